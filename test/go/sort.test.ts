import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortLikeGo } from '../../src/go/sort.ts';

test('leaves equal items in the order that Go leaves them in', () => {
  // What the reference's lint subrequest printed for 13 warnings, by line.
  const warnings: [number, string][] = [
    [1, 'StageNameCasing'],
    [2, 'MaintainerDeprecated'],
    [10, 'StageNameCasing'],
    [1, 'ConsistentInstructionCasing'],
    [6, 'ConsistentInstructionCasing'],
    [10, 'FromPlatformFlagConstDisallowed'],
    [3, 'LegacyKeyValueFormat'],
    [3, 'SecretsUsedInArgOrEnv'],
    [4, 'WorkdirRelativePath'],
    [7, 'JSONArgsRecommended'],
    [7, 'MultipleInstructionsDisallowed'],
    [11, 'SecretsUsedInArgOrEnv'],
    [12, 'ExposeProtoCasing'],
  ];
  sortLikeGo(warnings, (a, b) => a[0] < b[0]);
  expect(warnings.map(([line, rule]) => `${line} ${rule}`)).toEqual([
    '1 ConsistentInstructionCasing',
    '1 StageNameCasing',
    '2 MaintainerDeprecated',
    '3 LegacyKeyValueFormat',
    '3 SecretsUsedInArgOrEnv',
    '4 WorkdirRelativePath',
    '6 ConsistentInstructionCasing',
    '7 JSONArgsRecommended',
    '7 MultipleInstructionsDisallowed',
    '10 FromPlatformFlagConstDisallowed',
    '10 StageNameCasing',
    '11 SecretsUsedInArgOrEnv',
    '12 ExposeProtoCasing',
  ]);
});

test('is stable for up to twelve items', () => {
  const items = Array.from({ length: 12 }, (_, index) => ({ key: index % 3, index }));
  const sorted = [...items];
  sortLikeGo(sorted, (a, b) => a.key < b.key);
  expect(sorted).toEqual([...items].sort((a, b) => a.key - b.key));
});

test.each([
  ['arbitrary numbers', fc.array(fc.nat(1000), { maxLength: 400 })],
  ['few distinct numbers', fc.array(fc.nat(3), { maxLength: 400 })],
  ['a falling run', fc.nat(300).map((length) => Array.from({ length }, (_, index) => length - index))],
  [
    'an organ pipe',
    fc.nat(200).map((length) => Array.from({ length: 2 * length }, (_, i) => Math.min(i, 2 * length - i))),
  ],
])('sorts %s', (_, lists) => {
  fc.assert(
    fc.property(lists, (list) => {
      const sorted = [...list];
      sortLikeGo(sorted, (a, b) => a < b);
      expect(sorted).toEqual([...list].sort((a, b) => a - b));
    }),
  );
});
