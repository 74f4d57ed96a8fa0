import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JsonShapeError,
  jsonAny,
  jsonBoolean,
  jsonCount,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../src/base/json-shape.ts';

interface Item {
  readonly digest: string;
  readonly size?: number | undefined;
}

const item = jsonObject<Item>({ digest: jsonText, size: jsonOptional(jsonCount) });
const shape = jsonObject<{
  readonly items: readonly Item[];
  readonly labels?: Readonly<Record<string, string>> | undefined;
}>({
  items: jsonList(item),
  labels: jsonOptional(jsonRecord(jsonText)),
});

it('reads what the shape names, and nothing else', () => {
  const text =
    '{"items":[{"digest":"a","size":3,"other":1},{"digest":"b","size":null}],"labels":{"__proto__":"x"},"z":[]}';
  const read = parseJson(text, shape);
  expect(read.items).toEqual([{ digest: 'a', size: 3 }, { digest: 'b' }]);
  expect(Object.entries(read.labels ?? {})).toEqual([['__proto__', 'x']]);
  expect(Object.keys(read)).toEqual(['items', 'labels']);
});

describe('says what is wrong, and where', () => {
  it.each([
    ['', 'it is not JSON'],
    ['<html>', 'it is not JSON'],
    ['null', 'it is not an object'],
    ['[]', 'it is not an object'],
    ['"text"', 'it is not an object'],
    ['{}', 'items is not a list'],
    ['{"items":{"length":1}}', 'items is not a list'],
    ['{"items":[null]}', 'items[0] is not an object'],
    ['{"items":[{}]}', 'items[0].digest is missing'],
    ['{"items":[{"digest":null}]}', 'items[0].digest is not a string'],
    ['{"items":[{"digest":["sha256:"]}]}', 'items[0].digest is not a string'],
    ['{"items":[{"digest":"a","size":-1}]}', 'items[0].size is not a whole number'],
    ['{"items":[{"digest":"a","size":1e999}]}', 'items[0].size is not a whole number'],
    ['{"items":[{"digest":"a","size":"1"}]}', 'items[0].size is not a whole number'],
    ['{"items":[],"labels":{"a":1}}', 'labels.a is not a string'],
    ['{"items":[],"labels":[]}', 'labels is not an object'],
    [`{"items":[],"labels":{"${'k'.repeat(1000)}":1}}`, `labels.${'k'.repeat(80)}… is not a string`],
  ])('%s', (text, message) => {
    expect(() => parseJson(text, shape)).toThrow(JsonShapeError);
    expect(() => parseJson(text, shape)).toThrow(new JsonShapeError(message));
  });

  it('inherited keys are not there', () => {
    expect(() => parseJson('{}', jsonObject<{ toString: string }>({ toString: jsonText }))).toThrow(
      'toString is missing',
    );
  });
});

describe('nesting', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('of 200,000 %s', (open, close) => {
    const text = open.repeat(200_000) + (open === '[' ? '' : '1') + close.repeat(200_000);
    expect(() => parseJson(text, jsonAny)).toThrow('it is nested too deep');
    expect(() => parseJson(open.repeat(200_000), jsonAny)).toThrow('it is not JSON');
  });

  it('is not what stands in texts', () => {
    expect(parseJson(JSON.stringify(`${'['.repeat(1000)}"\\`), jsonText)).toBe(`${'['.repeat(1000)}"\\`);
  });

  it('of 500 levels is read', () => {
    expect(() => parseJson('['.repeat(500) + ']'.repeat(500), jsonAny)).not.toThrow();
    expect(() => parseJson('['.repeat(501) + ']'.repeat(501), jsonAny)).toThrow('nested');
  });
});

it('any text is read or refused', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string({ unit: fc.constantFrom(...'{}[]":,1e-tn\\ '.split('')) }),
  );
  const any = fc.constantFrom(
    jsonText,
    jsonNumber,
    jsonBoolean,
    jsonList(jsonAny),
    jsonRecord(jsonAny),
    shape,
  );
  fc.assert(
    fc.property(text, any, (input, wanted) => {
      try {
        parseJson<unknown>(input, wanted);
      } catch (error) {
        expect(error).toBeInstanceOf(JsonShapeError);
      }
    }),
  );
});
