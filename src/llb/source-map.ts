import type { Definition } from './definition.ts';
import type { SourceRange } from './source-range.ts';

/** A source file that ops refer to. `definition` defines how the daemon can load it. */
export interface SourceMap {
  readonly filename: string;
  readonly language: string;
  readonly data: Uint8Array;
  readonly definition?: Definition;
  /**
   * Set for a file of a graph that was made elsewhere. It equals any other file with the same name and text, however
   * they are loaded.
   */
  readonly matchedByText?: boolean;
  /**
   * Set for a text that was put together from several files: where each of its lines is from, the first line first. The
   * other fields are those of the file that names the others.
   */
  readonly origins?: readonly LineOrigin[];
}

/** A line (1-based) of a file. */
export interface LineOrigin {
  readonly sourceMap: SourceMap;
  readonly line: number;
}

/** Locations in a source file. */
export interface SourceLocation {
  readonly sourceMap: SourceMap;
  readonly ranges: readonly SourceRange[];
}

/** Lines of a file: 1-based, both inclusive. */
export interface SourceLines {
  readonly sourceMap: SourceMap;
  readonly lines: { readonly start: number; readonly end: number };
}

/** The file that lines of a text are from, and the lines there: as far as they are in the file of the first one. */
export function originOfLines(
  sourceMap: SourceMap,
  lines: { readonly start: number; readonly end: number },
): SourceLines {
  const first = sourceMap.origins?.[lines.start - 1];
  if (first === undefined) return { sourceMap, lines };
  let end = first.line;
  for (let at = lines.start; at < lines.end; at++) {
    const next = sourceMap.origins?.[at];
    if (next === undefined || next.sourceMap !== first.sourceMap) break;
    end = Math.max(end, next.line);
  }
  return { sourceMap: first.sourceMap, lines: { start: first.line, end } };
}

/** A line as messages name it: `3`, or `3 of base.Dockerfile` if it is from another file. */
export function lineName(sourceMap: SourceMap | undefined, line: number): string {
  const origin = sourceMap?.origins?.[line - 1];
  if (origin === undefined) return String(line);
  const isOther = origin.sourceMap.filename !== sourceMap?.filename;
  return isOther ? `${origin.line} of ${origin.sourceMap.filename}` : String(origin.line);
}
