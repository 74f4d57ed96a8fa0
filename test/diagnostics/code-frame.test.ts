import { describe, expect, test } from 'vitest';
import { renderCodeFrame } from '../../src/diagnostics/code-frame.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

function file(text: string) {
  return createSourceFile('Dockerfile', new TextEncoder().encode(text));
}

const six = file('one\ntwo\nthree\nfour\nfive\nsix');

describe('renderCodeFrame', () => {
  test('shows two lines on each side of a single line', () => {
    expect(renderCodeFrame(six, { start: 3, end: 3 })).toBe(
      [
        'Dockerfile:3',
        '--------------------',
        '   1 |     one',
        '   2 |     two',
        '   3 | >>> three',
        '   4 |     four',
        '   5 |     five',
        '--------------------',
      ].join('\n'),
    );
  });

  test('shows one line on each side of several', () => {
    expect(renderCodeFrame(six, { start: 3, end: 4 }).split('\n').slice(2, -1)).toEqual([
      '   2 |     two',
      '   3 | >>> three',
      '   4 | >>> four',
      '   5 |     five',
    ]);
  });

  test.each([
    ['the first line', { start: 1, end: 1 }, 3],
    ['the last line', { start: 6, end: 6 }, 3],
    ['an end before the start', { start: 2, end: 0 }, 4],
    ['an end after the file', { start: 5, end: 99 }, 3],
  ])('stays inside of the file for %s', (_name, lines, shown) => {
    expect(renderCodeFrame(six, lines).split('\n')).toHaveLength(shown + 3);
  });

  test.each([0, 7])('has no frame for line %i', (line) => {
    expect(renderCodeFrame(six, { start: line, end: line })).toBe('');
  });

  test('keeps control characters and invalid bytes away from the terminal', () => {
    const odd = createSourceFile(
      'Dockerfile',
      Uint8Array.from([0x1b, 0x5b, 0x61, 0xff, 0x09, 0x62, 0x0d, 0x0a]),
    );
    expect(renderCodeFrame(odd, { start: 1, end: 1 })).toContain('>>> \\u001b[a\ufffd    b\n');
  });
});
