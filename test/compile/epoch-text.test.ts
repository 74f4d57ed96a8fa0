import { describe, expect, test } from 'vitest';
import { formatEpoch } from '../../src/compile/epoch-text.ts';

describe('formatEpoch', () => {
  test.each([
    [0n, 0, '1970-01-01T00:00:00Z'],
    [1_700_000_000n, 0, '2023-11-14T22:13:20Z'],
    [1_700_000_000n, 7200, '2023-11-15T00:13:20+02:00'],
    [1_700_000_000n, -34_200, '2023-11-14T12:43:20-09:30'],
    [-62_167_219_200n, 0, '0000-01-01T00:00:00Z'],
    [253_402_300_799n, 0, '9999-12-31T23:59:59Z'],
  ])('%i at %i is %s', (seconds, utcOffsetSeconds, expected) => {
    expect(formatEpoch({ seconds, utcOffsetSeconds })).toBe(expected);
  });

  test.each([
    [999_999_999, '1970-01-01T00:00:05.999999999Z'],
    [500_000_000, '1970-01-01T00:00:05.5Z'],
    [1000, '1970-01-01T00:00:05.000001Z'],
  ])('with %i nanoseconds is %s', (nanoseconds, expected) => {
    expect(formatEpoch({ seconds: 5n, nanoseconds, utcOffsetSeconds: 0 })).toBe(expected);
  });

  test.each([-62_167_219_201n, 253_402_300_800n, 1n << 62n])('%i has no four-digit year', (seconds) => {
    expect(formatEpoch({ seconds, utcOffsetSeconds: 0 })).toBe('+10000-01-01T00:00:00Z');
  });
});
