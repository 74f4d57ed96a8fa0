import { writeSync } from 'node:fs';
import { displayWidth } from '../../views/progress/text-width.ts';
import type { ProgressStream } from './progress-stream.ts';

/**
 * The part of a terminal that is drawn over and over. Each drawing is one write; where a terminal can, it is shown at
 * once. The cursor is hidden meanwhile, and is back when the process ends, however it does.
 */
export class TerminalFrame {
  readonly #stream: ProgressStream;
  #drawn: readonly string[] = [];
  #closed = false;
  readonly #restore = (): void => {
    // Streams no longer write when the process ends.
    if (this.#stream.fd !== undefined) writeSync(this.#stream.fd, `${showCursor}${wrapOn}`);
  };

  constructor(stream: ProgressStream) {
    this.#stream = stream;
    process.once('exit', this.#restore);
    this.#write(hideCursor);
  }

  /**
   * Prints permanent lines above the frame, and redraws the frame. They contain no control characters except our
   * colors, which have no width.
   */
  draw(lines: readonly string[], frame: readonly string[]): void {
    if (this.#closed) return;
    const rows = [...lines, ...frame].map((line) => `${line}${clearLine}\n`).join('');
    this.#write(`${begin}${wrapOff}${this.#up()}${rows}${clearBelow}${wrapOn}${end}`);
    this.#drawn = frame;
  }

  /** Replaces the frame with permanent lines. */
  close(lines: readonly string[]): void {
    if (this.#closed) return;
    this.draw(lines, []);
    this.#closed = true;
    process.off('exit', this.#restore);
    this.#write(showCursor);
  }

  #write(text: string): void {
    if (this.#stream.writeSequences) this.#stream.writeSequences(text);
    else this.#stream.write(text);
  }

  /** To the frame's first row. A terminal that became narrower has broken its lines into several. */
  #up(): string {
    const columns = Math.max(1, this.#stream.columns ?? 80);
    const height = this.#drawn.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line.replace(sgr, '')) / columns)),
      0,
    );
    const most = Math.max(0, (this.#stream.rows ?? 24) - 1);
    return height === 0 ? '\r' : `\r\x1b[${Math.min(height, most)}A`;
  }
}

const sgr = /\x1b\[[0-9;]*m/g;
const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';
const wrapOff = '\x1b[?7l';
const wrapOn = '\x1b[?7h';
const clearLine = '\x1b[K';
const clearBelow = '\x1b[J';
/** Synchronized output; terminals that do not know it ignore it. */
const begin = '\x1b[?2026h';
const end = '\x1b[?2026l';
