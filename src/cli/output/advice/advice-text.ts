import type { ErrorData } from '../../../base/library-error.ts';

/** Words the advice about a failure; `data` holds what the failure names, such as a file or a flag. */
export type AdviceText = (data: ErrorData) => string;
