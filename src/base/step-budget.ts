/** Counts the steps of some work and ends it if there are too many. A step is a few machine instructions. */
export class StepBudget {
  /** Steps spent so far. */
  steps = 0;
  readonly #limit: number;
  readonly #exceeded: () => Error;

  /** `exceeded` creates the error that `spend` throws after more than `limit` steps. */
  constructor(limit: number, exceeded: () => Error) {
    this.#limit = limit;
    this.#exceeded = exceeded;
  }

  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.#limit) throw this.#exceeded();
  }
}
