import { runLimited } from '../../base/run-limited.ts';
import { needsCommit } from '../../client/ledger/pin-git.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import type { CliIo } from '../io.ts';
import { resolveGit } from '../lock/resolve-git.ts';

/** Commits of the repositories of a build by the digests of the steps, and why the others are not known. */
export interface ResolvedCommits {
  readonly commits: ReadonlyMap<string, string>;
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Asks the repositories that a build names by a branch or a tag for their commits. A repository that does not answer
 * does not fail a prediction. Rejects only when it is cancelled.
 */
export async function resolveCommits({ steps }: StepGraph, io: CliIo): Promise<ResolvedCommits> {
  const commits = new Map<string, string>();
  const failures = new Map<string, string>();
  const resolveOne = async ({ digest, source }: StepGraph['steps'][number]) => {
    const { identifier = '', attrs = {} } = source ?? {};
    try {
      commits.set(
        digest,
        await resolveGit({ identifier, attrs: new Map(Object.entries(attrs)), caps: [] }, io),
      );
    } catch (error) {
      io.signal.throwIfAborted();
      failures.set(digest, error instanceof Error ? error.message : String(error));
    }
  };
  await runLimited(steps.filter(needsCommit), resolveOne, { limit: parallelQuestions });
  return { commits, failures };
}

const parallelQuestions = 8;
