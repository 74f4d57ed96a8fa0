import { countBefore } from '../base/list.ts';
import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** A position as people count it: line and column start at 1, and columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Converts an offset to a position.
 *
 * @example
 * positionAt(createSourceFile('Dockerfile', 'FROM alpine\nRUN make'), 16); // { line: 2, column: 5 }
 */
export function positionAt({ lineStarts }: SourceFile, offset: number): Position {
  // The first line starts at 0.
  const line = Math.max(
    countBefore(lineStarts, (start) => start <= offset),
    1,
  );
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}

/** The lines from the first range to the last; undefined if there are no ranges. There may be any number of ranges. */
export function coverLines(ranges: readonly LineSpan[]): LineSpan | undefined {
  const [first] = ranges;
  if (first === undefined) return undefined;
  let { start, end } = first;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.start, range.end);
  }
  return { start, end };
}

/** Lines of a file: 1-based, both inclusive. */
interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of whole lines (1-based, inclusive) without indentation and the last line ending. Returns an empty span at
 * 0 if there are no such lines.
 */
export function spanOfLines(
  { text, lineStarts }: SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): Span {
  const from = lineStarts[start - 1];
  if (from === undefined) return { start: 0, end: 0 };
  const last = text.slice(from, lineStarts[Math.max(start, end)] ?? text.length);
  const content = last.trimEnd();
  return { start: from + content.length - content.trimStart().length, end: from + content.length };
}
