import { byteLength, decodeText, encodeText } from '../base/text.ts';

/** Maximum length of a line in bytes, without its line feed. */
export const maxLineBytes = 65_535;

/** One line of the file: `text` is `[start, end)`, including the line feed if there is one. */
export interface PhysicalLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the lines of a text like the reference's scanner (Go's bufio.Scanner with its default limit). At a line
 * that is too long, it stops once, then returns the first 65,536 bytes of that line, and then stops for good. A
 * caller that continues after the first stop sees that piece.
 */
export class LineReader {
  /** Number of lines returned so far. */
  count = 0;
  /** Whether a line was too long. */
  tooLong = false;
  readonly #text: string;
  #at: number;
  #piece: PhysicalLine | undefined;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#at = from;
  }

  /** Offset of the next line. */
  get position(): number {
    return this.#at;
  }

  next(): PhysicalLine | undefined {
    if (this.tooLong) return this.#takePiece();
    const start = this.#at;
    if (start >= this.#text.length) return undefined;
    const feed = this.#text.indexOf('\n', start);
    const end = feed < 0 ? this.#text.length : feed + 1;
    const text = this.#text.slice(start, end);
    const content = feed < 0 ? text.length : text.length - 1;
    // A UTF-16 unit takes at most three bytes, so most lines need no exact count.
    if (content * 3 > maxLineBytes && byteLength(text) - (text.length - content) > maxLineBytes) {
      this.#stopAt(text, start);
      return undefined;
    }
    this.#at = end;
    this.count++;
    return { text, start, end };
  }

  #stopAt(line: string, start: number): void {
    const bytes = encodeText(line.slice(0, maxLineBytes + 1)).subarray(0, maxLineBytes + 1);
    const text = decodeText(bytes);
    this.tooLong = true;
    this.#piece = { text, start, end: start + text.length };
  }

  #takePiece(): PhysicalLine | undefined {
    const piece = this.#piece;
    this.#piece = undefined;
    if (piece !== undefined) this.count++;
    return piece;
  }
}
