import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText, encodeText } from '../../src/base/text.ts';
import {
  compareBytes,
  compareKeys,
  equalFold,
  fields,
  toLower,
  toUpper,
  trimSpace,
} from '../../src/go/strings.ts';

test.each([
  [' a ', 'a'],
  ['\u0085a\u00a0', 'a'],
  ['\ufeffa', '\ufeffa'],
  ['\u3000\u2028x\u2003', 'x'],
  ['\u200bx', '\u200bx'],
  ['\x1cx', '\x1cx'],
])('trimSpace %j', (text, expected) => {
  expect(trimSpace(text)).toBe(expected);
});

test.each([
  ['WORKDİR', 'workdir'],
  ['ÀÉ', 'àé'],
  ['Σ', 'σ'],
  ['K', 'k'],
  ['\udcffA', '\ufffda'],
])('toLower %s', (text, expected) => {
  expect(toLower(text)).toBe(expected);
});

test.each([
  ['straße', 'STRAßE'],
  ['ŉ', 'ŉ'],
  ['ı', 'I'],
  ['ÿ', 'Ÿ'],
  ['\udcffa', '\ufffdA'],
])('toUpper %s', (text, expected) => {
  expect(toUpper(text)).toBe(expected);
});

test.each([
  ['Build', 'bUILD', true],
  ['K', 'k', true],
  ['ſ', 's', true],
  ['ß', 'ss', false],
  ['İ', 'i', false],
  ['ı', 'i', false],
  ['ς', 'Σ', true],
])('equalFold %s %s', (a, b, expected) => {
  expect(equalFold(a, b)).toBe(expected);
});

test('fields splits on white space only', () => {
  expect(fields(' a\tb\u00a0c\ufeffd ')).toEqual(['a', 'b', 'c\ufeffd']);
});

test('compareBytes orders as UTF-8 bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});

test('compareKeys orders entries as Go orders the keys of a map', () => {
  const entries = new Map([
    ['\u{1f600}', 1],
    ['\uff5e', 2],
    ['a', 3],
  ]);
  expect([...entries].sort(compareKeys).map(([, value]) => value)).toEqual([3, 2, 1]);
  expect(compareKeys(['a', 1], ['a', 2])).toBe(0);
});

describe('compareBytes', () => {
  const byteText = fc
    .array(
      fc.oneof(fc.constantFrom(0x2f, 0x61, 0x7f, 0xc3, 0xa9, 0xef, 0xbf, 0xf0, 0x9f, 0x98, 0x80, 0xff)),
      {
        maxLength: 6,
      },
    )
    .map((values) => decodeText(Uint8Array.from(values)));

  it('orders text by its bytes, also where they are not UTF-8', () => {
    fc.assert(
      fc.property(byteText, byteText, (a, b) => {
        const expected = Buffer.compare(encodeText(a), encodeText(b));
        expect(Math.sign(compareBytes(a, b))).toBe(expected);
      }),
    );
  });

  it.each([
    ['a', 'b'],
    ['a', 'aa'],
    ['\uffee', '\u{1f600}'],
    ['\ud7ff', '\ue000'],
  ])('%j stands before %j', (a, b) => {
    expect(compareBytes(a, b)).toBeLessThan(0);
    expect(compareBytes(b, a)).toBeGreaterThan(0);
  });
});
