import { expect, test } from 'vitest';
import { goJson, goJsonIndent, goJsonString, goJsonTexts } from '../../src/go/json.ts';
import { quote, quoteList } from '../../src/go/quote.ts';

test.each([
  ['a"b\\', '"a\\"b\\\\"'],
  ['\n\t\x07\x00\x7f', '"\\n\\t\\a\\x00\\x7f"'],
  ['é𝒳', '"é𝒳"'],
  ['\u00a0\u200b\ufeff', '"\\u00a0\\u200b\\ufeff"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['\udcff', '"\\xff"'],
  ['\ufffd', '"\ufffd"'],
])('quote %j', (text, expected) => {
  expect(quote(text)).toBe(expected);
});

test('quoteList', () => {
  expect(quoteList(['a', 'b c'])).toBe('["a" "b c"]');
  expect(quoteList([])).toBe('[]');
});

test.each([
  ['a<b>&c', '"a\\u003cb\\u003e\\u0026c"'],
  ['\u2028\x01\x7f', '"\\u2028\\u0001\x7f"'],
  ['\udcff', '"\\ufffd"'],
  ['"\\\b\f\n\r\t', '"\\"\\\\\\b\\f\\n\\r\\t"'],
])('goJsonString %j', (text, expected) => {
  expect(goJsonString(text)).toBe(expected);
});

test('objects keep their order, maps keep user keys in order, undefined is left out', () => {
  const value = {
    b: 1,
    a: [true, null],
    skipped: undefined,
    m: new Map([
      ['9', 'x'],
      ['10', 'y'],
    ]),
  };
  expect(goJson(value)).toBe('{"b":1,"a":[true,null],"m":{"9":"x","10":"y"}}');
  expect(goJsonIndent({ a: [], b: { c: 1n } }, '  ')).toBe('{\n  "a": [],\n  "b": {\n    "c": 1\n  }\n}');
});

test.each([[[]], [['a', 'b c']], [['a', '<&>']], [['\u2028']], [['"\\']], [['\udcff', 'é😀']], [['\b\x7f']]])(
  'goJsonTexts %j is goJson',
  (texts) => {
    expect(goJsonTexts(texts)).toBe(goJson(texts));
  },
);
