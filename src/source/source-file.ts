import { decodeText, encodeText } from '../base/text.ts';

/** A source file: its name in messages, its bytes as read, and its text (see `base/text.ts`). */
export interface SourceFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Offset of the start of each line; `lineStarts[0]` is 0. Only LF ends a line. */
  readonly lineStarts: readonly number[];
}

/**
 * Creates a source file from a name and its content. Text is encoded as UTF-8. Errors and findings show the name.
 *
 * @example
 * const file = createSourceFile('images/Dockerfile', 'FROM alpine\n');
 */
export function createSourceFile(filename: string, content: Uint8Array | string): SourceFile {
  const bytes = typeof content === 'string' ? encodeText(content) : content;
  const text = decodeText(bytes);
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return { filename, bytes, text, lineStarts };
}
