import { expect, test } from 'vitest';
import { matchPath } from '../../src/go/match-path.ts';

test.each([
  ['*', 'abc', true],
  ['*', 'a/b', false],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['[^a]', '/', true],
  ['\\*', '*', true],
  ['a[\\]]', 'a]', true],
  ['*.go', 'x.go', true],
  ['[z-a]', 'b', false],
])('matchPath %s %s', (pattern, name, expected) => {
  expect(matchPath(pattern, name)).toBe(expected);
});

test('matchPath with a long pattern', () => {
  const long = 'x'.repeat(100_000);
  expect([matchPath(long, long), matchPath(long, 'x')]).toEqual([true, false]);
});

test.each(['[', '[]a]', '[-]', '[x-]', 'a\\', '[a'])('matchPath refuses %s', (pattern) => {
  expect(() => matchPath(pattern, 'a')).toThrow('syntax error in pattern');
});

// Answers of Go's filepath.Match; undefined is an error.
test.each<[string, string, boolean | undefined]>([
  ['a*[', 'a', undefined],
  ['a*[', 'b', false],
  ['f*/x/[', '.', false],
  ['*[', '', undefined],
  ['b[', 'a', undefined],
  ['[^a]*\\', 'a', false],
  ['[^a]*\\', 'b/c', undefined],
  ['*a*[', 'b/a', false],
  ['*a*[', 'ba/', undefined],
])('matchPath %s %s looks as far as Go does', (pattern, name, expected) => {
  if (expected === undefined) expect(() => matchPath(pattern, name)).toThrow('syntax error in pattern');
  else expect(matchPath(pattern, name)).toBe(expected);
});
