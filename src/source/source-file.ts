import { decodeText } from '../base/text.ts';

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
