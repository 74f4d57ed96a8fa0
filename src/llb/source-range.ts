/** 1-based lines and 0-based characters, with an inclusive `end`, as in `pb.Range`. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
