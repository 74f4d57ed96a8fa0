import { describe, expect, it, test } from 'vitest';
import { renderFailure } from '../../../src/cli/output/render-failure.ts';
import { toReturnError } from '../../../src/frontend/errors.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const nothing = undefined as unknown as { a: { b: string } };
const recurse = (): number => 1 + recurse();

describe('a bug', () => {
  test.each<[string, () => unknown]>([
    ["TypeError: Cannot read properties of undefined (reading 'a')", () => nothing.a.b],
    ['RangeError: Maximum call stack size exceeded', recurse],
    ['RangeError: Invalid string length', () => 'x'.repeat(2 ** 29).padEnd(2 ** 30)],
    [
      'a vertex is missing',
      () => {
        throw new Error('internal: a vertex is missing');
      },
    ],
  ])('%s is one line that asks for a report', (summary, action) => {
    const error = thrownBy(action);
    for (const shown of [error, toReturnError(error)]) {
      expect(renderFailure(shown)).toBe(
        `ERROR: internal error: ${summary}\nThis is a bug in dockerfile-llb. Please report it with the command and the Dockerfile, and with what DOCKERFILE_LLB_DEBUG=1 prints.\n`,
      );
      expect(renderFailure(shown, { DOCKERFILE_LLB_DEBUG: '1' })).toMatch(
        /ERROR: internal error: .*\n.*:\n\w*Error: .*\n +at /,
      );
    }
  });
});

it.each<[string, unknown]>([
  ['Invalid URL', thrownBy(() => new URL('x'))],
  ['fetch failed', new TypeError('fetch failed', { cause: new Error('refused') })],
  ['message is cut off', new RangeError('message is cut off')],
  ['no', new Error('no')],
])('%s is not one', (message, error) => {
  expect(renderFailure(error, { DOCKERFILE_LLB_DEBUG: '1' })).toBe(`ERROR: ${message}\n`);
});
