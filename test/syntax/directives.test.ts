import { describe, expect, test } from 'vitest';
import { detectSyntax, parseCheckComment, parseDirective } from '../../src/syntax/directives.ts';
import { sourceOf } from './parse-text.ts';

describe('detectSyntax', () => {
  test.each([
    ['# syntax=a/b:c\nFROM x', 'a/b:c', 'a/b:c', 1],
    ['#syntax = a b  c \r\nFROM x', 'a', 'a b  c', 1],
    ['# escape=`\n# SYNTAX=a', 'a', 'a', 2],
    ['\ufeff# syntax=a', 'a', 'a', 1],
    ['#!/bin/sh\n# syntax=a', 'a', 'a', 2],
    ['\ufeff#!/bin/sh\n# check=a\n# syntax=a', 'a', 'a', 3],
    ['// syntax=a\nx', 'a', 'a', 1],
    ['//syntax=a b', 'a', 'a b', 1],
    ['#!x\n// syntax=a', 'a', 'a', 2],
    ['{"syntax": "a b"}', 'a b', 'a b', 0],
    ['\n {"x": [1], "syntax": "\\ud800", "syntax": "b"} \n', 'b', 'b', 0],
    ['#!x\n{"syntax": "a"}', 'a', 'a', 1],
    ['# syntax=a\n# syntax=b', 'a', 'a', 1],
    ['# syntax= \u00a0', '\u00a0', '\u00a0', 1],
    ['# syntax=\t', '\t', '\t', 1],
    ['# syntax=a\rb', 'a\rb', 'a\rb', 1],
  ])('%j', (text, ref, cmdline, line) => {
    expect(detectSyntax(sourceOf(text))).toEqual({ ref, cmdline, lines: { start: line, end: line } });
  });

  test.each([
    '',
    'FROM x\n# syntax=a',
    ' # syntax=a',
    '\n# syntax=a',
    '# note\n# syntax=a',
    '# unknown=x\n# syntax=a',
    '# check=a\n# check=b\n# syntax=a',
    '# syntax=',
    '# 1syntax=a',
    '#\n// syntax=a\n#syntax=a',
    '{"syntax": 1}',
    '{"Syntax": "a"}',
    '{"syntax": "a"} x',
    '{"syntax": "a", "n": 1e999}',
    '["syntax"]',
    '{"a": {"syntax": "b"}}',
    '#!/bin/sh',
    `# check=${'x'.repeat(70_000)}\n# syntax=a`,
  ])('%.40j has none', (text) => {
    expect(detectSyntax(sourceOf(text))).toBeUndefined();
  });
});

test('parseDirective finds others, and no other form', () => {
  expect(parseDirective('check', '# syntax=x\n# check=skip=all;error=true x\n')).toMatchObject({
    ref: 'skip=all;error=true',
    lines: { start: 2, end: 2 },
  });
  expect(parseDirective('check', '// check=a')).toBeUndefined();
  expect(parseDirective('check', '{"check": "a"}')).toBeUndefined();
});

test.each([
  ['check=skip=all', 'skip=all'],
  ['CHECK = skip=A,B more', 'skip=A,B'],
  ['syntax=a', undefined],
  ['check', undefined],
  ['a check=b', undefined],
])('parseCheckComment(%j)', (comment, options) => expect(parseCheckComment(comment)).toBe(options));

test('reads over a long run of blanks', () => {
  expect(parseDirective('check', `# check=a${' '.repeat(60_000)}b`)?.ref).toBe('a');
});
