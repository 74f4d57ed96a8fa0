import type { ShellToken } from './tokenize.ts';

/** Where a token is in the blocks of a script. */
export interface TokenLevel {
  /** How many blocks are open around it; an opening or closing word is at the level of what is around the block. */
  readonly level: number;
  /** Whether a command, a control word or an operator begins with it. */
  readonly isStart: boolean;
  /** Whether it is inside a `case`, whose patterns are not understood here. */
  readonly isInCase: boolean;
}

const openers: ReadonlySet<string> = new Set(['if', 'for', 'while', 'until', 'case', 'select', '{', '[[']);
const middles: ReadonlySet<string> = new Set(['then', 'do', 'else', 'elif']);
const closers: ReadonlySet<string> = new Set(['fi', 'done', 'esac', '}']);
/** A name or a word follows these words, not a command. */
const headers: ReadonlySet<string> = new Set(['for', 'case', 'select', '[[']);

/** Returns a function that takes the tokens of a script in order, and returns the level of each. */
export function levelReader(): (token: ShellToken) => TokenLevel {
  const open: string[] = [];
  let isStart = true;
  return (token) => {
    const isInCase = open.includes('case');
    if (token.kind === 'redirect') return { level: open.length, isStart: false, isInCase };
    if (token.kind === 'separator') {
      isStart = true;
      return { level: levelOfSeparator(token.separator, open), isStart: true, isInCase };
    }
    const { text } = token.word;
    const wasStart = isStart;
    const isConditionEnd = text === ']]' && open.at(-1) === '[[';
    if (isConditionEnd) open.pop();
    const level = wasStart && !isConditionEnd ? levelOfWord(text, open) : open.length;
    isStart = wasStart && isBeforeCommand(text);
    return { level, isStart: wasStart, isInCase: isInCase || (wasStart && text === 'case') };
  };
}

function levelOfSeparator(separator: string, open: string[]): number {
  const level = open.length;
  if (separator === '(') open.push('(');
  if (separator !== ')' || open.at(-1) !== '(') return level;
  open.pop();
  return open.length;
}

function levelOfWord(text: string, open: string[]): number {
  if (openers.has(text)) return open.push(text) - 1;
  if (middles.has(text)) return Math.max(0, open.length - 1);
  if (closers.has(text)) open.pop();
  return open.length;
}

function isBeforeCommand(text: string): boolean {
  if (headers.has(text)) return false;
  return openers.has(text) || middles.has(text) || text === '!' || text === 'time';
}
