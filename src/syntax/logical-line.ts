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

/** Joins the parts of a logical line. Create one for each instruction. */
export class LogicalLineBuilder {
  readonly #parts: string[] = [];
  /** Offset of each part in the joined text, and in the source. */
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  #length = 0;

  add(text: string, source: number): void {
    this.#parts.push(text);
    this.#starts.push(this.#length);
    this.#sources.push(source);
    this.#length += text.length;
  }

  build(): LogicalLine {
    const text = this.#parts.length === 1 ? firstOf(this.#parts) : this.#parts.join('');
    return {
      text,
      span: (start, end) => {
        const from = this.#toSource(start);
        return { start: from, end: end > start ? this.#toSource(end - 1) + 1 : from };
      },
    };
  }

  #toSource(offset: number): number {
    const part = Math.max(countBefore(this.#starts, (start) => start <= offset) - 1, 0);
    return (this.#sources[part] ?? 0) + offset - (this.#starts[part] ?? 0);
  }
}
