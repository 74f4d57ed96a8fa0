import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, decodeText, encodeText, hasEscapedBytes, toValidText } from '../../src/base/text.ts';

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect([...encodeText(decodeText(bytes))]).toEqual([...bytes]);
      expect(byteLength(decodeText(bytes))).toBe(bytes.length);
    }),
  );
});

test.each([
  ['overlong slash', [0xc0, 0xaf], '\udcc0\udcaf'],
  ['encoded surrogate', [0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
  ['truncated sequence', [0x61, 0xe2, 0x82], 'a\udce2\udc82'],
  ['byte order mark is kept', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
])('%s', (_name, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

test('escaped bytes are seen and replaced', () => {
  const text = decodeText(Uint8Array.of(0x61, 0xff));
  expect(hasEscapedBytes(text)).toBe(true);
  expect(toValidText(text)).toBe('a\ufffd');
  expect(hasEscapedBytes('äß𝒳')).toBe(false);
});
