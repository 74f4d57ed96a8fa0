import { expect, test } from 'vitest';
import { printSource } from '../../../src/frontend/subrequests/print-source.ts';

const source = (lines: number) => ({
  filename: 'Dockerfile',
  language: 'Dockerfile',
  data: new TextEncoder().encode(Array.from({ length: lines }, (_, index) => `line ${index + 1}`).join('\n')),
});
const shown = (text: string) =>
  [...text.matchAll(/^ +(\d+) \| (>>>)?/gm)].map(([, line, arrow]) => (arrow ? `${line}*` : line));

test.each([
  [9, { start: 5, end: 5 }, ['3', '4', '5*', '6', '7']],
  [9, { start: 1, end: 1 }, ['1*', '2', '3']],
  [9, { start: 9, end: 9 }, ['7', '8', '9*']],
  [9, { start: 4, end: 6 }, ['3', '4*', '5*', '6*', '7']],
  [9, { start: 2, end: 2 }, ['1', '2*', '3', '4']],
  [3, { start: 3, end: 9 }, ['1', '2', '3*']],
  [1, { start: 1, end: 1 }, ['1*']],
  [3, { start: 4, end: 4 }, []],
  [3, { start: 0, end: 0 }, []],
])('%i lines, %j', (count, lines, expected) => {
  expect(shown(printSource(source(count), lines))).toEqual(expected);
});

test('prints file name, line and rulers', () => {
  expect(printSource(source(2), { start: 2, end: 2 })).toBe(
    'Dockerfile:2\n--------------------\n   1 |     line 1\n   2 | >>> line 2\n--------------------\n',
  );
});
