/** 1-based line and 0-based character positions, `end` inclusive, as `pb.Range` has them. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
