import { expect, test } from 'vitest';
import { alignColumns } from '../../src/go/tabwriter.ts';

test.each([
  ['a\tb\nccc\td\n', 1, 'a   b\nccc d\n'],
  ['a\tb\nccc\td\n', 3, 'a     b\nccc   d\n'],
  ['X\t\t\nlong\tv\td\n', 2, 'X        \nlong  v  d\n'],
  // A line without the cell ends the column.
  ['aaaa\tx\nplain\nb\ty\n', 1, 'aaaa x\nplain\nb y\n'],
  ['é\tx\nab\ty\n', 1, 'é  x\nab y\n'],
  ['', 1, ''],
])('%j', (text, padding, aligned) => {
  expect(alignColumns(text, padding)).toBe(aligned);
});
