import { contentLength, continuationStart, lineKind } from './line-text.ts';
import { joinLine, type LogicalLine } from './logical-line.ts';
import type { InstructionNode, SyntaxTree } from './node.ts';

/** Rebuilds the logical line that is the `original` of an instruction, with the source positions of its parts. */
export function locateLine(
  text: string,
  { escapeToken }: Pick<SyntaxTree, 'escapeToken'>,
  { span }: Pick<InstructionNode, 'span'>,
): LogicalLine {
  const parts: string[] = [];
  const sources: number[] = [];
  let start = span.start;
  for (let open = true, first = true; open && start < text.length; first = false) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const line = text.slice(start, end);
    if (first || lineKind(line) === 'text') {
      const length = contentLength(line);
      const until = continuationStart(line, escapeToken, length);
      open = until >= 0;
      parts.push(line.slice(0, open ? until : length));
      sources.push(start);
    }
    start = end;
  }
  return joinLine(parts, sources);
}
