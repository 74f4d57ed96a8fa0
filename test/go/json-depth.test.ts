import { describe, expect, it } from 'vitest';
import { goJsonSyntaxError } from '../../src/go/json-syntax.ts';
import { parseJsonTree } from '../../src/go/json-tree.ts';
import { decodeJson } from '../../src/syntax/json-text.ts';

/** Go 1.25 encoding/json: `json.Valid` and `json.Unmarshal` of these texts. */
describe.each([
  ['[', '', ']'],
  ['{"a":', '1', '}'],
])('%s', (open, inner, close) => {
  const nested = (levels: number) => open.repeat(levels) + inner + close.repeat(levels);

  it('10,000 levels are read', () => {
    expect(goJsonSyntaxError(nested(10_000))).toBeUndefined();
    expect(() => parseJsonTree(nested(10_000))).not.toThrow();
    expect(decodeJson(nested(10_000))).toBeDefined();
  });

  it.each([10_001, 200_000])('%i are not', (levels) => {
    expect(goJsonSyntaxError(nested(levels))).toBe('exceeded max depth');
    expect(() => parseJsonTree(nested(levels))).toThrow('exceeded max depth');
    expect(decodeJson(nested(levels))).toBeUndefined();
  });

  it('a text that never closes', () => {
    expect(goJsonSyntaxError(open.repeat(9000))).toBe('unexpected end of JSON input');
    expect(() => parseJsonTree(open.repeat(9000))).toThrow('unexpected end of JSON input');
    expect(() => parseJsonTree(open.repeat(200_000))).toThrow('exceeded max depth');
  });
});

it('a long string of escapes', () => {
  const text = `"${'\\n'.repeat(4_000_000)}"`;
  expect(() => parseJsonTree(text)).not.toThrow();
  expect(() => parseJsonTree(text.slice(0, -1))).toThrow('unexpected end of JSON input');
  expect(decodeJson(text)).toBeDefined();
  expect(decodeJson(`[${text}]`)).toBeDefined();
});
