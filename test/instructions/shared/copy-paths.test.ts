import { describe, expect, it } from 'vitest';
import {
  contentPath,
  copyDestination,
  plainSource,
  sourceWithParents,
} from '../../../src/instructions/shared/copy-paths.ts';
import { messageOf } from '../message-of.ts';

describe('copyDestination', () => {
  it.each<[dir: string, destination: string, os: string, path: string]>([
    ['/', 'a', 'linux', '/a'],
    ['/w', 'a/', 'linux', '/w/a/'],
    ['/w', '', 'linux', '/w/'],
    ['/w', '.', 'linux', '/w/'],
    ['/w', './.', 'linux', '/w/.'],
    ['/w', '/x/', 'linux', '/x/'],
    ['/', '/.', 'linux', '/./.'],
    ['/w', 'C:\\x', 'linux', '/w/C:\\x'],
    ['/w', 'C:\\x\\', 'windows', '/x/'],
    ['/w', 'c:x', 'windows', '/w/x'],
    ['/w', 'x\\y', 'windows', '/w/x/y'],
  ])('from %j to %j on %s', (dir, destination, os, path) => {
    expect(copyDestination(dir, destination, os)).toBe(path);
  });

  it.each<[destination: string, message: string]>([
    ['D:\\x', 'removing drive letter: The specified path is not on the system drive (C:)'],
    ['D:', 'removing drive letter: No relative path specified in "D:"'],
    ['\\\\srv\\x', 'removing drive letter: UNC paths are not supported'],
  ])('refuses %j on Windows', (destination, message) => {
    expect(messageOf(() => copyDestination('/', destination, 'windows'))).toBe(message);
  });
});

describe('plainSource', () => {
  it.each<[source: string, os: string, from: string]>([
    ['a', 'linux', '/a'],
    ['../../a', 'linux', '/a'],
    ['./a/', 'linux', '/a'],
    ['/a//b', 'linux', '/a//b'],
    ['.', 'linux', '/'],
    ['a\\b', 'windows', '/a/b'],
  ])('%j on %s', (source, os, from) => {
    expect(plainSource(source, os)).toBe(from);
  });
});

describe('sourceWithParents', () => {
  it.each<[source: string, from: string, pattern: string, required: readonly string[]]>([
    ['a/b', '/', 'a/b', ['/a/b']],
    ['/a/b', '/', 'a/b', ['/a/b']],
    ['a/*.c', '/', 'a/*.c', []],
    ['a/\\*.c', '/', 'a/\\*.c', ['/a/\\*.c']],
    ['x/./a/b', '/x', 'a/b', ['/x/a/b']],
    ['./x/./a/./b', '/x', 'a/b', ['/x/a/b']],
    ['x*/./a', '/x*', 'a', []],
    ['/./a', '/', 'a', ['/a']],
  ])('%j', (source, from, pattern, required) => {
    expect(sourceWithParents(source, 'linux')).toEqual({
      from,
      includePatterns: [pattern],
      requiredPaths: required,
    });
  });
});

describe('contentPath', () => {
  it('keeps a name, and takes the drive off on Windows', () => {
    expect(contentPath('a', 'linux')).toBe('a');
    expect(contentPath('c:\\a', 'windows')).toBe('/a');
    expect(messageOf(() => contentPath('d:a', 'windows'))).toBe(
      'removing drive letter: The specified path is not on the system drive (C:)',
    );
  });
});
