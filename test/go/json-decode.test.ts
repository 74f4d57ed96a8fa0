import { describe, expect, test } from 'vitest';
import {
  decodeGoJson,
  goBool,
  goBytes,
  goField,
  goInt,
  goMap,
  goPointer,
  goSlice,
  goString,
  goStringSet,
  goStruct,
  goTime,
} from '../../src/go/json-decode.ts';

interface Inner {
  size?: bigint;
  names?: string[];
}

interface Outer {
  name?: string;
  on?: boolean;
  at?: string;
  inner?: Inner;
  list?: Inner[];
  tags?: Map<string, string>;
  keys?: Set<string>;
}

const inner = goStruct<Inner>('p.Inner', () => ({}), {
  size: goField('size', goInt('int')),
  names: goField(
    ['Base', 'Names'],
    goSlice(goString(), () => ''),
  ),
});

const outer = goStruct<Outer>('p.Outer', () => ({}), {
  name: goField('name', goString('p.Name')),
  on: goField('on', goBool),
  at: goField('at', goTime),
  inner: goField('inner', goPointer(inner)),
  list: goField(
    'list',
    goSlice(inner, () => ({})),
  ),
  tags: goField(
    'tags',
    goMap(goString(), () => ''),
  ),
  keys: goField('keys', goStringSet),
});

const decode = (text: string) => decodeGoJson(text, outer);

describe('a value', () => {
  test.each<[string, Outer | undefined]>([
    ['{}', {}],
    ['null', undefined],
    ['{"NAME":"a","ınner":1,"Kéys":{}}', { name: 'a' }],
    ['{"\u212aeyſ":{"b":{},"a":null}}', { keys: new Set(['b', 'a']) }],
    ['{"name":"a","name":null}', { name: 'a' }],
    ['{"name":"\\ud800\\u0041\udcff"}', { name: '\ufffdA\ufffd' }],
    [
      '{"tags":{"a":"1","b":null},"tags":{"c":"3"}}',
      { tags: new Map(Object.entries({ a: '1', b: '', c: '3' })) },
    ],
    ['{"tags":{"a":"1"},"tags":null}', { tags: undefined }],
    ['{"inner":{"size":1},"inner":{"names":["x"]}}', { inner: { size: 1n, names: ['x'] } }],
    ['{"inner":{"names":["a","b"]},"inner":{"names":[null]}}', { inner: { names: ['a'] } }],
    ['{"list":[null,{"size":-0}]}', { list: [{}, { size: 0n }] }],
    ['{"at":"2024-01-02T03:04:05.0Z","on":true}', { at: '2024-01-02T03:04:05Z', on: true }],
  ])('of %s', (text, expected) => {
    expect(decode(text)).toEqual(expected);
  });

  test('of bytes is base64', () => {
    expect(decodeGoJson('"YQ=="', goBytes)).toEqual(Uint8Array.of(0x61));
  });

  test('of bytes is an array of numbers', () => {
    expect(decodeGoJson('[1,null,255]', goBytes)).toEqual(Uint8Array.of(1, 0, 255));
    expect(decodeGoJson('[]', goBytes)).toEqual(new Uint8Array());
  });
});

describe('an error', () => {
  test.each([
    ['', 'unexpected end of JSON input'],
    ['{"a":1}}', "invalid character '}' after top-level value"],
    ['[]', 'json: cannot unmarshal array into Go value of type p.Outer'],
    ['{"name":1.5}', 'json: cannot unmarshal number into Go struct field Outer.name of type p.Name'],
    ['{"inner":"x"}', 'json: cannot unmarshal string into Go struct field Outer.inner of type p.Inner'],
    [
      '{"inner":{"size":1.0}}',
      'json: cannot unmarshal number 1.0 into Go struct field Inner.inner.size of type int',
    ],
    [
      '{"inner":{"NAMES":{}}}',
      'json: cannot unmarshal object into Go struct field Inner.inner.Base.Names of type []string',
    ],
    [
      '{"list":[{},{"size":true}]}',
      'json: cannot unmarshal bool into Go struct field Inner.list.size of type int',
    ],
    ['{"keys":{"a":1}}', 'json: cannot unmarshal number into Go struct field Outer.keys of type struct {}'],
    ['{"tags":[]}', 'json: cannot unmarshal array into Go struct field Outer.tags of type map[string]string'],
    ['{"name":1,"on":1}', 'json: cannot unmarshal number into Go struct field Outer.name of type p.Name'],
    ['{"name":1,"at":1}', 'Time.UnmarshalJSON: input is not a JSON string'],
    [
      '{"at":"\\u0032"}',
      'parsing time "\\\\u0032" as "2006-01-02T15:04:05Z07:00": cannot parse "\\\\u0032" as "2006"',
    ],
  ])('of %s', (text, message) => {
    expect(() => decode(text)).toThrow(expect.objectContaining({ message }));
  });

  test.each([
    ['"a"', 'illegal base64 data at input byte 0'],
    ['{}', 'json: cannot unmarshal object into Go value of type []uint8'],
    ['[256]', 'json: cannot unmarshal number 256 into Go value of type uint8'],
    ['[-1]', 'json: cannot unmarshal number -1 into Go value of type uint8'],
    ['["a"]', 'json: cannot unmarshal string into Go value of type uint8'],
  ])('of bytes in %s', (text, message) => {
    expect(() => decodeGoJson(text, goBytes)).toThrow(expect.objectContaining({ message }));
  });
});
