import { StepBudget } from '../base/step-budget.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/** A word may become this long, in UTF-16 units. */
const maxResultLength = 64 * 1024 * 1024;

/** All words of a compile together. */
const maxTotalLength = 4 * maxResultLength;

/** Steps of matching for all words of a compile; some seconds. */
const maxSteps = 2 ** 30;

/**
 * What the expansion of variables may cost in one compile: a few lines that double a variable and match patterns
 * against it would take minutes and all memory. The reference has no such limits.
 */
export class ExpansionBudget {
  /** Steps of matching. */
  readonly steps = new StepBudget(maxSteps, () =>
    tooLarge('matching the patterns of substitutions takes too many steps'),
  );
  readonly #lengths = new StepBudget(maxTotalLength, () =>
    tooLarge(`the results of all expansions are longer than ${inMebi(maxTotalLength)} together`),
  );

  /** Checks what a word has become so far. Throws a CompileError. */
  checkLength(length: number): void {
    if (length > maxResultLength) throw tooLarge(`the result is longer than ${inMebi(maxResultLength)}`);
  }

  /** Counts the result of a word. Throws a CompileError. */
  spendResult(length: number): void {
    this.#lengths.spend(length);
  }
}

/** Code of the errors that end what costs too much. */
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
