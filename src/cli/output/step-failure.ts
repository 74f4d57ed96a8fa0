import type { FailedStep } from '../../views/progress/failed-step.ts';

/** A build that failed at a step; `cause` is the error that ended it. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly step: FailedStep;

  constructor(step: FailedStep, cause: unknown) {
    super(step.error, { cause });
    this.step = step;
  }
}
