import type { LineRange } from '../diagnostics/compile-error.ts';

/** Each line of a range as a range of its own, which is how BuildKit writes places. */
export function lineList({ start, end }: LineRange): readonly LineRange[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => ({
    start: start + index,
    end: start + index,
  }));
}
