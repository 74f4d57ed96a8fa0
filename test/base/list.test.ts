import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBefore, firstOf, knownValue, lastOf } from '../../src/base/list.ts';
import { codePointOf, prefixOf, textBefore } from '../../src/base/text.ts';

it('takes an end of a list, and fails for one that has none', () => {
  expect([firstOf([1, 2]), lastOf([1, 2]), firstOf([undefined])]).toEqual([1, 2, undefined]);
  expect(() => firstOf([])).toThrow('internal: the list is empty');
  expect(() => lastOf([])).toThrow('internal: the list is empty');
});

it('takes a value of a map, which may be undefined, and fails for a key that is not there', () => {
  const map = new Map([['a', undefined]]);
  expect(knownValue(map, 'a')).toBeUndefined();
  expect(() => knownValue(map, 'b')).toThrow('internal: the map lacks the key');
});

it('counts what stands before a value in a sorted list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (items, limit) => {
        const sorted = items.sort((a, b) => a - b);
        const expected = sorted.filter((item) => item < limit).length;
        expect(countBefore(sorted, (item) => item < limit)).toBe(expected);
      },
    ),
  );
});

it('asks for few of the items', () => {
  let asked = 0;
  countBefore(Array.from({ length: 1000 }), () => {
    asked++;
    return true;
  });
  expect(asked).toBeLessThanOrEqual(10);
});

it('cuts text', () => {
  expect([textBefore('a/b/c', '/'), textBefore('abc', '/'), textBefore('/a', '/')]).toEqual(['a', 'abc', '']);
  expect([prefixOf('12a', /^[0-9]*/), prefixOf('a12', /^[0-9]+/)]).toEqual(['12', '']);
  expect([codePointOf('\u{1f600}'), codePointOf('ab', 1), codePointOf('')]).toEqual([0x1f600, 0x62, 0]);
});
