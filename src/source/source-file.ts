import { decodeText, encodeText } from '../base/text.ts';

/** A file of source: its name as shown to people, its bytes as read, and its text (see `base/text.ts`). */
export interface SourceFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Offset at which each line starts; `lineStarts[0]` is 0. Lines end with LF only. */
  readonly lineStarts: readonly number[];
}

/**
 * A file of a name and its content; a text is written as UTF-8. The name is what errors and findings show.
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
