import type { ErrorData } from '../../../base/library-error.ts';

/** Advice about a failure; `data` contains what the failure names, such as a file or a flag. */
export type AdviceText = (data: ErrorData) => string;
