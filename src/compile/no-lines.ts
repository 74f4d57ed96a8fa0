import type { LineRange } from '../diagnostics/compile-error.ts';

/**
 * The location of an image that only a mount names, which has no lines. The reference attaches an empty location to its
 * errors and ops. A loop from `start` to `end` does nothing, and line 0 is never shown.
 */
export const noLines: LineRange = { start: 0, end: -1 };
