import type { LineRange } from '../diagnostics/compile-error.ts';
import { originOfLines, type SourceLocation, type SourceMap } from '../llb/source-map.ts';
import type { SourceRange } from '../llb/source-range.ts';

/** The location of lines in ops and in the outline, which have one range per line (moby/buildkit v0.32.2 frontend/dockerfile/parser/errors.go). */
export function lineRanges({ start, end }: LineRange): SourceRange[] {
  const ranges: SourceRange[] = [];
  for (let line = start; line <= end; line++) {
    const at = { line, character: 0 };
    ranges.push({ start: at, end: at });
  }
  return ranges;
}

export function lineLocation(sourceMap: SourceMap, lines: LineRange): SourceLocation {
  if (sourceMap.origins === undefined) return { sourceMap, ranges: lineRanges(lines) };
  const origin = originOfLines(sourceMap, lines);
  return { sourceMap: origin.sourceMap, ranges: lineRanges(origin.lines) };
}
