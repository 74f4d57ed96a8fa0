import { expect, test } from 'vitest';
import { basePath, cleanPath, dirPath, joinPath, matchPath } from '../../src/base/go-path.ts';

test.each([
  ['', '.'],
  ['/', '/'],
  ['a//b/./c/..', 'a/b'],
  ['/../a', '/a'],
  ['../../a', '../../a'],
  ['a/../..', '..'],
  ['./', '.'],
])('cleanPath %j', (path, expected) => {
  expect(cleanPath(path)).toBe(expected);
});

test('joinPath, basePath, dirPath', () => {
  expect(joinPath('', '')).toBe('');
  expect(joinPath('/', 'a', '../b')).toBe('/b');
  expect(basePath('/a/b//')).toBe('b');
  expect(basePath('')).toBe('.');
  expect(basePath('//')).toBe('/');
  expect(dirPath('/a/b')).toBe('/a');
  expect(dirPath('a')).toBe('.');
});

test.each([
  ['*', 'abc', true],
  ['*', 'a/b', false],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['[^a]', '/', false],
  ['\\*', '*', true],
  ['a[\\]]', 'a]', true],
  ['*.go', 'x.go', true],
  ['[z-a]', 'b', false],
])('matchPath %s %s', (pattern, name, expected) => {
  expect(matchPath(pattern, name)).toBe(expected);
});

test.each(['[', '[]a]', '[-]', '[x-]', 'a\\', '[a'])('matchPath refuses %s', (pattern) => {
  expect(() => matchPath(pattern, 'a')).toThrow('syntax error in pattern');
});
