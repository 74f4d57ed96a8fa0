import { expect, test } from 'vitest';
import { suggest } from '../../src/diagnostics/suggest.ts';

test.each([
  ['RNU', ['run', 'env'], false, 'RUN'],
  ['rnu', ['run', 'env'], false, 'run'],
  ['buidl', ['build', 'base'], true, 'build'],
  ['build', ['build'], true, undefined],
  ['completely', ['different'], true, undefined],
  ['ab', ['xy', 'ac'], true, 'ac'],
  ['a', [''], true, undefined],
] as const)('%s of %j', (value, options, caseSensitive, expected) => {
  expect(suggest(value, options, caseSensitive)).toBe(expected);
});
