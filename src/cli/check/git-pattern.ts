import { Automaton, type AutomatonPosition, type CodeTest } from '../../base/automaton.ts';
import { anyCode, anyOf, codeRange, not, oneCode, otherThan } from '../../base/code-test.ts';
import { posixClasses } from '../../base/posix-classes.ts';

/** How a pattern treats slashes: `acrossSlashes` lets a `*` match them too (git's wildmatch without WM_PATHNAME). */
export interface GitPatternOptions {
  readonly acrossSlashes: boolean;
}

/**
 * The test of a glob as git's wildmatch reads it (git 2.39 wildmatch.c); each character of pattern and text is one byte.
 * A malformed pattern matches nothing.
 */
export function compileGitPattern(
  pattern: string,
  { acrossSlashes }: GitPatternOptions,
): (text: string) => boolean {
  const notSlash = acrossSlashes ? anyCode : otherThan(slash);
  const positions: AutomatonPosition[] = [];
  for (let at = 0; at < pattern.length; ) {
    const piece = pattern[at] === '*' ? starAt(pattern, at, notSlash) : characterAt(pattern, at, notSlash);
    if (piece === undefined) return () => false;
    for (const position of piece.positions) positions.push(position);
    at = piece.end;
  }
  const automaton = new Automaton(positions);
  return (text) => automaton.matches(text);
}

interface Piece {
  readonly positions: readonly AutomatonPosition[];
  readonly end: number;
}

/** `**` crosses slashes only between slashes or ends of the pattern; `**` with its slash may match nothing. */
function starAt(pattern: string, start: number, notSlash: CodeTest): Piece {
  let end = start;
  while (pattern[end] === '*') end++;
  const single: Piece = { positions: [repeat(notSlash)], end };
  if (end - start === 1 || (start > 0 && pattern[start - 1] !== '/')) return single;
  if (end === pattern.length || pattern.startsWith('\\/', end)) return { positions: [repeat(anyCode)], end };
  if (pattern[end] !== '/') return single;
  return { positions: [{ skips: [1, 2] }, { stay: anyCode, next: oneCode(slash) }], end: end + 1 };
}

function repeat(test: CodeTest): AutomatonPosition {
  return { stay: test, skips: [1] };
}

function characterAt(pattern: string, at: number, notSlash: CodeTest): Piece | undefined {
  const char = pattern.charAt(at);
  if (char === '?') return { positions: [{ next: notSlash }], end: at + 1 };
  if (char === '[') {
    const set = classAt(pattern, at);
    if (set === undefined) return undefined;
    const next: CodeTest = (code) => set.test(code) && notSlash(code);
    return { positions: [{ next }], end: set.end };
  }
  const from = char === '\\' ? at + 1 : at;
  if (from >= pattern.length) return undefined;
  return { positions: [{ next: oneCode(pattern.charCodeAt(from)) }], end: from + 1 };
}

interface ParsedClass {
  readonly test: CodeTest;
  readonly end: number;
}

/** The class `[…]` at `start`; undefined when it is malformed. */
function classAt(pattern: string, start: number): ParsedClass | undefined {
  const negated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  const tests: CodeTest[] = [];
  /** The character that a range may begin with. */
  let low: number | undefined;
  let at = first;
  while (pattern[at] !== ']' || at === first) {
    const member = memberAt(pattern, at, low);
    if (member === undefined) return undefined;
    tests.push(member.test);
    ({ low, end: at } = member);
  }
  const test = anyOf(tests);
  return { test: negated ? not(test) : test, end: at + 1 };
}

interface ClassMember extends ParsedClass {
  readonly low: number | undefined;
}

function memberAt(pattern: string, at: number, low: number | undefined): ClassMember | undefined {
  const char = pattern[at];
  const next = pattern[at + 1];
  if (char === '-' && low !== undefined && next !== undefined && next !== ']') {
    const high = readChar(pattern, at + 1);
    return high && { test: codeRange(low, high.code), low: undefined, end: high.end };
  }
  if (char === '[' && next === ':') return namedClassAt(pattern, at);
  const read = readChar(pattern, at);
  return read && { test: oneCode(read.code), low: read.code, end: read.end };
}

function namedClassAt(pattern: string, at: number): ClassMember | undefined {
  const close = pattern.indexOf(']', at + 2);
  if (close < 0) return undefined;
  const bracket = oneCode(pattern.charCodeAt(at));
  if (close === at + 2 || pattern[close - 1] !== ':')
    return { test: bracket, low: pattern.charCodeAt(at), end: at + 1 };
  const name = pattern.slice(at + 2, close - 1);
  const test = goOnly.has(name) ? undefined : posixClasses.get(name);
  return test && { test, low: undefined, end: close + 1 };
}

/** Classes that git does not know. */
const goOnly: ReadonlySet<string> = new Set(['ascii', 'word']);

function readChar(pattern: string, at: number): { readonly code: number; readonly end: number } | undefined {
  const from = pattern[at] === '\\' ? at + 1 : at;
  return from < pattern.length ? { code: pattern.charCodeAt(from), end: from + 1 } : undefined;
}

const slash = 0x2f;
