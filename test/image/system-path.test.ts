import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSystemDriveAndRemoveDriveLetter,
  defaultPathEnv,
  fromSlash,
  isAbsPathOn,
  normalizePath,
  normalizeWorkdir,
  SystemPathError,
  toSlash,
} from '../../src/image/system-path.ts';

describe('normalizeWorkdir', () => {
  it.each<[current: string, path: string, result: string]>([
    ['', 'test', '/test'],
    ['', '/strippedWd', '/strippedWd'],
    ['/test', 'subdir', '/test/subdir'],
    ['/test', '../subdir', '/subdir'],
    ['/test', '/a//b/', '/a//b/'],
    ['/test', 'a//b/', '/test/a/b'],
    ['test', 'test', '/test/test'],
    ['test', '', '/test'],
    ['/test', '', '/test'],
    ['/q', 'C:w', '/q/C:w'],
    ['/q', 'a\\b', '/q/a\\b'],
  ])('on Linux, %j then %j is %j', (current, path, result) => {
    expect(normalizeWorkdir(current, path, 'linux')).toBe(result);
    expect(normalizeWorkdir(current, path, '')).toBe(result);
  });

  it.each<[current: string, path: string, result: string]>([
    ['', 'test', '\\test'],
    ['', '\\strippedWd', '\\strippedWd'],
    ['', 'C:\\withDrive', '\\withDrive'],
    ['', 'C:/withDrive', '\\withDrive'],
    ['', 'C:/a\\b/c\\..', '\\a\\b'],
    ['testing', '', '\\testing'],
    ['/testing\\x', 'new', '\\testing\\x\\new'],
    ['C:\\testing/x', '', '\\testing\\x'],
    ['C:\\test', 'c:foo\\bar', '\\test\\foo\\bar'],
    ['\\a', '\\z', '\\z'],
  ])('on Windows, %j then %j is %j', (current, path, result) => {
    expect(normalizeWorkdir(current, path, 'windows')).toBe(result);
  });

  it.each<[current: string, path: string, reason: string]>([
    ['D:\\IWillError', 'x', 'The specified path is not on the system drive (C:)'],
    ['C:\\test', 'D:\\IWillError', 'The specified path is not on the system drive (C:)'],
    ['C:', 'x', 'No relative path specified in "C:"'],
    ['/test', 'C:', 'No relative path specified in "C:"'],
    ['', '\\\\host\\share', 'UNC paths are not supported'],
  ])('on Windows, %j then %j is an error', (current, path, reason) => {
    const message = `normalizing working directory: removing drive letter: ${reason}`;
    expect(() => normalizeWorkdir(current, path, 'windows')).toThrow(new SystemPathError(message));
  });
});

describe('normalizePath', () => {
  it.each<[parent: string, path: string, keepSlash: boolean, result: string]>([
    ['/a', 'b/', true, '/a/b/'],
    ['/a', 'b/', false, '/a/b'],
    ['/a', 'b/.', true, '/a/b/.'],
    ['/a', 'b/.', false, '/a/b'],
    ['/', '/.', true, '/./.'],
    ['/', './', true, '/'],
    ['/', './.', true, '/.'],
    ['/a', '/b/', true, '/b/'],
    ['', '', true, '/'],
    ['', '', false, '/'],
  ])('on Linux, %j and %j (keep the slash: %s) is %j', (parent, path, keepSlash, result) => {
    expect(normalizePath(parent, path, { os: 'linux', keepSlash })).toBe(result);
  });

  it.each<[parent: string, path: string, keepSlash: boolean, result: string]>([
    ['C:\\a', 'b\\', true, '/a/b/'],
    ['C:\\a', 'b\\', false, '/a/b'],
    ['\\a', 'c:\\b\\..\\d\\', true, '/d/'],
    ['\\a', 'b\\.', true, '/a/b/.'],
  ])('on Windows, %j and %j (keep the slash: %s) is %j', (parent, path, keepSlash, result) => {
    expect(normalizePath(parent, path, { os: 'windows', keepSlash })).toBe(result);
  });

  it('gives an absolute path for any input on Linux', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (parent, path, keepSlash) => {
        expect(normalizePath(parent, path, { os: 'linux', keepSlash }).startsWith('/')).toBe(true);
      }),
    );
  });
});

describe('checkSystemDriveAndRemoveDriveLetter', () => {
  it.each<[path: string, os: string, keepSlash: boolean, result: string]>([
    ['z', 'windows', true, 'z'],
    ['AB', 'windows', true, 'AB'],
    ['\\l', 'windows', true, '/l'],
    ['/l', 'windows', true, '/l'],
    ['c:\\', 'windows', true, '/'],
    ['c:/', 'windows', true, '/'],
    ['c:x', 'windows', true, 'x'],
    ['\\a\\b\\..\\c\\', 'windows', true, '/a/c/'],
    ['\\a\\b\\..\\c\\', 'windows', false, '/a/c'],
    ['\\a\\b\\..\\c\\', 'linux', true, '\\a\\b\\..\\c\\'],
    ['d:\\', 'linux', false, 'd:\\'],
  ])('%j on %s (keep the slash: %s) is %j', (path, os, keepSlash, result) => {
    expect(checkSystemDriveAndRemoveDriveLetter(path, os, keepSlash)).toBe(result);
  });

  it.each<[path: string, message: string]>([
    ['d:\\', 'The specified path is not on the system drive (C:)'],
    ['d:', 'No relative path specified in "d:"'],
    ['\u00e9:', 'The specified path is not on the system drive (C:)'],
    ['\\\\.\\C$\\test', 'UNC paths are not supported'],
    ['/\\x', 'UNC paths are not supported'],
  ])('refuses %j on Windows', (path, message) => {
    expect(() => checkSystemDriveAndRemoveDriveLetter(path, 'windows', true)).toThrow(
      new SystemPathError(message),
    );
  });
});

describe('isAbsPathOn', () => {
  it.each<[path: string, os: string, absolute: boolean]>([
    ['/a', 'linux', true],
    ['a', 'linux', false],
    ['', 'linux', false],
    ['\\a', 'linux', false],
    ['\\a', 'windows', true],
    ['/a', 'windows', true],
    ['C:\\a', 'windows', true],
    ['C:a', 'windows', false],
    ['D:\\a', 'windows', false],
    ['C:', 'windows', false],
  ])('%j on %s: %s', (path, os, absolute) => {
    expect(isAbsPathOn(path, os)).toBe(absolute);
  });
});

describe('separators and PATH', () => {
  it('change on Windows only', () => {
    expect(toSlash('a\\b/c', 'windows')).toBe('a/b/c');
    expect(toSlash('a\\b/c', 'linux')).toBe('a\\b/c');
    expect(fromSlash('a\\b/c', 'windows')).toBe('a\\b\\c');
    expect(fromSlash('a\\b/c', 'linux')).toBe('a\\b/c');
  });

  it('have a PATH per operating system', () => {
    expect(defaultPathEnv('linux')).toBe('/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
    expect(defaultPathEnv('')).toBe(defaultPathEnv('linux'));
    expect(defaultPathEnv('windows').split(';')).toHaveLength(3);
  });
});
