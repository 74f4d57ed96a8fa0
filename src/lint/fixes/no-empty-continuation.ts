import { lastOf } from '../../base/list.ts';
import { layoutOf } from '../../format/instruction-layout.ts';
import { isBlankLine } from '../../syntax/line-text.ts';
import { defineFix } from './rule-fix.ts';

/** The instruction without the blank lines in it. */
export const fixEmptyContinuation = defineFix(
  'NoEmptyContinuation',
  'empty-continuation',
  ({ document, checked: { node } }) => {
    const { file, tree } = document;
    const { parts } = layoutOf(file, node, tree.escapeToken);
    const last = lastOf(parts).start;
    const lines = Array.from({ length: node.lines.end - node.lines.start }, (_, index) => {
      const line = node.lines.start + index;
      return {
        start: file.lineStarts[line] ?? file.text.length,
        end: file.lineStarts[line + 1] ?? file.text.length,
      };
    });
    const blank = lines.filter(({ start, end }) => start < last && isBlankLine(file.text.slice(start, end)));
    return blank.length === 0
      ? undefined
      : { title: 'Delete the blank lines', edits: blank.map((span) => ({ span, text: '' })) };
  },
);
