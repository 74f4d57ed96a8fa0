import { buildOnNodes, type NodesOutcome } from '../../client/nodes/build-on-nodes.ts';
import type { NodeRequest } from '../../client/nodes/run-nodes.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { ProgressReporter } from '../output/progress-reporter.ts';
import { pushUpdates } from '../output/push-updates.ts';
import type { BuildPlan } from './build-plan.ts';
import type { PreparedBuild } from './node-build.ts';

/** The outputs that several daemons write together, and the display of their progress. */
interface JoinedBuild {
  readonly plan: BuildPlan;
  readonly exports: readonly ExportEntry[];
  readonly reporter: ProgressReporter;
}

/** Runs the builds of several daemons and joins their results. */
export async function joinBuilds(
  builds: readonly PreparedBuild[],
  { plan, exports, reporter }: JoinedBuild,
  io: CliIo,
): Promise<NodesOutcome> {
  const pushes = pushUpdates((update) => void reporter.update(update));
  const nodes = builds.map(({ fitted, run }) => ({
    node: fitted.node,
    store: fitted.store,
    run: async (own: NodeRequest) => (await run(own)).outcome,
  }));
  const request = {
    exports,
    cacheExports: plan.caches.exports,
    cacheImports: plan.caches.imports,
    onWarning: (text: string) => printReport(io.stderr, `WARNING: ${text}\n`, io.env),
    credentials: dockerCredentials(io.env),
    signal: io.signal,
    onPush: pushes.on,
  };
  try {
    const outcome = await buildOnNodes(nodes, request);
    pushes.end('');
    return outcome;
  } catch (error) {
    pushes.end((error as Error).message);
    throw error;
  }
}
