import { positionAt, spanOfLines } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import { renderCodeFrame } from './code-frame.ts';
import type { LineRange } from './compile-error.ts';

/** A location in a Dockerfile, counted from 1. */
export interface ErrorPlace {
  /** Name of the Dockerfile, as passed to the build. */
  readonly file: string;
  /** First line, from 1; `endLine` is the last one. */
  readonly line: number;
  readonly endLine: number;
  /**
   * Column where the text of the first line begins, from 1, in UTF-16 units. BuildKit's errors and warnings only name
   * whole lines.
   */
  readonly column: number;
  /** The lines with some around them, safe for a terminal, without a line feed at the end. */
  readonly frame: string;
}

/** The location of these lines. */
export function placeOfLines(file: SourceFile, lines: LineRange): ErrorPlace {
  const { column } = positionAt(file, spanOfLines(file, { start: lines.start, end: lines.start }).start);
  return {
    file: file.filename,
    line: lines.start,
    endLine: lines.end,
    column,
    frame: renderCodeFrame(file, lines),
  };
}
