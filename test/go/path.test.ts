import { expect, test } from 'vitest';
import { basePath, cleanPath, dirPath, joinPath, rootedPath } from '../../src/go/path.ts';

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
  '',
  '.',
  '..',
  '/',
  '//',
  'a',
  '/a',
  'a/',
  './a',
  'a/../..',
  '/../a',
  '..a',
  'a..',
  'a/.b',
  'a//b',
])('rootedPath %j is joinPath from the root', (path) => {
  expect(rootedPath(path)).toBe(joinPath('/', path));
});
