import { describe, expect, test } from 'vitest';
import { createIgnoredSourceCheck, readIgnorePatterns } from '../../../src/frontend/contexts/dockerignore.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readIgnorePatterns', () => {
  test.each([
    ['', []],
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['# comment\n #not a comment\n', ['#not a comment']],
    ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
    ['\ufeff# comment', []],
    ['  a  \n\n\t\n', ['a']],
    ['/a\n//b\n/\n', ['a', 'b', '/']],
    ['a/./b/../c/\n', ['a/c']],
    ['!a\n! /b \n!\n! \n', ['!a', '!b', '!', '!']],
    ['..\n./\n', ['..', '.']],
  ])('%j', (text, patterns) => {
    expect(readIgnorePatterns(bytes(text), '.dockerignore')).toEqual(patterns);
  });

  test('refuses lines that the reference cannot read', () => {
    expect(readIgnorePatterns(bytes('x'.repeat(65535)), '.dockerignore')).toHaveLength(1);
    expect(() => readIgnorePatterns(bytes('x'.repeat(65536)), 'a.dockerignore')).toThrow(
      'failed parsing a.dockerignore: bufio.Scanner: token too long',
    );
  });
});

describe('createIgnoredSourceCheck', () => {
  test.each<[string[], string, boolean]>([
    [['a'], 'a', true],
    [['a'], 'a/b', true],
    [['a'], './a', true],
    [['a'], 'b', false],
    [['*.md'], 'x.md', true],
    [['*.md'], 'd/x.md', false],
    [['**/*.md'], 'd/x.md', true],
    [['d/*'], 'd', false],
    [['*'], '.', true],
    [['*'], '/', true],
    [['**/*'], './', true],
    [['a'], '.', false],
    [['.'], '.', false],
  ])('%j, %s', (patterns, path, ignored) => {
    expect(createIgnoredSourceCheck(patterns)?.(path)).toBe(ignored);
  });

  test('says nothing without patterns, and when some are taken back', () => {
    expect(createIgnoredSourceCheck([])).toBeUndefined();
    expect(createIgnoredSourceCheck(['*', '!a'])).toBeUndefined();
  });

  test('a malformed pattern is an error', () => {
    expect(() => createIgnoredSourceCheck(['['])).toThrow('syntax error in pattern');
    expect(() => createIgnoredSourceCheck(['!'])).toThrow('illegal exclusion pattern: "!"');
  });
});
