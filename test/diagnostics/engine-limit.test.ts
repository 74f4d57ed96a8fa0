import { expect, test } from 'vitest';
import { caughtError, engineLimit, withLocation } from '../../src/diagnostics/compile-error.ts';
import { toReturnError } from '../../src/frontend/errors.ts';

function internalError(message: string): Error {
  return Object.assign(new Error(message), { name: 'InternalError' });
}

test.each([
  ['no memory for an error', null, 'out of memory'],
  ['QuickJS without memory', internalError('out of memory'), 'out of memory'],
  ['QuickJS without stack', internalError('stack overflow'), 'stack overflow'],
  ['a text of V8', new RangeError('Invalid string length'), 'Invalid string length'],
  ['the stack of V8', new RangeError('Maximum call stack size exceeded'), 'Maximum call stack size exceeded'],
  ['another RangeError', new RangeError('toString() radix must be between 2 and 36'), undefined],
  ['a bug', new TypeError('x is undefined'), undefined],
])('%s', (_, error, limit) => {
  expect(engineLimit(error)).toBe(limit);
});

test('what QuickJS throws without memory becomes an error', () => {
  expect(caughtError(null)).toMatchObject({ name: 'InternalError', message: 'out of memory' });
  const bug = new TypeError('x is undefined');
  expect(caughtError(bug)).toBe(bug);
  expect(toReturnError(null).message).toBe('the build needs more memory than is available (out of memory)');
});

test('a limit becomes an error that a user understands, with lines and without', () => {
  const located = withLocation(null, { start: 2, end: 3 });
  expect(located).toMatchObject({
    message: 'this needs more memory than is available (out of memory)',
    code: 'too-large',
    locations: [{ start: 2, end: 3 }],
  });
  expect(toReturnError(internalError('out of memory')).message).toBe(
    'the build needs more memory than is available (out of memory)',
  );
});
