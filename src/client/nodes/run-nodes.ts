import type { BuildOutcome } from '../build/build-job.ts';
import type { ImageStore } from '../build/plan-exports.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import type { ExportEntry } from '../specs/export.ts';
import type { BuildNode } from './build-node.ts';
import { NodeError } from './node-error.ts';

/** The build of one node. */
export interface NodeBuild {
  readonly node: BuildNode;
  readonly store: ImageStore;
  /** Builds the platforms of the node, with these parts instead of those of the request. */
  run(request: NodeRequest): Promise<BuildOutcome>;
}

/** The parts of a request that are different for each node. */
export interface NodeRequest {
  readonly exports: readonly ExportEntry[];
  readonly cacheExports: readonly TypedAttrs[];
  readonly cacheImports: readonly TypedAttrs[];
  readonly signal: AbortSignal;
}

/** How the build of a node went. */
export interface NodeOutcome extends BuildOutcome {
  /** Name of the node. */
  readonly node: string;
}

interface NodeFailure {
  readonly node: BuildNode;
  readonly error: unknown;
}

/**
 * Runs the builds of all nodes at once. A failed build cancels the others. A node that is lost does not: the others
 * finish, so that their caches have their work when the build is run again. Rejects with a {@link NodeError} about the
 * first failure, and with the reason of the signal if that is aborted.
 */
export async function runNodes(
  builds: readonly NodeBuild[],
  requestOf: (build: NodeBuild) => Omit<NodeRequest, 'signal'>,
  signal: AbortSignal,
): Promise<readonly NodeOutcome[]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const failures: NodeFailure[] = [];
  const outcomes = await Promise.all(
    builds.map(async (build) => {
      try {
        return { ...(await build.run({ ...requestOf(build), signal: either })), node: build.node.name };
      } catch (error) {
        if (!stop.signal.aborted) failures.push({ node: build.node, error });
        if (!isLost(error)) stop.abort(new Error('another node failed'));
        return undefined;
      }
    }),
  );
  const [first, ...more] = failures;
  if (!first) return outcomes.filter((outcome) => outcome !== undefined);
  if (signal.aborted) throw first.error;
  const finished = outcomes.flatMap((outcome) => outcome?.node ?? []);
  throw nodeFailed(first, more, finished);
}

/** Whether the daemon is gone, and not only its build. */
function isLost(error: unknown): boolean {
  return error instanceof DaemonError && error.code === 'connection-lost';
}

function nodeFailed(
  { node, error }: NodeFailure,
  more: readonly NodeFailure[],
  finished: readonly string[],
): NodeError {
  const others = more.map((other) => `node ${other.node.name}: ${messageOf(other.error)}`);
  const kept =
    finished.length > 0
      ? { hint: `The work of ${finished.join(', ')} is done and stays in the cache there.` }
      : {};
  return new NodeError([`node ${node.name}: ${messageOf(error)}`, ...others].join('; '), 'node-failed', {
    cause: error,
    ...kept,
    data: { node: node.name, others: others.join('\n') },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
