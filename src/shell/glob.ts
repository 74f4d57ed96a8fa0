import { Automaton, type AutomatonPosition, replaceEscapedByte } from '../base/automaton.ts';
import { oneCode, otherThan } from '../base/code-test.ts';
import type { StepBudget } from '../base/step-budget.ts';
import { codePointOf, toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/** A parsed `#`, `%` or `/` pattern; see {@link parseGlob}. */
export interface Glob {
  /** The text that a pattern without wildcards matches. */
  readonly literal: string | undefined;
  readonly positions: readonly AutomatonPosition[];
}

/** How a match at one side of a text is looked for. */
export interface GlobMatch {
  /** The side at which reading starts. */
  readonly side: 'start' | 'end';
  /** Whether the longest match is meant, not the shortest. */
  readonly greedy: boolean;
  readonly budget: StepBudget;
}

/**
 * Parses the pattern of a substitution such as `${name#pattern}`. It supports `*`, `?`, and `\` as an escape for
 * these two and for itself; brackets are literal. `\}` and `\/` mean `}` and `/`. Neither wildcard crosses a line
 * end. A leading U+FEFF is dropped, and invalid bytes count as U+FFFD. Throws a CompileError for any other escape
 * (moby/buildkit v0.32.2 frontend/dockerfile/shell/lex.go), and for more than 262,144 characters with a wildcard.
 */
export function parseGlob(pattern: string): Glob {
  const tokens = tokenize(toValidText(pattern.startsWith('\ufeff') ? pattern.slice(1) : pattern));
  const literal = tokens.every((token) => typeof token === 'number')
    ? fromCodes(tokens as number[])
    : undefined;
  // A replacement character also matches invalid bytes.
  if (literal !== undefined && !literal.includes('\ufffd')) return { literal, positions: [] };
  if (tokens.length > maxTokens) throw globError(`more than ${maxTokens} characters with wildcards`);
  const known = new Map<Token, AutomatonPosition>();
  const positions = tokens.map((token) => {
    const position = known.get(token) ?? toPosition(token);
    known.set(token, position);
    return position;
  });
  return { literal: undefined, positions };
}

/**
 * Length (in UTF-16 units) of the match at one side of the text, or -1. It is the longest or the shortest match,
 * which is what a backtracking regular expression finds if each `*` takes as much (`greedy`) or as little as it can.
 * For the end of the text, the glob must be that of the reversed pattern. Takes at most (characters of the text) ×
 * (pattern length / 32) steps.
 */
export function matchGlobAt(glob: Glob, text: string, { side, greedy, budget }: GlobMatch): number {
  if (glob.literal !== undefined) {
    const matches = side === 'start' ? text.startsWith(glob.literal) : text.endsWith(reverse(glob.literal));
    return matches ? glob.literal.length : -1;
  }
  const automaton = new Automaton(glob.positions, replaceEscapedByte);
  const end = greedy ? 'longest' : 'shortest';
  if (side === 'start') return automaton.endOfMatch(text, 0, end, budget);
  const start = automaton.startOfMatch(text, text.length, end, budget);
  return start < 0 ? -1 : text.length - start;
}

/**
 * Calls `visit` with the matches in the text from left to right, until it returns false. Each match is the longest at
 * its place. Matches do not overlap, but an empty match may directly follow another one. Takes at most twice
 * (characters of the text) × (pattern length / 32) steps, and some steps per match.
 */
export function visitGlobs(glob: Glob, text: string, budget: StepBudget, visit: MatchVisitor): void {
  const { literal, positions } = glob;
  if (literal !== undefined && literal !== '') {
    visitLiterals(literal, text, budget, visit);
    return;
  }
  const reversed = new Automaton(positions.toReversed(), replaceEscapedByte);
  const starts = reversed.startsOfMatches(text, budget);
  const hasStars = positions.some(({ stay }) => stay !== undefined);
  const automaton = hasStars ? new Automaton(positions, replaceEscapedByte) : undefined;
  for (let start = nextBit(starts, 0); start >= 0 && start <= text.length; ) {
    budget.spend(stepsPerMatch);
    const end = automaton
      ? automaton.endOfMatch(text, start, 'longest', budget)
      : skipCharacters(text, start, positions.length);
    if (!visit(start, end)) return;
    start = nextBit(starts, end > start ? end : start + 1);
  }
}

/** Receives a match: UTF-16 offsets with an exclusive `end`. */
export type MatchVisitor = (start: number, end: number) => boolean;

/** Reverses the text by characters; escaped bytes become U+FFFD. */
export function reverse(text: string): string {
  return [...toValidText(text)].reverse().join('');
}

/** A specific code point, `?` or `*`. */
type Token = number | 'any-char' | 'any-text';

/** More would take hundreds of megabytes. The reference rejects some 3,000,000. */
const maxTokens = 2 ** 18;

const star = 0x2a;
const questionMark = 0x3f;
const backslash = 0x5c;
const notNewline = otherThan(0x0a);

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = codePointOf(text, at);
    at += code > 0xffff ? 2 : 1;
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

function escapedCode(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0xfffd;
  if (code === star || code === questionMark || code === backslash) return code;
  throw globError(`invalid escape '\\${String.fromCodePoint(code)}'`);
}

function toPosition(token: Token): AutomatonPosition {
  if (token === 'any-text') return { stay: notNewline, skips: [1] };
  return { next: token === 'any-char' ? notNewline : oneCode(token) };
}

function fromCodes(codes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 4096)
    parts.push(String.fromCodePoint(...codes.slice(at, at + 4096)));
  return parts.join('');
}

/** The engine's own search takes a fraction of a step per character. */
const charactersPerStep = 16;

/** The cost of replacing one match. */
const stepsPerMatch = 16;

function visitLiterals(literal: string, text: string, budget: StepBudget, visit: MatchVisitor): void {
  budget.spend(Math.ceil((text.length + literal.length) / charactersPerStep));
  for (let start = text.indexOf(literal); start >= 0; ) {
    budget.spend(stepsPerMatch);
    const end = start + literal.length;
    if (!visit(start, end)) return;
    start = text.indexOf(literal, end);
  }
}

function skipCharacters(text: string, from: number, count: number): number {
  let at = from;
  for (let i = 0; i < count; i++) at += codePointOf(text, at) > 0xffff ? 2 : 1;
  return at;
}

/** The first bit that is set at or after `from`, or -1. */
function nextBit(bits: Uint8Array, from: number): number {
  let at = from;
  while (at >>> 3 < bits.length) {
    const rest = bits[at >>> 3]! >>> (at & 7);
    if (rest !== 0) return at + 31 - Math.clz32(rest & -rest);
    at = ((at >>> 3) + 1) << 3;
  }
  return -1;
}

function globError(message: string): CompileError {
  return new CompileError(message, { code: 'bad-substitution' });
}
