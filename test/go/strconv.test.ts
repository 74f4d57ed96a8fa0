import { expect, test } from 'vitest';
import { atoi, isTrue, parseBool, parseInt64, parseUint64, readBool } from '../../src/go/strconv.ts';

test.each(['1', 't', 'T', 'TRUE', 'true', 'True'])('parseBool %s', (text) => {
  expect(parseBool(text)).toBe(true);
});

test.each(['0', 'f', 'F', 'FALSE', 'false', 'False'])('parseBool %s', (text) => {
  expect(parseBool(text)).toBe(false);
  expect(isTrue(text)).toBe(false);
});

test.each(['', 'tRuE', 'fALSE', 'yes', ' true', '1\n', '01'])('%j is not a boolean', (text) => {
  expect(readBool(text)).toBeUndefined();
  expect(isTrue(text)).toBe(false);
  expect(() => parseBool(text)).toThrow('invalid syntax');
});

test('a switch that is not set is off', () => {
  expect(isTrue(undefined)).toBe(false);
  expect(isTrue('T')).toBe(true);
});

test.each([
  [() => parseBool('yes'), 'strconv.ParseBool: parsing "yes": invalid syntax'],
  [() => parseInt64('', 10, 64), 'strconv.ParseInt: parsing "": invalid syntax'],
  [
    () => parseInt64('9223372036854775808', 10, 64),
    'strconv.ParseInt: parsing "9223372036854775808": value out of range',
  ],
  [() => parseUint64('-1', 10, 64), 'strconv.ParseUint: parsing "-1": invalid syntax'],
  [() => parseUint64('8', 8, 32), 'strconv.ParseUint: parsing "8": invalid syntax'],
  [() => parseUint64('0x_', 0, 64), 'strconv.ParseUint: parsing "0x_": invalid syntax'],
  [() => parseUint64('08', 0, 64), 'strconv.ParseUint: parsing "08": invalid syntax'],
  [() => parseUint64('1__0', 0, 64), 'strconv.ParseUint: parsing "1__0": invalid syntax'],
  [() => atoi('1a'), 'strconv.Atoi: parsing "1a": invalid syntax'],
])('error %#', (run, message) => {
  expect(run).toThrow(message);
});

test.each([
  ['0755', 8, 32, 493n],
  ['0x1F', 0, 64, 31n],
  ['0b11', 0, 64, 3n],
  ['0o17', 0, 64, 15n],
  ['017', 0, 64, 15n],
  ['1_000', 0, 64, 1000n],
  ['0', 0, 64, 0n],
  ['18446744073709551615', 10, 64, 18446744073709551615n],
] as const)('parseUint64 %s', (text, base, bits, expected) => {
  expect(parseUint64(text, base, bits)).toBe(expected);
});

test('signed limits', () => {
  expect(parseInt64('-9223372036854775808', 10, 64)).toBe(-9223372036854775808n);
  expect(atoi('+7')).toBe(7);
});
