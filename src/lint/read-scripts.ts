import { firstOf } from '../base/list.ts';
import type { Heredoc } from '../syntax/node.ts';
import { splitCommand } from '../syntax/split-command.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import type { LocatedText, RunScript } from './run-script.ts';
import { parseShellCommands } from './shell/parse-commands.ts';
import type { ShellCommand } from './shell/shell-command.ts';

/** The text of an instruction after its keyword and flags. */
export function argumentsText(document: CheckedDocument, { node }: CheckedInstruction): LocatedText {
  const { args, argsStart } = splitCommand(node.original, document.tree.escapeToken);
  return { text: args, span: (start, end) => document.lineOf(node).span(argsStart + start, argsStart + end) };
}

/** Whether each pattern matches in an instruction or its heredocs. Rules call it before they read the scripts. */
export function hasText({ node }: CheckedInstruction, ...patterns: readonly RegExp[]): boolean {
  return patterns.every(
    (pattern) => pattern.test(node.original) || node.heredocs.some(({ content }) => pattern.test(content)),
  );
}

/** The scripts of a RUN; none when another shell or language than a POSIX shell's is spoken. */
export function readScripts(
  document: CheckedDocument,
  checked: CheckedInstruction,
  shell: readonly string[] = ['sh'],
): readonly RunScript[] {
  const { node } = checked;
  if (node.json) return jsonScripts(checked);
  const line = argumentsText(document, checked);
  const [heredoc] = node.heredocs;
  if (heredoc === undefined) return scriptOf(shell, line, false);
  const body = heredocBody(heredoc);
  if (aloneHeredoc.test(line.text)) return bodyScripts(body, shell);
  const reader = readerOf(line.text);
  return [...scriptOf(shell, line, false), ...(reader === undefined ? [] : scriptOf(reader, body, true))];
}

/** The text of a heredoc, with its places in the file. */
export function heredocBody({ content, contentSpan }: Heredoc): LocatedText {
  return {
    text: content,
    span: (start, end) => ({ start: start + contentSpan.start, end: end + contentSpan.start }),
  };
}

/** `RUN <<EOF`: the body is the script. With a shebang, it is a file that is executed. */
function bodyScripts(body: LocatedText, shell: readonly string[]): readonly RunScript[] {
  const shebang = /^[ \t]*#!\s*(.*)/.exec(body.text)?.[1];
  if (shebang === undefined) return scriptOf(shell, body, true);
  const words = shebang.trim().split(/\s+/);
  const isEnv = firstOf(words).endsWith('/env');
  return scriptOf(
    words.slice(isEnv ? 1 : 0).filter((word) => word !== '-S'),
    body,
    true,
  );
}

/** `RUN bash -e <<EOF`: the words of a shell that reads the body. */
function readerOf(line: string): readonly string[] | undefined {
  const match = shellReader.exec(line);
  return match === null ? undefined : match[0].split(/\s+/).slice(0, -1);
}

function jsonScripts({ node }: CheckedInstruction): readonly RunScript[] {
  const [program = '', flags = '', text] = node.args;
  if (!/^-[a-z]*c$/.test(flags) || text === undefined) return [];
  return scriptOf([program, flags], { text, span: () => node.span }, false);
}

/** A script for a shell with its flags; none if it is no POSIX shell. */
function scriptOf(
  [program = '', ...flags]: readonly string[],
  located: LocatedText,
  isHeredoc: boolean,
): readonly RunScript[] {
  if (!isPosixShell(program)) return [];
  let commands: readonly ShellCommand[] | undefined;
  const script: RunScript = {
    ...located,
    shell: program.slice(program.lastIndexOf('/') + 1),
    isHeredoc,
    stopsAtFailure: hasErrexit(flags),
    // Most rules need the commands of few scripts.
    get commands() {
      commands ??= parseShellCommands(located.text);
      return commands;
    },
  };
  return [script];
}

const aloneHeredoc = /^<<-?\s*["']?[^\s"'<]+["']?$/;
const shellReader = /^(?:\/\S*\/)?(?:ba|da|a|k|z)?sh(?:\s+-\S+|\s+pipefail)*\s+<<-?/;

function isPosixShell(program: string): boolean {
  return /^(?:.*\/)?(?:ba|da|a|k|z)?sh$/.test(program);
}

/** Whether the word is one-letter options, such as `-ec`, and the letter is among them. */
export function hasOption(word: string, letter: string): boolean {
  return word.includes(letter) && /^-[a-z]+$/.test(word);
}

/** Whether the arguments of a shell turn on errexit: `-e`, `-ec`, `-o errexit`. */
function hasErrexit(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => hasOption(arg, 'e') || (arg === 'errexit' && /o$/.test(args[index - 1] ?? '')),
  );
}
