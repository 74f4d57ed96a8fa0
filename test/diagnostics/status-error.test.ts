import { describe, expect, it } from 'vitest';
import type { StatusDetail } from '../../src/diagnostics/error-sources.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { RpcError } from '../../src/rpc/channel.ts';

const typeUrl = 'github.com/moby/buildkit/errdefs.Source+json';
const detail = (value: unknown, url = typeUrl): StatusDetail => ({
  typeUrl: url,
  value: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});
const info = { filename: 'Dockerfile', data: btoa('FROM a\n \tRUN x\n') };
const at = (line: number, end = line) => ({ info, ranges: [{ start: { line }, end: { line: end } }] });
const none = { file: undefined, line: undefined, endLine: undefined, column: undefined, frame: undefined };

describe.each([
  ['GatewayError', (details: readonly StatusDetail[]) => new GatewayError('text', 2, details)],
  ['RpcError', (details: readonly StatusDetail[]) => new RpcError('text', 2, details)],
])('%s', (_name, create) => {
  it('has the place that its details name first', () => {
    const error = create([detail('{}', 'other'), detail(at(2)), detail(at(1))]);
    expect(error).toMatchObject({ file: 'Dockerfile', line: 2, endLine: 2, column: 3 });
    expect(error.frame).toBe(
      'Dockerfile:2\n--------------------\n   1 |     FROM a\n   2 | >>>      RUN x\n   3 |\n--------------------',
    );
  });

  it('has a place of several lines', () => {
    expect(
      create([detail({ info, ranges: [1, 2].map((line) => ({ start: { line }, end: { line } })) })]),
    ).toMatchObject({
      line: 1,
      endLine: 2,
      column: 1,
    });
  });

  it('has a place in an empty file, whose data the daemon leaves out', () => {
    expect(create([detail({ ...at(1), info: { filename: 'app.yaml' } })])).toMatchObject({
      file: 'app.yaml',
      line: 1,
      frame: 'app.yaml:1\n--------------------\n   1 | >>>\n--------------------',
    });
  });

  it.each<[string, readonly StatusDetail[]]>([
    ['no details', []],
    ['other details', [detail(at(1), 'github.com/moby/buildkit/errdefs.Vertex+json')]],
    ['no JSON', [detail('x')]],
    ['no object', [detail('null')]],
    ['no text', [detail({ ranges: at(1).ranges })]],
    ['no range', [detail({ info })]],
    ['text that is no base64', [detail({ ...at(1), info: { ...info, data: '*' } })]],
  ])('has no place with %s', (_case, details) => {
    expect(create(details)).toMatchObject(none);
  });

  it('has its place where engines give each error a line of its own', () => {
    const error = create([detail(at(2))]);
    expect(Object.getOwnPropertyDescriptor(error, 'line')).toMatchObject({ enumerable: false });
    expect(Object.keys(error)).not.toContain('frame');
  });
});
