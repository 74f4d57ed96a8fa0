import { toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/** One part of a pattern: a code point that must stand there, `?` or `*`. Neither wildcard crosses a line end. */
type GlobToken = number | 'any-char' | 'any-text';

/** A parsed `#`, `%` or `/` pattern; see {@link parseGlob}. */
export type Glob = readonly GlobToken[];

/** Where a glob matched: UTF-16 offsets, `end` exclusive. */
export interface GlobMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * Parses the pattern of a `${name#pattern}`-like substitution: `*`, `?` and `\` escapes of these two and of itself;
 * brackets are literal. `\}` and `\/` mean `}` and `/`. A leading U+FEFF is dropped, invalid bytes count as U+FFFD.
 * Throws a CompileError for any other escape (moby/buildkit v0.32.2 frontend/dockerfile/shell/lex.go).
 */
export function parseGlob(pattern: string): Glob {
  const text = toValidText(pattern);
  const tokens: GlobToken[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    at += width(code);
    if (code === star) tokens.push('any-text');
    else if (code === questionMark) tokens.push('any-char');
    else if (code !== backslash) tokens.push(code);
    else if (text[at] !== '}' && text[at] !== '/') {
      tokens.push(escapedCode(text, at));
      at++;
    }
  }
  return tokens;
}

/**
 * The match of the glob that begins at `start`, chosen as a backtracking regular expression chooses it when each `*`
 * takes as much (`greedy`) or as little as it can. Time is at most the product of both lengths.
 */
export function matchGlobAt(glob: Glob, text: string, start: number, greedy: boolean): GlobMatch | undefined {
  const end = runGlob(glob, text, start, greedy, new Set());
  return end < 0 ? undefined : { start, end };
}

/** The first match at or after `from`, each `*` taking as much as it can. */
export function findGlob(glob: Glob, text: string, from: number): GlobMatch | undefined {
  const failed = new Set<number>();
  for (let start = from; start <= text.length; ) {
    const end = runGlob(glob, text, start, true, failed);
    if (end >= 0) return { start, end };
    start += start < text.length ? width(text.codePointAt(start)!) : 1;
  }
  return undefined;
}

const star = 0x2a;
const questionMark = 0x3f;
const backslash = 0x5c;
const newline = 0x0a;
const replacementChar = 0xfffd;

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function escapedCode(text: string, at: number): number {
  const code = text.codePointAt(at) ?? replacementChar;
  if (code === star || code === questionMark || code === backslash) return code;
  throw new CompileError(`invalid escape '\\${String.fromCodePoint(code)}'`, { code: 'bad-substitution' });
}

/**
 * End of the match that starts at `start`, or -1. A pair of token and place that was tried once is never tried again:
 * it failed, or it is being tried. That keeps the order of backtracking and bounds the work; `tried` may be shared by
 * runs with later starts as long as none has matched.
 */
function runGlob(glob: Glob, text: string, start: number, greedy: boolean, tried: Set<number>): number {
  const places = text.length + 1;
  const open = [start];
  while (open.length > 0) {
    const state = open.pop()!;
    if (tried.has(state)) continue;
    tried.add(state);
    const index = Math.floor(state / places);
    const at = state % places;
    if (index === glob.length) return at;
    const token = glob[index]!;
    const next = stepOver(token, text, at);
    if (token !== 'any-text') {
      if (next >= 0) open.push((index + 1) * places + next);
      continue;
    }
    const stay = next < 0 ? [] : [index * places + next];
    const leave = [(index + 1) * places + at];
    // The state pushed last is tried first.
    open.push(...(greedy ? [...leave, ...stay] : [...stay, ...leave]));
  }
  return -1;
}

/** Place after the character at `at` when the token accepts that character, else -1. */
function stepOver(token: GlobToken, text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return -1;
  const accepted = typeof token === 'number' ? token === comparable(code) : code !== newline;
  return accepted ? at + width(code) : -1;
}

/** An escaped byte compares as the replacement character that it stands for. */
function comparable(code: number): number {
  return code >= 0xdc80 && code <= 0xdcff ? replacementChar : code;
}
