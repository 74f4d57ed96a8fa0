import { expect, test } from 'vitest';
import { suggest, swapsFirst } from '../../src/diagnostics/suggest.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';

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

test.each([
  ['RNU', 'RUN'],
  ['rnu', 'run'],
  ['EVN', 'ENV'],
  ['AGR', 'ARG'],
  ['CDM', 'CMD'],
  ['adn', 'add'],
  ['FROMM', 'FROM'],
  ['CPOY', 'COPY'],
  ['XYZZY', undefined],
])('the keyword %s is taken for %s, whatever the order of the keywords', (written, meant) => {
  const names = dockerfileInstructions.keywords.map((keyword) => keyword.toUpperCase());
  for (const options of [names, [...names].reverse()])
    expect(suggest(written, swapsFirst(written, options), false)).toBe(meant);
});

test.each([
  ['frmo', ['form', 'from'], 'from'],
  ['ab', ['ba', 'ac'], 'ac'],
  ['abc', ['abc', 'acb'], undefined],
  ['', ['ab'], 'ab'],
])('%s of %j is %s with swaps first', (value, options, expected) => {
  expect(suggest(value, swapsFirst(value, options), true)).toBe(expected);
});
