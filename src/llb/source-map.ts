import type { Definition } from './definition.ts';
import type { SourceRange } from './source-range.ts';

/** A source file that ops refer to. `definition` defines how the daemon can load it. */
export interface SourceMap {
  readonly filename: string;
  readonly language: string;
  readonly data: Uint8Array;
  readonly definition?: Definition;
  /**
   * Set for a file of a graph that was made elsewhere. It equals any other file with the same name and text, however
   * they are loaded.
   */
  readonly matchedByText?: boolean;
}

/** Locations in a source file. */
export interface SourceLocation {
  readonly sourceMap: SourceMap;
  readonly ranges: readonly SourceRange[];
}
