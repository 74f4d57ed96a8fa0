import type { CheckedDocument } from '../lint/checked-document.ts';
import { positionAt } from '../source/line-span.ts';
import type { Span } from '../source/span.ts';
import { isCommentLine } from '../syntax/line-text.ts';

/** Lines that can be folded: 1-based, both inclusive. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'stage' | 'instruction' | 'heredoc' | 'comment';
}

/** Stages, instructions with several lines, heredocs, and blocks of comments. */
export function foldingRanges(document: CheckedDocument): readonly FoldingRange[] {
  const linesOf = ({ start, end }: Span) => ({
    start: positionAt(document.file, start).line,
    end: positionAt(document.file, Math.max(start, end - 1)).line,
  });
  const stages = document.stages.map(({ from, body }): FoldingRange => {
    const last = body.at(-1)?.node ?? from.node;
    return { start: from.node.lines.start, end: last.lines.end, kind: 'stage' };
  });
  const instructions = document.instructions.flatMap(({ node }): readonly FoldingRange[] => [
    { start: node.lines.start, end: node.lines.end, kind: 'instruction' },
    ...node.heredocs.map(({ contentSpan }): FoldingRange => ({ ...linesOf(contentSpan), kind: 'heredoc' })),
  ]);
  return [...stages, ...instructions, ...commentBlocks(document)].filter(({ start, end }) => end > start);
}

function commentBlocks({ file: { text }, instructions }: CheckedDocument): readonly FoldingRange[] {
  const inside = new Set(
    instructions.flatMap(({ node: { lines } }) =>
      Array.from({ length: lines.end - lines.start + 1 }, (_, index) => lines.start + index),
    ),
  );
  const blocks: FoldingRange[] = [];
  let start = 0;
  const lines = text.split('\n');
  for (const [index, line] of [...lines, ''].entries()) {
    const isComment = isCommentLine(line) && !inside.has(index + 1);
    if (isComment && start === 0) start = index + 1;
    if (isComment || start === 0) continue;
    blocks.push({ start, end: index, kind: 'comment' });
    start = 0;
  }
  return blocks;
}
