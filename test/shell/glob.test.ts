import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGlob, matchGlobAt, parseGlob } from '../../src/shell/glob.ts';

/** The same pattern as a regular expression of the engine. */
function regexpOf(pattern: string, greedy: boolean): string {
  return Array.from(pattern, (char) => {
    if (char === '*') return greedy ? '[^\\n]*' : '[^\\n]*?';
    return char === '?' ? '[^\\n]' : char.replace(/[.[\](){}|^$+]/, '\\$&');
  }).join('');
}

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '[', '\n', '😀'), maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', '\n', '😀'), maxLength: 10 });

describe('glob matching', () => {
  test('agrees with a regular expression at the start', () => {
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (glob, value, greedy) => {
        const match = new RegExp(`^(?:${regexpOf(glob, greedy)})`, 'u').exec(value);
        expect(matchGlobAt(parseGlob(glob), value, 0, greedy)?.end).toBe(match?.[0].length);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with a regular expression anywhere', () => {
    fc.assert(
      fc.property(pattern, text, (glob, value) => {
        const match = new RegExp(regexpOf(glob, true), 'u').exec(value);
        const expected =
          match === null ? undefined : { start: match.index, end: match.index + match[0].length };
        expect(findGlob(parseGlob(glob), value, 0)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes escapes, and drops those of a closing brace and a slash', () => {
    const literal = parseGlob('\\*\\?\\\\\\}\\/');
    expect(matchGlobAt(literal, '*?\\}/x', 0, true)?.end).toBe(5);
    expect(() => parseGlob('\\x')).toThrow("invalid escape '\\x'");
    expect(() => parseGlob('x\\')).toThrow("invalid escape '\\\ufffd'");
  });

  test('lets a replacement character stand for a byte that is no text', () => {
    expect(matchGlobAt(parseGlob('a\udcff'), 'a\udc80', 0, true)?.end).toBe(2);
  });

  test('does not blow up on nested wildcards', () => {
    const started = performance.now();
    expect(findGlob(parseGlob(`${'*a'.repeat(20)}b`), 'a'.repeat(2000), 0)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
