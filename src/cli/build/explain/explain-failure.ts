import type { FailedStep } from '../../../views/progress/failed-step.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import { carriageReturns } from './carriage-returns.ts';
import { type BuildInputs, type FailureFacts, failureFacts } from './failure-facts.ts';
import { malformedPattern } from './ignore-file.ts';
import { knownFailure } from './known-failures.ts';
import { missingFile } from './missing-file.ts';
import { missingMount } from './missing-mount.ts';
import { newerSyntax } from './newer-syntax.ts';
import { numericOwner } from './numeric-owner.ts';
import { registryRefusal } from './registry-refusal.ts';

type Explain = (facts: FailureFacts) => FailureFinding | undefined | Promise<FailureFinding | undefined>;

/** Explanations that examine more than the text come first. The first result is used. */
const explanations: readonly Explain[] = [
  missingFile,
  malformedPattern,
  missingMount,
  carriageReturns,
  newerSyntax,
  numericOwner,
  registryRefusal,
  knownFailure,
];

/** What is known of a build that failed, undefined when nothing is. Never rejects: it comes on top of the error. */
export async function explainFailure(
  error: unknown,
  step: FailedStep | undefined,
  inputs: BuildInputs,
): Promise<FailureFinding | undefined> {
  try {
    const facts = failureFacts(error, step, inputs);
    for (const explain of explanations) {
      const finding = await explain(facts);
      if (finding !== undefined) return finding;
    }
  } catch {
    // The error itself is shown in any case.
  }
  return undefined;
}
