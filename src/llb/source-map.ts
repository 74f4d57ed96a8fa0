import type { Definition } from './definition.ts';

/** 1-based line and 0-based character positions, `end` inclusive, as `pb.Range` has them. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

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

export interface SourceLocation {
  readonly sourceMap: SourceMap;
  readonly ranges: readonly SourceRange[];
}
