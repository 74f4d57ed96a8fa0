import type { Span } from './span.ts';

/** A change of a source text: what `span` holds becomes `text`. Offsets are those of the text before the change. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
