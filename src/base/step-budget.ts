/** Counts the steps of some work, and ends it when there are too many. A step is a few machine instructions. */
export class StepBudget {
  /** Steps spent so far. */
  steps = 0;
  readonly #limit: number;
  readonly #exceeded: () => Error;

  /** `exceeded` makes the error that `spend` throws once more than `limit` steps are spent. */
  constructor(limit: number, exceeded: () => Error) {
    this.#limit = limit;
    this.#exceeded = exceeded;
  }

  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.#limit) throw this.#exceeded();
  }
}
