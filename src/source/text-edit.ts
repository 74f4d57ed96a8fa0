import type { Span } from './span.ts';

/**
 * A change to a source text: the text in `span` is replaced with `text`. Offsets refer to the text before the change.
 */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
