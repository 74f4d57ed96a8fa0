import { lastOf } from '../../base/list.ts';
import type { Separator, ShellCommand, ShellWord } from './shell-command.ts';
import { type ShellToken, tokenizeShell } from './tokenize.ts';

/** The simple commands of a POSIX shell script, in the order of the text. Commands inside `$(…)` are part of a word. */
export function parseShellCommands(text: string): readonly ShellCommand[] {
  const reader = new CommandReader();
  for (const token of tokenizeShell(text)) reader.add(token);
  return reader.finish(text.length);
}

const openers: ReadonlySet<string> = new Set(['if', 'for', 'while', 'until', 'case', 'select', '{']);
const closers: ReadonlySet<string> = new Set(['fi', 'done', 'esac', '}']);
const controls: ReadonlySet<string> = new Set([
  'then',
  'elif',
  'else',
  'do',
  '!',
  'time',
  ...openers,
  ...closers,
]);
/** What follows these words, up to the next separator, is not a command. */
const headers: ReadonlySet<string> = new Set(['for', 'case', 'select']);
/** Run what follows them, with the same meaning. */
const wrappers: ReadonlySet<string> = new Set(['sudo', 'exec', 'command', 'env', 'nice', 'eatmydata']);

/** Collects the words of one command at a time. */
class CommandReader {
  readonly #commands: ShellCommand[] = [];
  #words: ShellWord[] = [];
  #assignments: ShellWord[] = [];
  #redirects: ShellWord[] = [];
  #before: Separator = '';
  #depth = 0;
  #isRedirect = false;
  #isHeader = false;

  add(token: ShellToken): void {
    if (token.kind === 'redirect') this.#isRedirect = true;
    else if (token.kind === 'separator') this.#separate(token.separator, token.start);
    else if (this.#isRedirect) {
      this.#redirects.push(token.word);
      this.#isRedirect = false;
    } else this.#addWord(token.word);
  }

  finish(end: number): readonly ShellCommand[] {
    this.#separate('', end);
    return this.#commands;
  }

  #addWord(word: ShellWord): void {
    if (this.#isHeader) return;
    if (this.#words.length > 0) this.#words.push(word);
    else if (controls.has(word.text)) this.#control(word.text);
    else if (assignment.test(word.text)) this.#assignments.push(word);
    else if (!wrappers.has(word.text)) this.#words.push(word);
  }

  #control(word: string): void {
    if (openers.has(word)) this.#depth++;
    if (closers.has(word)) this.#depth = Math.max(0, this.#depth - 1);
    this.#isHeader = headers.has(word);
  }

  #separate(separator: Separator, start: number): void {
    const first = this.#assignments[0] ?? this.#words[0];
    if (first !== undefined) {
      this.#commands.push({
        words: this.#words,
        assignments: this.#assignments,
        redirects: this.#redirects,
        before: this.#before,
        after: separator,
        depth: this.#depth,
        start: first.start,
        end: (this.#words.at(-1) ?? lastOf(this.#assignments)).end || start,
      });
      this.#before = separator;
    } else if (this.#before === '' || separator !== '\n') this.#before = separator;
    if (separator === '(') this.#depth++;
    if (separator === ')') this.#depth = Math.max(0, this.#depth - 1);
    this.#words = [];
    this.#assignments = [];
    this.#redirects = [];
    this.#isRedirect = false;
    this.#isHeader = false;
  }
}

const assignment = /^[A-Za-z_][A-Za-z0-9_]*\+?=/;
