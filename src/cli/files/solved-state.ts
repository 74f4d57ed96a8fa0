import type { FileStat } from '../../frontend/gateway.ts';
import type { FrontendGateway } from '../../gateway/frontend-gateway.ts';
import type { SolvedStep, StageState } from '../../gateway/steps/solve-step.ts';
import { UsageError } from '../usage-error.ts';

/** A state of a stage on a daemon, and the gateway of the build that it belongs to. */
export interface SolvedState {
  readonly gateway: FrontendGateway;
  readonly state: StageState;
  readonly solved: SolvedStep;
  readonly signal: AbortSignal;
}

/**
 * The file at an absolute path; links are followed. Undefined for the root of an empty filesystem. Runs the steps, and
 * rejects with their error if one fails. Rejects with a {@link UsageError} if nothing is there.
 */
export async function statPath(step: SolvedState, path: string): Promise<FileStat | undefined> {
  const { gateway, solved, signal } = step;
  if (solved.ref === '') {
    if (path === '/') return undefined;
    throw missing(step, path);
  }
  await gateway.statFile(solved.ref, '/', signal);
  return gateway.statFile(solved.ref, path, signal).catch((error: Error) => {
    throw /no such file or directory|not a directory/.test(error.message) ? missing(step, path) : error;
  });
}

function missing({ state: { stage, line } }: SolvedState, path: string): UsageError {
  const when = line === undefined ? '' : ` after line ${line}`;
  const place = stage.name ? `the stage ${stage.name}` : `stage number ${stage.index}`;
  return new UsageError(
    `${path}: not found in ${place}${when}`,
    'Give a directory to see what it contains; without a path, the root directory is listed.',
  );
}
