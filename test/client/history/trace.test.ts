import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitJsonObjects } from '../../../src/base/json-depth.ts';
import { createTracedChannel } from '../../../src/client/build/build-channel.ts';
import { recordJson } from '../../../src/client/history/bundle-record.ts';
import { jaegerJson } from '../../../src/client/history/trace/jaeger.ts';
import { sanitizeTrace } from '../../../src/client/history/trace/sanitize-trace.ts';
import { parseTrace } from '../../../src/client/history/trace/trace-span.ts';
import type { Metadata, RpcChannel } from '../../../src/rpc/channel.ts';

/** `spans.json` is written by hand; the others are what docker/buildx v0.36.1 makes of it. */
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/trace/${name}.json`, import.meta.url), 'utf8');

it('turns a trace into what the Jaeger UI opens, as docker buildx does', () => {
  expect(jaegerJson(parseTrace(fixture('spans')))).toBe(fixture('jaeger'));
});

it('takes credentials out of a trace, as docker buildx does', () => {
  expect(fixture('spans')).toContain('s3cret');
  expect(sanitizeTrace(fixture('spans'))).toBe(fixture('sanitized'));
});

it.each([
  [
    '--secret x,access_key_id=AKIA,secret_access_key=b c',
    '--secret x,access_key_id=xxxxx,secret_access_key=xxxxx c',
  ],
  ['TOKEN=a,b', 'TOKEN=xxxxx,b'],
  [`ghs_${'a'.repeat(36)}!`, 'xxxxx!'],
  [`github_pat_${'a'.repeat(82)}`, 'xxxxx'],
])('%s', (command, clean) => {
  const Attributes = [{ Key: 'command', Value: { Type: 'STRING', Value: command } }];
  expect(JSON.parse(sanitizeTrace(JSON.stringify({ Attributes })))).toEqual({
    Attributes: [{ Key: 'command', Value: { Type: 'STRING', Value: clean } }],
  });
});

describe('documents one behind the other', () => {
  it('end where their braces do, not where those in strings do', () => {
    expect(splitJsonObjects('{"a":"}{\\""}\n{"b":{"c":1}}{}')).toEqual([
      '{"a":"}{\\""}',
      '{"b":{"c":1}}',
      '{}',
    ]);
  });

  it('that are cut off are an error', () => {
    expect(() => splitJsonObjects('{"a":1}{"b":')).toThrow('truncated');
  });
});

it('keeps references and scopes of caches in a record, not their credentials', () => {
  const caches = (json: string) => {
    const record = { FrontendAttrs: { 'cache-imports': json } };
    const written = recordJson(record, undefined, { platform: 'linux/amd64', localState: undefined });
    return (written as { FrontendAttrs: ReadonlyMap<string, string> }).FrontendAttrs.get('cache-imports');
  };
  const given =
    '[{"Type":"gha","Attrs":{"token":"x","scope":"main","url":"u"}},' +
    '{"Type":"registry","Attrs":{"scope":"b","ref":"a<b"}},{"Type":"local"}]';
  // What docker/buildx v0.36.1 makes of it.
  const kept =
    '[{"Type":"gha","Attrs":{"scope":"main"}},{"Type":"registry","Attrs":{"ref":"a\\u003cb","scope":"b"}},' +
    '{"Type":"local","Attrs":{}}]';
  expect(caches(given)).toBe(kept);
  expect(caches('token=x')).toBe('');
});

it('joins the calls of a build to one trace', async () => {
  const seen: Metadata[] = [];
  const record = (options?: { metadata?: Metadata }) => seen.push(options?.metadata ?? []);
  const channel = createTracedChannel({
    unary: async (_method: string, _request: Uint8Array, options?: { metadata?: Metadata }) => {
      record(options);
      return new Uint8Array(0);
    },
  } as unknown as RpcChannel);
  await channel.unary('/a', new Uint8Array(0), { metadata: [['x', 'y']] });
  await channel.unary('/b', new Uint8Array(0));
  const parent = seen[1]![0]!;
  expect(parent[0]).toBe('traceparent');
  expect(parent[1]).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$/);
  expect(seen[0]).toEqual([['x', 'y'], parent]);
});
