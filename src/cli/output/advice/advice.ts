import { LibraryError } from '../../../base/library-error.ts';
import { type AdviceCode, adviceTable, type FailureFinding } from './advice-table.ts';

/** The advice in the table for a failure. */
export function adviceText({ code, data }: FailureFinding): string {
  return adviceTable[code](data);
}

/**
 * What to do next about an error: the command's advice for its code, or else the library's hint, or else the same for
 * its cause. Undefined if there is none.
 */
export function adviceFor(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (!(current instanceof LibraryError)) continue;
    const { code, data, hint } = current;
    if (isAdviceCode(code)) return adviceText({ code, data });
    if (hint !== undefined) return hint;
  }
  return undefined;
}

function isAdviceCode(code: string): code is AdviceCode {
  return Object.hasOwn(adviceTable, code);
}
