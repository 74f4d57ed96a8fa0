import { describe, expect, test } from 'vitest';
import { CompileError, withLocation, wrapError } from '../../src/diagnostics/compile-error.ts';
import { goErrorText, toReturnError } from '../../src/frontend/errors.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';

const source = {
  filename: 'Dockerfile',
  language: 'Dockerfile',
  data: new TextEncoder().encode('FROM a\nRUN <b>\n'),
};
const detail = (name: string) => ({ typeUrl: `github.com/moby/buildkit/${name}`, value: new Uint8Array() });
const sourceLines = (error: GatewayError) =>
  error.details
    .filter(({ typeUrl }) => typeUrl.endsWith('errdefs.Source+json'))
    .map(({ value }) => JSON.parse(new TextDecoder().decode(value)));

describe('toReturnError', () => {
  test('an error without a place', () => {
    const error = new CompileError('nope');
    expect(toReturnError(error, source)).toMatchObject({
      message: 'nope',
      code: 2,
      details: [],
      cause: error,
    });
  });

  test('each location is a detail, the last one first; each line is a range', () => {
    const error = withLocation(withLocation(new CompileError('nope'), { start: 1, end: 2 }), {
      start: 2,
      end: 2,
    });
    const returned = toReturnError(error, source);
    expect(sourceLines(returned)).toEqual([
      { info: expect.any(Object), ranges: [{ start: { line: 2 }, end: { line: 2 } }] },
      {
        info: { filename: 'Dockerfile', language: 'Dockerfile', data: btoa('FROM a\nRUN <b>\n') },
        ranges: [
          { start: { line: 1 }, end: { line: 1 } },
          { start: { line: 2 }, end: { line: 2 } },
        ],
      },
    ]);
  });

  test('without a source locations are left out', () => {
    expect(toReturnError(withLocation(new CompileError('nope'), { start: 1, end: 1 })).details).toEqual([]);
  });

  test("a gateway's error loses the text around it, and keeps code and details", () => {
    const details = [
      detail('errdefs.Solve+json'),
      detail('other'),
      detail('stack.Stack+json'),
      detail('errdefs.Vertex+json'),
    ];
    const wrapped = wrapError(new GatewayError('x: not found', 5, details), 'failed to read dockerfile');
    const returned = toReturnError(withLocation(wrapped, { start: 1, end: 1 }), source);
    expect(returned).toMatchObject({ message: 'x: not found', code: 5 });
    expect(returned.details.map(({ typeUrl }) => typeUrl.slice('github.com/moby/buildkit/'.length))).toEqual([
      'errdefs.Source+json',
      'other',
      'stack.Stack+json',
      'errdefs.Vertex+json',
      'errdefs.Solve+json',
    ]);
  });

  test('is idempotent', () => {
    const once = toReturnError(
      new GatewayError('x', 5, [detail('errdefs.Solve+json'), detail('errdefs.Vertex+json')]),
    );
    expect(toReturnError(once, source)).toBe(once);
  });

  test('an aborted build is cancelled', () => {
    const controller = new AbortController();
    controller.abort();
    expect(toReturnError(controller.signal.reason).code).toBe(1);
  });
});

test.each<[unknown, string]>([
  [wrapError(new GatewayError('x: not found', 5), 'failed'), 'failed: NotFound: x: not found'],
  [wrapError(new GatewayError('odd', 2), 'failed'), 'failed: odd'],
  [
    new CompileError('a: a: gone (did you mean b?)', { cause: new GatewayError('a: gone', 5) }),
    'a: NotFound: a: gone (did you mean b?)',
  ],
  [new GatewayError('x', 14), 'Unavailable: x'],
  [new CompileError('plain'), 'plain'],
])('goErrorText names the code of a gateway error', (error, text) => {
  expect(goErrorText(error)).toBe(text);
});
