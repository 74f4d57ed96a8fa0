import { expect, test } from 'vitest';
import { conditionHolds, conditionProblem } from '../../src/debug/condition.ts';

const variables: Readonly<Record<string, string>> = {
  A: '1',
  B: 'x y',
  EMPTY: '',
  AND: 'a && b',
  OR: 'a||b',
  SAME: 'a == b',
};

test.each([
  ['$A', true],
  ['$EMPTY', false],
  ['!$EMPTY', true],
  ['$NONE', false],
  ['$A == 1', true],
  ['$A==1', true],
  ['$A != 1', false],
  ['${B} == "x y"', true],
  ["'x y' == $B", true],
  ['$B == x', false],
  ['$A == 2 || $B', true],
  ['$A == 2 || $B && $NONE', false],
  ['$A && $B && !$NONE', true],
  ['$EMPTY == ""', true],
  ['$AND == "a && b"', true],
  ["$OR == 'a||b' && $A", true],
  ["$OR != 'a||b' || $NONE", false],
  ['"a == b" == $SAME', true],
])('%s is %s', (text, holds) => {
  expect(conditionHolds(text, (name) => variables[name])).toBe(holds);
});

test.each([
  ['$A == 1 || $B && !$C', undefined],
  ['$A || B', 'B: not a condition; for example: $TARGETARCH == arm64'],
  ['$A && ', ': not a condition; for example: $TARGETARCH == arm64'],
])('the problem of %j is %j', (text, problem) => {
  expect(conditionProblem(text)).toBe(problem);
});
