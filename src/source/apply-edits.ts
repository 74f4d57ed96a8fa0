import { invariant } from '../base/invariant.ts';
import { encodeText } from '../base/text.ts';
import { createSourceFile, type SourceFile } from './source-file.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Applies edits to a file. They must not overlap; two insertions at the same offset are applied in the given order.
 * All other text stays byte for byte the same, including invalid UTF-8.
 *
 * @example
 * const file = createSourceFile('Dockerfile', 'FROM alpine');
 * applyEdits(file, [{ span: { start: 5, end: 11 }, text: 'busybox' }]).text; // 'FROM busybox'
 */
export function applyEdits(file: SourceFile, edits: readonly TextEdit[]): SourceFile {
  if (edits.length === 0) return file;
  const parts: string[] = [];
  let at = 0;
  for (const { span, text } of sortEdits(edits)) {
    invariant(span.start >= at && span.end >= span.start, 'edits overlap');
    parts.push(file.text.slice(at, span.start), text);
    at = span.end;
  }
  parts.push(file.text.slice(at));
  return createSourceFile(file.filename, encodeText(parts.join('')));
}

/** Whether two of the edits change the same text, so that they cannot both be applied. */
export function haveOverlap(edits: readonly TextEdit[]): boolean {
  return sortEdits(edits).some(
    ({ span }, index, sorted) => span.start < (sorted[index - 1]?.span.end ?? span.start),
  );
}

/** Sorts edits by their position in the text. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
