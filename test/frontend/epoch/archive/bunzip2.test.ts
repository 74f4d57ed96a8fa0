import { describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../../src/base/base64.ts';
import { bunzip2 } from '../../../../src/frontend/epoch/archive/bunzip2.ts';

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const runs = `aaabbbbccccc${'d'.repeat(300)}${'e'.repeat(255)}${'f'.repeat(259)}`;
const allBytes = text(Uint8Array.from({ length: 256 }, (_, byte) => byte));

// Packed with bzip2 1.0.8.
describe('bunzip2', () => {
  test.each([
    ['a short text', 'QlpoOTFBWSZTWZ5iW/4AAAKRAEAAAkSgACEUYGaCke8jRwu5IpwoSE8xLf8A', 'hello hello hello'],
    [
      'two streams',
      'QlpoOTFBWSZTWc+6oLQAAAGRAEAAAgGgACGaaDNNDLxdyRThQkM+6oLQQlpoOTFBWSZTWc3cjZoAAACBgAAAhIAgACGYGYRhdyRThQkM3cjZoA==',
      'one two',
    ],
    ['nothing', 'QlpoORdyRThQkAAAAAA=', ''],
    [
      'runs and all byte values',
      'QlpoOTFBWSZTWXbYbtIAADL/////////////////////////////////////////////sADVQgAAAAAJgAAAEwEwAAAAAAAATAAAAGSYmAAAAAAATAmAAAAAAAAyaSegmAABGAATTAAmjEwAAAQMYTQAAATJphMAAJphMAAAAJgJgTTAAAAAmmRpkwCTAATAAEwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFAhwRHgDDI0NjnhHR4fICEiIyQlJicoKSorLC0u8XjLzAxMjM0NTY3ODk6OxPkPfKfGpsbnBydHZ4enx/+UBBQkNERUb9I6QkpSWmJqcnqCipKaoqqyusLK0tri6vL7AwsTGyB+4UAKEhAoAgIJGEoJ1igoAYH0CwAoIsIMgAgBQQGlqa2xtbm9wcXJzdHV2d3p7/b4+vz/AQMFBwkLDQ8RExUXGRsdHyEjJScpKywADL/yYmZr+zc5Oz0/QUNFR0lLTU9RU1VXWVtdX2FjZWdpa21vcXN1d3l7fX+Bg4WHiYuN/sfIycrLzP/m52foaOlp6mrra+xs7W3ubu9v8HDxcfJy83P0dPV19nb3d/h4+Xn6evsAlZb3A/Hz9fYu5IpwoSDtsN2kA',
      runs + allBytes,
    ],
  ])('unpacks %s', (_, packed, unpacked) => {
    expect(text(Buffer.concat([...bunzip2(fromBase64(packed))]))).toBe(unpacked);
  });

  test.each([
    ['other data', 'aGVsbG8gd29ybGQ='],
    ['half of a stream', 'QlpoOTFBWSZTWZ5iW/4AAAKRAEAAAkSg'],
    ['a wrong block', 'QlpoOQAAAAAAAAAAAAAAAA=='],
  ])('refuses %s', (_, packed) => {
    expect(() => [...bunzip2(fromBase64(packed))]).toThrow();
  });
});
