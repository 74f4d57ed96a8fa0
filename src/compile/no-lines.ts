import type { LineRange } from '../diagnostics/compile-error.ts';

/**
 * A place without any line: that of an image that only a mount names. The reference keeps no location for it, yet
 * attaches one to its errors and ops, with no range in it. A loop from `start` to `end` yields nothing, and 0 is no line to be shown.
 */
export const noLines: LineRange = { start: 0, end: -1 };
