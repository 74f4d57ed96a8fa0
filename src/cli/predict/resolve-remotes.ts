import { pinDownloads, resolveDownloads } from '../../client/ledger/downloads.ts';
import { pinCommits } from '../../client/ledger/pin-git.ts';
import type { RecordedBuild } from '../../client/ledger/recorded-build.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import type { CliIo } from '../io.ts';
import { resolveCommits } from './resolve-commits.ts';

/** What repositories and servers have now. */
export interface ResolvedRemotes {
  /** Adds it to a graph with the same steps. */
  readonly pin: (graph: StepGraph) => StepGraph;
  /** Why the contents of other sources are not known, by the digests of the steps. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Asks repositories and servers for the contents that a build will get. `earlier` builds know files that have not changed.
 * Rejects only when it is cancelled.
 */
export async function resolveRemotes(
  graph: StepGraph,
  earlier: readonly RecordedBuild[],
  io: CliIo,
): Promise<ResolvedRemotes> {
  const [git, http] = await Promise.all([
    resolveCommits(graph, io),
    resolveDownloads(graph, { earlier, signal: io.signal }),
  ]);
  return {
    pin: (named) =>
      pinDownloads(
        pinCommits(named, ({ digest }) => git.commits.get(digest)),
        http.downloads,
      ),
    failures: new Map([...git.failures, ...http.failures]),
  };
}
