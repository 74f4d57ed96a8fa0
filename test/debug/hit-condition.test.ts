import { expect, test } from 'vitest';
import { hitConditionHolds } from '../../src/debug/hit-condition.ts';

test.each([
  ['3', [3, 4, 5, 6]],
  ['>= 3', [3, 4, 5, 6]],
  ['>3', [4, 5, 6]],
  ['< 3', [1, 2]],
  ['<=3', [1, 2, 3]],
  ['== 3', [3]],
  ['= 3', [3]],
  [' % 3 ', [3, 6]],
])('%j stops at %j', (text, times) => {
  expect([1, 2, 3, 4, 5, 6].filter((hits) => hitConditionHolds(text, hits))).toEqual(times);
});

test.each(['', 'x', '-1', '1.5', '% 0', '=> 3', '3 3', '9999999999'])('%j is not a hit count', (text) => {
  expect(() => hitConditionHolds(text, 1)).toThrow(`${text}: not a hit count; for example`);
});
