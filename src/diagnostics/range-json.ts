import { jsonNumber, jsonObject, jsonOptional } from '../base/json-shape.ts';
import type { LineRange } from './compile-error.ts';

/** A range of lines as the daemon writes it in JSON (`pb.Range`). */
export interface RangeJson {
  readonly start?: { readonly line?: number | undefined } | undefined;
  readonly end?: { readonly line?: number | undefined } | undefined;
}

const position = jsonOptional(jsonObject({ line: jsonOptional(jsonNumber) }));

export const rangeShape = jsonObject<RangeJson>({ start: position, end: position });

/** Missing lines are 0. */
export function linesOf({ start, end }: RangeJson): LineRange {
  return { start: start?.line ?? 0, end: end?.line ?? 0 };
}
