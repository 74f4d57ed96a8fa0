import type { CodeTest } from '../base/automaton.ts';
import { anyOf, codeRange, not, oneCode, otherThan } from '../base/code-test.ts';
import { codePointOf } from '../base/text.ts';
import { GoPatternError } from './pattern-error.ts';

/**
 * Go's filepath.Match on Unix over the whole name: `*` and `?` stop at `/`, `[a-z]` and `[^a-z]` classes, `\\` escapes.
 * Throws {@link GoPatternError} for a malformed pattern, if the name matches up to the star before the malformed part:
 * Go looks no further. Each part between stars takes the first place where it fits, so that the time is at most the
 * length of the name times that of the longest part.
 */
export function matchPath(pattern: string, name: string): boolean {
  const chunks = compilePattern(pattern);
  const codes = Array.from(name, (char) => codePointOf(char));
  let at = 0;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.tests === undefined) throw new GoPatternError();
    const isLast = index === chunks.length - 1;
    if (isLast && chunk.star && chunk.tests.length === 0) return !codes.includes(slash, at);
    const start = findChunk(chunk.tests, codes, { at, star: chunk.star, isLast });
    if (start < 0) return false;
    at = start + chunk.tests.length;
  }
  return at === codes.length;
}

/** The pattern between two stars. `tests` is undefined if it is malformed. */
interface Chunk {
  /** Whether there is a star before it. */
  readonly star: boolean;
  readonly tests: readonly CodeTest[] | undefined;
}

/**
 * The first place where the chunk matches: at `at`, or, after a star, after text without a slash; -1 if there is
 * none.
 */
function findChunk(
  tests: readonly CodeTest[],
  codes: readonly number[],
  { at, star, isLast }: { readonly at: number; readonly star: boolean; readonly isLast: boolean },
): number {
  const last = codes.length - tests.length;
  for (let start = at; start <= last; start++) {
    const fits = tests.every((test, offset) => test(codes[start + offset]!));
    if (fits && (!isLast || start === last)) return start;
    if (!star || codes[start] === slash) return -1;
  }
  return -1;
}

const compiled = new Map<string, readonly Chunk[]>();

function compilePattern(pattern: string): readonly Chunk[] {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const chunks = readChunks(pattern);
  if (compiled.size > 500) compiled.clear();
  compiled.set(pattern, chunks);
  return chunks;
}

function readChunks(pattern: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < pattern.length; ) {
    const start = at;
    while (pattern[at] === '*') at++;
    const star = at > start;
    const tests: CodeTest[] = [];
    while (at < pattern.length && pattern[at] !== '*') {
      const piece = pieceAt(pattern, at);
      if (piece === undefined) return [...chunks, { star, tests: undefined }];
      tests.push(piece.test);
      at = piece.end;
    }
    chunks.push({ star, tests });
  }
  return chunks;
}

interface Piece {
  readonly test: CodeTest;
  readonly end: number;
}

/** Undefined when what begins at `at` is malformed. */
function pieceAt(pattern: string, at: number): Piece | undefined {
  const char = pattern[at];
  if (char === '?') return { test: otherThan(slash), end: at + 1 };
  if (char === '[') return classAt(pattern, at + 1);
  const from = char === '\\' ? at + 1 : at;
  const code = pattern.codePointAt(from);
  return code === undefined ? undefined : { test: oneCode(code), end: from + width(code) };
}

function classAt(pattern: string, start: number): Piece | undefined {
  const negated = pattern[start] === '^';
  const tests: CodeTest[] = [];
  let at = negated ? start + 1 : start;
  while (pattern[at] !== ']' || tests.length === 0) {
    const low = classChar(pattern, at);
    const high = low && pattern[low.end] === '-' ? classChar(pattern, low.end + 1) : low;
    if (low === undefined || high === undefined) return undefined;
    tests.push(codeRange(low.code, high.code));
    at = high.end;
  }
  const test = anyOf(tests);
  return { test: negated ? not(test) : test, end: at + 1 };
}

function classChar(pattern: string, at: number): { readonly code: number; readonly end: number } | undefined {
  if (pattern[at] === '-' || pattern[at] === ']') return undefined;
  const from = pattern[at] === '\\' ? at + 1 : at;
  const code = pattern.codePointAt(from);
  // A class does not end with the pattern, and holds no byte that is not text.
  if (code === undefined || isEscapedByte(code) || from + width(code) >= pattern.length) return undefined;
  return { code, end: from + width(code) };
}

function isEscapedByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

const slash = 0x2f;
