import type { CodeTest } from '../base/automaton.ts';
import { anyOf, codeRange, codeRanges, not, oneCode } from '../base/code-test.ts';
import { knownValue } from '../base/list.ts';
import { posixClasses } from '../base/posix-classes.ts';
import { RegexpSyntaxError } from './regexp-syntax-error.ts';

/** A set of code points, and the offset after its text. */
export interface ParsedSet {
  readonly test: CodeTest;
  readonly end: number;
}

/**
 * The class `[…]` that begins at `start`. `lastNamedEnd` is the offset of the last `:]` of the source, or -1.
 * Throws a {@link RegexpSyntaxError}.
 */
export function readClass(source: string, start: number, lastNamedEnd: number): ParsedSet {
  const negated = source[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  const namedClassAt = (at: number) => (at + 2 <= lastNamedEnd ? readNamedClass(source, at) : undefined);
  const tests: CodeTest[] = [];
  let at = first;
  while (source[at] !== ']' || at === first) {
    const { test, end } = namedClassAt(at) ?? readSet(source, at) ?? readRange(source, at);
    tests.push(test);
    at = end;
  }
  const test = anyOf(tests);
  return { test: negated ? not(test) : test, end: at + 1 };
}

/** `\d`, `\pL` and similar sets, inside or outside a class; undefined if the text at `at` is not such a set. */
export function readSet(source: string, at: number): ParsedSet | undefined {
  if (source[at] !== '\\') return undefined;
  const char = source[at + 1] ?? '';
  if (char === 'p' || char === 'P') return readUnicodeSet(source, at);
  const test = perlSets.get(char.toLowerCase());
  if (test === undefined) return undefined;
  return { test: char === char.toLowerCase() ? test : not(test), end: at + 2 };
}

/** The character that an escape stands for, and the offset after the escape. Throws a {@link RegexpSyntaxError}. */
export function readEscape(source: string, at: number): { readonly code: number; readonly end: number } {
  const code = source.codePointAt(at + 1);
  if (code === undefined) throw new RegexpSyntaxError('trailing backslash at end of expression');
  const char = String.fromCodePoint(code);
  const control = controls[char];
  if (control !== undefined) return { code: control, end: at + 2 };
  if (code < 0x80 && !/[0-9A-Za-z]/.test(char)) return { code, end: at + 2 };
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(source.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined) return { code: Number.parseInt(octal, 8), end: at + 1 + octal.length };
  const hex = /^x(?:([0-9A-Fa-f]{2})|\{0*([0-9A-Fa-f]{1,6})\})/.exec(source.slice(at + 1, at + 100));
  const value = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
  if (hex !== null && value <= 0x10ffff) return { code: value, end: at + 1 + hex[0].length };
  throw new RegexpSyntaxError('invalid escape sequence');
}

/** Whether a code point is one of those that `\w` and `\b` take for a part of a word. */
export function isWordCode(code: number): boolean {
  return knownValue(posixClasses, 'word')(code);
}

/** `[:alpha:]` or `[:^alpha:]` inside a class, if a `:]` follows. */
function readNamedClass(source: string, at: number): ParsedSet | undefined {
  if (!source.startsWith('[:', at)) return undefined;
  const close = source.indexOf(':]', at + 2);
  const negated = source[at + 2] === '^';
  const test = posixClasses.get(source.slice(at + (negated ? 3 : 2), close));
  if (test === undefined) throw new RegexpSyntaxError('invalid character class range');
  return { test: negated ? not(test) : test, end: close + 2 };
}

function readRange(source: string, at: number): ParsedSet {
  const low = readClassChar(source, at);
  const dash = source[low.end] === '-' && low.end + 1 < source.length && source[low.end + 1] !== ']';
  if (!dash) return { test: oneCode(low.code), end: low.end };
  const high = readClassChar(source, low.end + 1);
  if (high.code < low.code) throw new RegexpSyntaxError('invalid character class range');
  return { test: codeRange(low.code, high.code), end: high.end };
}

function readClassChar(source: string, at: number): { readonly code: number; readonly end: number } {
  if (source[at] === '\\') return readEscape(source, at);
  const code = source.codePointAt(at);
  if (code === undefined) throw new RegexpSyntaxError('missing closing ]');
  return { code, end: at + (code > 0xffff ? 2 : 1) };
}

/** Names in braces are not known. */
function readUnicodeSet(source: string, at: number): ParsedSet {
  const property = unicodeSets[source[at + 2] ?? ''];
  if (property === undefined) throw new RegexpSyntaxError('invalid character class range');
  const test: CodeTest = (code) => property.test(String.fromCodePoint(code));
  return { test: source[at + 1] === 'p' ? test : not(test), end: at + 3 };
}

const perlSets: ReadonlyMap<string, CodeTest> = new Map([
  ['d', codeRanges('09')],
  ['s', codeRanges('\t\n\f\r  ')],
  ['w', codeRanges('09AZaz__')],
]);
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const unicodeSets: Readonly<Record<string, RegExp>> = {
  C: /\p{C}/u,
  L: /\p{L}/u,
  M: /\p{M}/u,
  N: /\p{N}/u,
  P: /\p{P}/u,
  S: /\p{S}/u,
  Z: /\p{Z}/u,
};
