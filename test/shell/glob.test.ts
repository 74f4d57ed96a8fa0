import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StepBudget } from '../../src/base/step-budget.ts';
import { matchGlobAt, parseGlob, reverse, visitGlobs } from '../../src/shell/glob.ts';

/** The same pattern as a regular expression of the engine. */
function regexpOf(pattern: string, greedy: boolean): string {
  return Array.from(pattern, (char) => {
    if (char === '*') return greedy ? '[^\\n]*' : '[^\\n]*?';
    return char === '?' ? '[^\\n]' : char.replace(/[.[\](){}|^$+]/, '\\$&');
  }).join('');
}

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '[', '\n', '😀'), maxLength: 6 });
const longPattern = pattern.map((glob) => glob.repeat(12));
const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', '\n', '😀'), maxLength: 20 });

function unlimited(): StepBudget {
  return new StepBudget(Number.POSITIVE_INFINITY, () => new Error('no limit'));
}

function matchesOf(glob: string, value: string, budget: StepBudget): readonly object[] {
  const matches: object[] = [];
  visitGlobs(parseGlob(glob), value, budget, (start, end) => matches.push({ start, end }) > 0);
  return matches;
}

function stepsOf(glob: string, value: string): number {
  const budget = unlimited();
  visitGlobs(parseGlob(glob), value, budget, () => true);
  return budget.steps;
}

describe('glob matching', () => {
  test('agrees with a regular expression at the start', () => {
    fc.assert(
      fc.property(fc.oneof(pattern, longPattern), text, fc.boolean(), (glob, value, greedy) => {
        const match = new RegExp(`^(?:${regexpOf(glob, greedy)})`, 'u').exec(value);
        const length = matchGlobAt(parseGlob(glob), value, { side: 'start', greedy, budget: unlimited() });
        expect(length).toBe(match?.[0].length ?? -1);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with itself read from the end', () => {
    fc.assert(
      fc.property(fc.oneof(pattern, longPattern), text, fc.boolean(), (glob, value, greedy) => {
        const forwards = matchGlobAt(parseGlob(glob), value, { side: 'start', greedy, budget: unlimited() });
        const backwards = parseGlob(reverse(glob));
        expect(matchGlobAt(backwards, value, { side: 'end', greedy, budget: unlimited() })).toBe(
          matchGlobAt(parseGlob(reverse(glob)), reverse(value), {
            side: 'start',
            greedy,
            budget: unlimited(),
          }),
        );
        expect(
          matchGlobAt(parseGlob(glob), reverse(value), { side: 'end', greedy, budget: unlimited() }),
        ).toBe(forwards);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds what a regular expression finds', () => {
    fc.assert(
      fc.property(fc.oneof(pattern, longPattern), text, (glob, value) => {
        const expected = Array.from(value.matchAll(new RegExp(regexpOf(glob, true), 'gu')), (match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
        expect(matchesOf(glob, value, unlimited())).toEqual(expected);
      }),
      { numRuns: 4000 },
    );
  });

  test('takes escapes, and drops those of a closing brace and a slash', () => {
    const literal = parseGlob('\\*\\?\\\\\\}\\/');
    expect(matchGlobAt(literal, '*?\\}/x', { side: 'start', greedy: true, budget: unlimited() })).toBe(5);
    expect(() => parseGlob('\\x')).toThrow("invalid escape '\\x'");
    expect(() => parseGlob('x\\')).toThrow("invalid escape '\\\ufffd'");
  });

  test('lets a replacement character stand for a byte that is not text', () => {
    const glob = parseGlob('a\udcff');
    expect(matchGlobAt(glob, 'a\udc80', { side: 'start', greedy: true, budget: unlimited() })).toBe(2);
  });
});

describe('steps', () => {
  const starry = `${'*a'.repeat(14)}b`;

  test.each([
    ['a pattern of stars that fails', starry, 'a'],
    ['a long pattern of stars that fails', starry.repeat(10), 'a'],
    ['a pattern that matches everywhere', '?', 'a'],
    ['a pattern that matches a line', 'a*', 'aaaaaaaaa\n'],
    ['a pattern that matches the rest of a line', 'a*b*', 'aaaaaabbb\n'],
    ['a text without wildcards', 'aaaa', 'aaab'],
    ['a match over lines', '*\n*\n*\nx', 'aaaaaa\n'],
    ['many characters', '?*z', '𐀀é😀'],
  ])('grow with the text for %s', (_, glob, unit) => {
    const small = stepsOf(glob, unit.repeat(1000));
    expect(stepsOf(glob, unit.repeat(2000)) / small).toBeLessThan(2.1);
  });

  test('grow with the pattern', () => {
    const value = 'a'.repeat(2000);
    const small = stepsOf('*a'.repeat(500), value);
    expect(stepsOf('*a'.repeat(1000), value) / small).toBeLessThan(2.1);
  });

  test('end when the budget is spent', () => {
    const budget = new StepBudget(1000, () => new Error('spent'));
    expect(() => matchesOf('*b', 'a'.repeat(2000), budget)).toThrow('spent');
  });
});
