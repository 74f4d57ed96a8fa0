import { decodeText } from '../base/text.ts';
import type { Span } from './span.ts';

/** A file of source: its name as shown to people, its bytes as read, and its text (see `base/text.ts`). */
export interface SourceFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Offset at which each line starts; `lineStarts[0]` is 0. Lines end with LF only. */
  readonly lineStarts: readonly number[];
}

export function createSourceFile(filename: string, bytes: Uint8Array): SourceFile {
  const text = decodeText(bytes);
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return { filename, bytes, text, lineStarts };
}

/** 1-based line that holds the offset. */
export function lineOf(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (file.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** First and last 1-based line that the span touches; an empty span touches the line it stands in. */
export function lineRange(file: SourceFile, span: Span): { readonly start: number; readonly end: number } {
  return { start: lineOf(file, span.start), end: lineOf(file, Math.max(span.start, span.end - 1)) };
}
