import { describe, expect, test } from 'vitest';
import { ByteSizeError, parseRamBytes } from '../../src/go/byte-size.ts';

describe('parseRamBytes', () => {
  test.each<[text: string, bytes: bigint]>([
    ['0', 0n],
    ['32', 32n],
    ['32b', 32n],
    ['32B', 32n],
    ['32k', 32n * 1024n],
    ['32K', 32n * 1024n],
    ['32kb', 32n * 1024n],
    ['32KiB', 32n * 1024n],
    ['32 kb', 32n * 1024n],
    ['1.5m', 1536n * 1024n],
    ['.5g', 512n * 1024n * 1024n],
    ['2t', 2n << 40n],
    ['2Pib', 2n << 50n],
    ['1e3', 1000n],
    ['0x1p4', 16n],
    ['+7', 7n],
    ['9000p', -(2n ** 63n)],
  ])('%j', (text, bytes) => {
    expect(parseRamBytes(text)).toBe(bytes);
  });

  test.each([
    ['', "invalid size: ''"],
    ['kb', "invalid size: 'kb'"],
    ['-1', "invalid size: '-1'"],
    ['1kbb', "invalid suffix: 'kbb'"],
    ['1Bb', "invalid suffix: 'bb'"],
    ['1iB', "invalid suffix: 'ib'"],
    ['1KIBS', "invalid suffix: 'KIBS'"],
    [' ', 'strconv.ParseFloat: parsing "": invalid syntax'],
    ['1 2', 'strconv.ParseFloat: parsing "1 2": invalid syntax'],
    ['a1', 'strconv.ParseFloat: parsing "a1": invalid syntax'],
    ['1_0', 'strconv.ParseFloat: parsing "1_0": invalid syntax'],
    ['1e999', 'strconv.ParseFloat: parsing "1e999": value out of range'],
  ])('refuses %j', (text, message) => {
    expect(() => parseRamBytes(text)).toThrow(new ByteSizeError(message));
  });
});
