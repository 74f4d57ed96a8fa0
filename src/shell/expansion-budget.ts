import { StepBudget } from '../base/step-budget.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/** Maximum length of one word, in UTF-16 units. */
const maxResultLength = 64 * 1024 * 1024;

/** Maximum length of all words in a compile together. */
const maxTotalLength = 4 * maxResultLength;

/** Maximum number of matching steps for all words in a compile; they take some seconds. */
const maxSteps = 2 ** 30;

/**
 * Limits what variable expansion may cost in one compile. Without it, a few lines that double a variable and match
 * patterns against it would take minutes and all memory. The reference has no such limits.
 */
export class ExpansionBudget {
  /** Matching steps. */
  readonly steps = new StepBudget(maxSteps, () =>
    tooLarge('matching the patterns of substitutions takes too many steps'),
  );
  readonly #lengths = new StepBudget(maxTotalLength, () =>
    tooLarge(`the results of all expansions are longer than ${inMebi(maxTotalLength)} together`),
  );

  /** Checks the length of an unfinished word. Throws a CompileError. */
  checkLength(length: number): void {
    if (length > maxResultLength) throw tooLarge(`the result is longer than ${inMebi(maxResultLength)}`);
  }

  /** Counts the length of an expanded word. Throws a CompileError. */
  spendResult(length: number): void {
    this.#lengths.spend(length);
  }
}

/** Error code for work that exceeds the budget. */
export const tooLargeCode = 'expansion-too-large';

function inMebi(length: number): string {
  return `${length / 2 ** 20} Mi characters`;
}

function tooLarge(message: string): CompileError {
  return new CompileError(message, {
    code: tooLargeCode,
    hint: 'Expand fewer or shorter variables in the Dockerfile; a RUN can do what is left in its shell.',
  });
}
