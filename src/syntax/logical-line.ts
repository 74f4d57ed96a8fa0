import { countBefore, firstOf } from '../base/list.ts';
import type { Span } from '../source/span.ts';

/** A line with its continuations joined, and the source position of each part. */
export interface LogicalLine {
  readonly text: string;
  /**
   * Source span of `[start, end)` in the text. If continuations lie between, it covers everything from the first to
   * the last character.
   */
  span(start: number, end: number): Span;
}

/** Joins parts of which there is at least one. `sources` has the offset of each part in the source. */
export function joinLine(parts: readonly string[], sources: readonly number[]): LogicalLine {
  const text = parts.length === 1 ? firstOf(parts) : parts.join('');
  let starts: readonly number[] | undefined;
  const toSource = (offset: number): number => {
    // Keywords and flags are nearly always here, so the other parts need not be looked at.
    if (offset < firstOf(parts).length || parts.length === 1) return firstOf(sources) + offset;
    starts ??= startsOf(parts);
    const part = countBefore(starts, (start) => start <= offset) - 1;
    return (sources[part] ?? 0) + offset - (starts[part] ?? 0);
  };
  return {
    text,
    span: (start, end) => {
      const from = toSource(start);
      return { start: from, end: end > start ? toSource(end - 1) + 1 : from };
    },
  };
}

/** The offset of each part in the joined text. */
function startsOf(parts: readonly string[]): readonly number[] {
  let length = 0;
  return parts.map((part) => {
    const start = length;
    length += part.length;
    return start;
  });
}
