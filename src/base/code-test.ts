import type { CodeTest } from './automaton.ts';
import { firstOf } from './list.ts';
import { codePointOf } from './text.ts';

/** Accepts every code point. */
export const anyCode: CodeTest = () => true;

/** Accepts one code point. */
export function oneCode(code: number): CodeTest {
  return (candidate) => candidate === code;
}

/** Accepts all code points but one. */
export function otherThan(code: number): CodeTest {
  return (candidate) => candidate !== code;
}

/** Accepts the code points from `low` to `high`, both included. */
export function codeRange(low: number, high: number): CodeTest {
  return (candidate) => candidate >= low && candidate <= high;
}

/** Accepts what any of the tests accepts. Without tests, it accepts nothing. */
export function anyOf(tests: readonly CodeTest[]): CodeTest {
  return tests.length === 1 ? firstOf(tests) : (code) => tests.some((test) => test(code));
}

export function not(test: CodeTest): CodeTest {
  return (code) => !test(code);
}

/** Accepts the code points in pairs of a string: `azAZ09` is the ranges a-z, A-Z and 0-9. */
export function codeRanges(pairs: string): CodeTest {
  const codes = Array.from(pairs, (char) => codePointOf(char));
  return (code) => {
    for (let i = 0; i < codes.length; i += 2) if (code >= codes[i]! && code <= codes[i + 1]!) return true;
    return false;
  };
}
