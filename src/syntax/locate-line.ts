import { contentLength, continuationStart, isBlankLine, isCommentLine } from './line-text.ts';
import { type LogicalLine, LogicalLineBuilder } from './logical-line.ts';
import type { InstructionNode, SyntaxTree } from './node.ts';

/** Rebuilds the logical line that is the `original` of an instruction, with the source positions of its parts. */
export function locateLine(
  text: string,
  { escapeToken }: Pick<SyntaxTree, 'escapeToken'>,
  { span }: Pick<InstructionNode, 'span'>,
): LogicalLine {
  const builder = new LogicalLineBuilder();
  let start = span.start;
  for (let open = true, first = true; open && start < text.length; first = false) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const line = text.slice(start, end);
    if (first || !(isCommentLine(line) || isBlankLine(line))) {
      const content = line.slice(0, contentLength(line));
      const until = continuationStart(content, escapeToken);
      open = until >= 0;
      builder.add(open ? content.slice(0, until) : content, start);
    }
    start = end;
  }
  return builder.build();
}
