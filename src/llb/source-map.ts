import type { Definition } from './definition.ts';
import type { SourceRange } from './source-range.ts';

/** A source file that ops point into; `definition` says how the daemon can load it. */
export interface SourceMap {
  readonly filename: string;
  readonly language: string;
  readonly data: Uint8Array;
  readonly definition?: Definition;
  /**
   * Set for a file of a graph that was made elsewhere: it is the same as any other of its name and text, however either
   * is loaded.
   */
  readonly matchedByText?: boolean;
}

/** Places in a source file. */
export interface SourceLocation {
  readonly sourceMap: SourceMap;
  readonly ranges: readonly SourceRange[];
}
