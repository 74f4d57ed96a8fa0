import { expect, it } from 'vitest';
import { recordSizes } from '../../../src/insight/records/record-sizes.ts';

const run = 'mount / from exec /bin/sh -c make';
const sizeOf = recordSizes([
  { description: run, createdAt: 1_000_000, size: 10 },
  { description: run, createdAt: 2_000_000, size: 20 },
  { description: '[build 2/3] COPY src/ ./src/', createdAt: 3_000_000, size: 0 },
  { description: 'twins', createdAt: 4_000_000, size: 5 },
  { description: 'twins', createdAt: 4_000_100, size: 5 },
  { description: 'rivals', createdAt: 5_000_000, size: 5 },
  { description: 'rivals', createdAt: 5_000_100, size: 6 },
]);

it.each([
  ['the record that was made in the time', { description: run, from: 1_999_000, to: 2_000_100 }, 20],
  ['no record of another time', { description: run, from: 1_400_000, to: 1_500_000 }, undefined],
  ['no record of another description', { description: 'other', from: 0, to: 9_000_000 }, undefined],
  // The number of steps in a stage may have changed since.
  [
    'a record of another place in the stage',
    { description: '[2/2] COPY src/ ./src/', from: 3e6, to: 3e6 },
    0,
  ],
  ['several records of one size', { description: 'twins', from: 3_999_000, to: 4_001_000 }, 5],
  [
    'none of several records that differ',
    { description: 'rivals', from: 4_999_000, to: 5_001_000 },
    undefined,
  ],
])('finds the size of %s', (_, made, expected) => {
  expect(sizeOf(made)).toBe(expected);
});
