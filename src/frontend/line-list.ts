import type { LineRange } from '../diagnostics/compile-error.ts';

/** Splits a range into one range per line, which is how BuildKit writes locations. */
export function lineList({ start, end }: LineRange): readonly LineRange[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => ({
    start: start + index,
    end: start + index,
  }));
}
