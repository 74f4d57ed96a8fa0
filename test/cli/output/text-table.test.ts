import { expect, test } from 'vitest';
import { textTable } from '../../../src/cli/output/text-table.ts';

test('columns are as wide as their widest cell', () => {
  expect(textTable([])).toBe('');
  expect(
    textTable([
      ['a', 'b'],
      ['long', ''],
    ]),
  ).toBe('a     b\nlong\n');
});

test('a cell stays in its line, and leaves the terminal as it is', () => {
  const cell = 'a\u001b[31mred\nFAKE:\tline\u0007';
  expect(textTable([['x', cell]])).toBe('x  a\\u001b[31mred FAKE:    line\\u0007\n');
});
