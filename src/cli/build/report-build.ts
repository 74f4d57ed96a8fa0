import { NodeError } from '../../client/nodes/node-error.ts';
import { BuildFailure } from '../output/build-failure.ts';
import type { ProgressReporter } from '../output/progress-reporter.ts';
import type { BuildPlan } from './build-plan.ts';
import { explainFailure } from './explain/explain-failure.ts';
import type { BuildInputs } from './explain/failure-facts.ts';

interface Reported {
  readonly plan: BuildPlan;
  /** Called when the progress has ended, however it did. */
  readonly onEnd: () => void;
  /** Records the build, in case that it fails. */
  readonly keep: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/** Ends the progress with the build; a failure comes with its step and with what is known of it. */
export async function reported<T>(
  build: Promise<T>,
  reporter: ProgressReporter,
  { plan, onEnd, keep, signal }: Reported,
): Promise<T> {
  try {
    const result = await build;
    reporter.finish('done');
    onEnd();
    return result;
  } catch (error) {
    const step = reporter.finish(signal.aborted ? 'interrupted' : 'failed');
    if (signal.aborted) throw error;
    onEnd();
    const own = error instanceof NodeError ? (error.cause ?? error) : error;
    const [explained] = await Promise.all([explainFailure(own, step, buildInputsOf(plan)), keep()]);
    throw new BuildFailure(error, step, explained);
  }
}

/** What the explanation of a failure depends on. */
export function buildInputsOf({ secretSources, ...plan }: BuildPlan): BuildInputs {
  const { options, locals, sshSockets, frontend, context } = plan;
  const secretIds = new Set(secretSources.map(({ id }) => id));
  return { options, locals, secretIds, sshSockets, frontend, context };
}
