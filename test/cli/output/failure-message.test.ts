import { expect, it } from 'vitest';
import { renderFailure } from '../../../src/cli/output/render-failure.ts';
import { CompileError, wrapError } from '../../../src/diagnostics/compile-error.ts';
import { toReturnError } from '../../../src/frontend/errors.ts';
import { GatewayError } from '../../../src/frontend/gateway-error.ts';

it('names the image that the daemon did not name', () => {
  const refused = new GatewayError('pull access denied: authorization failed', 7);
  const returned = toReturnError(wrapError(refused, 'r.io/app'));
  expect(returned.message).toBe('pull access denied: authorization failed');
  expect(renderFailure(returned)).toBe('ERROR: r.io/app: pull access denied: authorization failed\n');
});

it.each([
  ['some/frontend:1', true],
  ['localhost:5000/own:1', true],
  ['docker/dockerfile:1', false],
  ['mirror.test/docker/dockerfile:1-labs', false],
  ['docker/dockerfile-upstream:master', false],
])('tells of the foreign syntax %s: %s', (ref, isTold) => {
  const data = Buffer.from(`# syntax=${ref}\nWHAT\n`);
  const error = new CompileError('dockerfile parse error on line 2: unknown instruction: WHAT');
  error.locations = [{ start: 2, end: 2 }];
  const source = { filename: 'Dockerfile', language: 'Dockerfile', data };
  const text = renderFailure(toReturnError(error, source));
  expect(text.includes(`names another frontend, ${ref}`)).toBe(isTold);
});
