import { describe, expect, test } from 'vitest';
import { defaultCheckOptions, parseCheckOptions } from '../../src/lint/check-options.ts';

describe('parseCheckOptions', () => {
  test.each([
    ['', {}],
    [' \t', {}],
    ['skip=all', { skipAll: true }],
    ['skip= A , B', { skipRules: ['A', 'B'] }],
    ['skip=', { skipRules: [''] }],
    ['skip=All', { skipRules: ['All'] }],
    ['experimental=all', { experimentalAll: true }],
    ['experimental=A;skip=B;error=true', { experimentalRules: ['A'], skipRules: ['B'], returnAsError: true }],
    [' error = 1 ', { returnAsError: true }],
    ['error=true;error=F', { returnAsError: false }],
    ['skip=A;skip=all', { skipAll: true, skipRules: ['A'] }],
    ['skip=A;skip=B', { skipRules: ['B'] }],
    ['skip=A=B', { skipRules: ['A=B'] }],
    ['skip=A;error=true;skip=B;C', { returnAsError: true, skipRules: ['B;C'] }],
  ])('%j', (text, options) =>
    expect(parseCheckOptions(text)).toEqual({ ...defaultCheckOptions, ...options }),
  );

  test.each([
    ['foo', 'invalid check option "foo"'],
    ['foo=bar', 'invalid check option "foo"'],
    ['skip=all;', 'invalid check option ""'],
    [' "x" ', 'invalid check option "\\"x\\""'],
    ['SKIP=all', 'invalid check option "SKIP"'],
    [
      'error=maybe',
      'failed to parse check option "error=maybe": strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
    ['error=', 'failed to parse check option "error=": strconv.ParseBool: parsing "": invalid syntax'],
  ])('%j is refused', (text, message) => {
    expect(() => parseCheckOptions(text)).toThrow(expect.objectContaining({ message }));
  });
});
