import { expect, it } from 'vitest';
import { editsOnTyping } from '../../src/editor/format.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import { openText } from './open-text.ts';

it.each([
  ['FROM a\nRUN x \\|\ny\n', '\\', 'FROM a\nRUN x \\\n    y\n'],
  ['FROM a\nRUN x \\|  \ny\nRUN   z\n', '\\', 'FROM a\nRUN x \\  \n    y\nRUN   z\n'],
  ['# escape=`\nFROM a\nRUN x `|\ny\n', '`', '# escape=`\nFROM a\nRUN x `\n    y\n'],
])('indents the line after an escape character: %j', (marked, typed, expected) => {
  const { document, offset } = openText(marked);
  expect(
    applyEdits(document.file, editsOnTyping(document, offset, { character: typed, indentation: '    ' }))
      .text,
  ).toBe(expected);
});

it.each([
  // A path of Windows.
  ['FROM a\nRUN x \\|y\nz\n', '\\'],
  ['FROM a\nRUN x `|\ny\n', '`'],
  ['FROM a\nRUN x \\|\nCOPY   y z\n', '\\'],
  ['FROM a\n# x \\|\nRUN   y\n', '\\'],
  ['FROM a\nRUN x \\|', '\\'],
  ['FROM a\nRUN x \\|\n\ny', '\\'],
  ['FROM a\nRUN x \\|\n  y', '\\'],
])('changes nothing else: %j', (marked, typed) => {
  const { document, offset } = openText(marked);
  expect(editsOnTyping(document, offset, { character: typed, indentation: '    ' })).toEqual([]);
});
