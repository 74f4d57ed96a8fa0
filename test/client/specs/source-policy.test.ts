import { describe, expect, it } from 'vitest';
import { parseSourcePolicy, sourcePolicyMessage } from '../../../src/client/specs/source-policy.ts';
import { sourcePolicyCodec } from '../../../src/proto/control-codec.ts';

const parse = (text: string) => parseSourcePolicy(new TextEncoder().encode(text));

describe('a source policy', () => {
  const text = JSON.stringify({
    Version: 1,
    rules: [
      { action: 'DENY', selector: { identifier: '*', match_type: 'REGEX' } },
      { action: 2, selector: null, updates: { attrs: { a: 'b' } } },
      { selector: { identifier: 'x', constraints: [{ key: 'k', value: 'v', condition: 'MATCHES' }] } },
    ],
  });
  const policy = {
    version: 1n,
    rules: [
      { action: 'DENY', selector: { identifier: '*', matchType: 'REGEX' } },
      { action: 'CONVERT', updates: { attrs: { a: 'b' } } },
      {
        action: 'ALLOW',
        selector: { identifier: 'x', constraints: [{ key: 'k', value: 'v', condition: 'MATCHES' }] },
      },
    ],
  } as const;

  it('is read from JSON as Go reads it: names or numbers, keys in any case', () =>
    expect(parse(text)).toEqual(policy));

  it('is read from protobuf, too', () => {
    const bytes = sourcePolicyCodec.encode(sourcePolicyMessage(policy));
    expect(sourcePolicyMessage(parseSourcePolicy(bytes))).toMatchObject({
      rules: [{ action: 1 }, { action: 2, updates: { attrs: { a: 'b' } } }, { action: 0 }],
    });
    expect(sourcePolicyCodec.encode(sourcePolicyMessage(parseSourcePolicy(bytes)))).toEqual(bytes);
  });

  it.each([
    ['{', 'unexpected end'],
    ['{"rules":[{"action":"deny"}]}', 'not one of ALLOW, DENY, CONVERT'],
    ['{"rules":[{"action":7}]}', 'not one of ALLOW, DENY, CONVERT'],
    ['{"rules":[{"selector":{"match_type":"GLOB"}}]}', 'not one of WILDCARD, EXACT, REGEX'],
    ['{"version":"1"}', 'cannot unmarshal string'],
    ['[]', 'cannot unmarshal array'],
  ])('%s is refused', (json, message) => expect(() => parse(json)).toThrow(message));
});
