import type { FailedStep } from '../../views/progress/failed-step.ts';
import type { FailureFinding } from './advice/advice-table.ts';

/** A build that failed; `cause` is the error that ended it. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
  /** The step that failed, if one did. */
  readonly step: FailedStep | undefined;
  /** What is known about why. */
  readonly finding: FailureFinding | undefined;

  constructor(cause: unknown, step: FailedStep | undefined, finding: FailureFinding | undefined) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.step = step;
    this.finding = finding;
  }
}
