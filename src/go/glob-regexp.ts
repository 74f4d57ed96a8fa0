import { Automaton, type AutomatonPosition, type CodeTest, replaceEscapedByte } from '../base/automaton.ts';
import { anyCode, oneCode, otherThan } from '../base/code-test.ts';
import { codePointOf } from '../base/text.ts';
import { isWordCode, readClass, readEscape, readSet } from './regexp-class.ts';
import { type Element, readRepeat, repeatElement } from './regexp-repeat.ts';
import { RegexpSyntaxError } from './regexp-syntax-error.ts';

/** A compiled expression. */
export interface GoRegexp {
  /** Whether the expression matches somewhere in the text. */
  matches(text: string): boolean;
  /** Whether it matches somewhere in the text, or in the text before one of the separators. */
  matchesUpTo(text: string, separator: number): boolean;
}

/**
 * Compiles the regular expressions that `PatternMatcher` makes of patterns, with the meaning that Go's package regexp
 * gives them: `[^/]*`, `.*` and `(.*\/)?`, and what a pattern may smuggle in, which is classes, `^`, `|`, `{1,2}`, and
 * escapes such as `\d`, `\x41`, `\pL`, `\b` and `\Q`. A class that a pattern leaves open takes in what was made of the
 * wildcards after it, so that a star may follow any class. Not known are `\p{Greek}`, and a repetition of a repetition
 * with `\Q\E` between them.
 * Throws a {@link RegexpSyntaxError} where Go's compiler refuses (go 1.26 regexp/syntax), and for an expression of more
 * than 100,000 positions once its repetitions are written out (Go allows some 3,000,000).
 */
export function compileGoRegexp(source: string): GoRegexp {
  const automata = readBranches(source).map(toAutomaton);
  return {
    matches: (text) => automata.some((automaton) => automaton.matches(text)),
    matchesUpTo: (text, separator) => automata.some((automaton) => automaton.matchesUpTo(text, separator)),
  };
}

interface Read {
  readonly elements: readonly Element[];
  readonly end: number;
}

const maxPositions = 100_000;

function readBranches(source: string): readonly (readonly Element[])[] {
  const lastNamedEnd = source.lastIndexOf(':]');
  let branch: Element[] = [];
  const branches = [branch];
  let positions = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === '|') {
      branch = [];
      branches.push(branch);
      at++;
      continue;
    }
    const repeat = source[at] === '{' ? readRepeat(source, at) : undefined;
    if (repeat !== undefined) branch.push(repeatElement(branch.pop(), repeat));
    const { elements, end } = repeat
      ? { elements: [], end: repeat.end }
      : readPiece(source, at, lastNamedEnd);
    for (const element of elements) branch.push(element);
    positions += (elements.at(-1) ?? branch.at(-1))?.positions.length ?? 0;
    if (positions > maxPositions) throw new RegexpSyntaxError('expression too large');
    at = end;
  }
  return branches;
}

/** A branch matches anywhere in the text, unless it says otherwise. */
function toAutomaton(branch: readonly Element[]): Automaton {
  const from = branch[0]?.anchor === 'start' ? 1 : 0;
  const to = branch.at(-1)?.anchor === 'end' ? branch.length - 1 : branch.length;
  const positions = branch.slice(from, to).flatMap((element) => element.positions);
  const anything = repeatForever(anyCode);
  const before = from === 1 ? [] : [anything];
  const after = to < branch.length ? [] : [anything];
  return new Automaton([...before, ...positions, ...after], replaceEscapedByte);
}

/** Reads one element with its star, or the elements of a quotation. */
function readPiece(source: string, at: number, lastNamedEnd: number): Read {
  const char = String.fromCodePoint(codePointOf(source, at));
  if (source.startsWith(optionalDirs, at)) return repeatedElement(dirPositions, at + optionalDirs.length);
  if (char === '^') return { elements: [{ ...startOfText, anchor: 'start' }], end: at + 1 };
  // Any other dollar sign is escaped or quoted.
  if (char === '$') return { elements: [{ ...endOfText, anchor: 'end' }], end: at + 1 };
  if (char === '.') return readStar(source, at + 1, notNewline);
  if (char === '\\') return readBackslash(source, at);
  if (char !== '[') return readStar(source, at + char.length, oneCode(codePointOf(char)));
  const { test, end } = readClass(source, at, lastNamedEnd);
  return readStar(source, end, test);
}

function readBackslash(source: string, at: number): Read {
  const char = source[at + 1] ?? '';
  if (char === 'Q') return readQuoted(source, at + 2);
  const condition = conditions[char];
  if (condition !== undefined) return { elements: [condition], end: at + 2 };
  const set = readSet(source, at);
  if (set !== undefined) return readStar(source, set.end, set.test);
  const { code, end } = readEscape(source, at);
  return readStar(source, end, oneCode(code));
}

/** Text up to `\E`, or all of the rest, wildcards and the end of the expression included. */
function readQuoted(source: string, start: number): Read {
  const close = source.indexOf('\\E', start);
  const text = source.slice(start, close < 0 ? source.length : close);
  const elements = Array.from(text, (char) => ({ positions: [{ next: oneCode(codePointOf(char)) }] }));
  return { elements, end: close < 0 ? source.length : close + 2 };
}

function readStar(source: string, at: number, test: CodeTest): Read {
  if (source[at] === '*') return repeatedElement([repeatForever(test)], at + 1);
  return { elements: [{ positions: [{ next: test }] }], end: at };
}

function repeatedElement(positions: readonly AutomatonPosition[], end: number): Read {
  return { elements: [{ positions, isRepeated: true }], end };
}

function repeatForever(test: CodeTest): AutomatonPosition {
  return { stay: test, skips: [1] };
}

function conditionElement(condition: NonNullable<AutomatonPosition['condition']>): Element {
  return { positions: [{ skips: [1], condition }] };
}

function isWordBoundary(before: number, after: number): boolean {
  return isWordCode(before) !== isWordCode(after);
}

const startOfText = conditionElement((before) => before === -1);
const endOfText = conditionElement((_, after) => after === -1);
const conditions: Readonly<Record<string, Element>> = {
  A: startOfText,
  z: endOfText,
  b: conditionElement(isWordBoundary),
  B: conditionElement((before, after) => !isWordBoundary(before, after)),
};
const optionalDirs = '(.*/)?';
const notNewline = otherThan(0x0a);
const dirPositions: readonly AutomatonPosition[] = [
  { skips: [1, 2] },
  { stay: notNewline, next: oneCode(0x2f) },
];
