import type { KeyGraph } from '../../insight/graph/key-graph.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { rootKey } from '../../insight/keys/cache-key.ts';
import type { OwnKey } from '../../insight/keys/key-parts.ts';
import { sourceKeys } from '../../insight/keys/source-keys.ts';
import type { ComparedBuild } from '../../insight/reasons/compare-steps.ts';
import { explainFromCache } from '../../insight/reasons/explain-from-cache.ts';
import { explainSteps } from '../../insight/reasons/explain-steps.ts';
import type { FieldSources } from '../../insight/reasons/field-changes.ts';
import {
  type LastRun,
  type Prediction,
  predictionOf,
  type ReportedContext,
} from '../../insight/reasons/prediction.ts';
import type { MadeRecord } from '../../insight/records/record-list.ts';
import type { CacheView } from '../../insight/simulate/cache-view.ts';
import { knownContents } from '../../insight/simulate/known-contents.ts';
import { type Simulation, simulate } from '../../insight/simulate/simulate.ts';
import { endedBuild } from './ended-build.ts';
import { knownFiles } from './graph-contents.ts';
import type { DaemonTraits } from './knowledge.ts';
import type { Ledger } from './ledger.ts';
import type { PreparedGraph } from './prepare-graph.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** The keys of a cache, and the traits of the daemon that filled it. */
interface Known extends Pick<CacheView, 'keys' | 'form'>, Pick<DaemonTraits, 'hasUmask'> {}

/** What is known when a build is predicted. */
export interface Foreknowledge extends Known {
  readonly graph: StepGraph;
  readonly prepared: PreparedGraph;
  /** Recorded builds of this machine, the oldest first. */
  readonly builds: readonly RecordedBuild[];
  readonly ledger: Ledger | undefined;
  /** The build to compare with, if any. */
  readonly before: RecordedBuild | undefined;
  readonly sources: FieldSources;
  /** Why the current contents of a source are not known, by the digest of its step. */
  readonly failures: ReadonlyMap<string, string>;
  /** The size of a result in bytes, if the daemon lists its record. */
  readonly sizeOf: (made: MadeRecord) => number | undefined;
}

/** Simulates the build that {@link foretell} reports about. */
export function simulateBuild({ graph, prepared, keys, form, hasUmask }: Foreknowledge): Simulation {
  return simulate(graph, viewOf(graph, prepared, { keys, form, hasUmask }));
}

/** Predicts which steps of a build will run, and why. */
export function foretell(known: Foreknowledge, simulation: Simulation): Prediction {
  const { graph, prepared, builds, ledger, before } = known;
  const now: ComparedBuild = {
    ...known.sources,
    graph,
    files: ({ digest }) => prepared.scans.get(digest)?.index.table,
    chainId: ({ digest }) => prepared.chains.get(digest),
    failure: ({ digest }) => known.failures.get(digest),
  };
  const explained = explainSteps(now, simulation, before && endedBuild(before, ledger));
  return predictionOf(explained, contextsOf(graph, prepared), lastRuns(builds, known.sizeOf));
}

/**
 * Predicts a build on a daemon whose cache contains only what it imports. Content keys are accepted in either form, since
 * the imported keys may have been written by any version of BuildKit.
 */
export function foretellFromCache(named: StepGraph, prepared: PreparedGraph, keys: KeyGraph): Prediction {
  const graph = withKeysOf(keys, named);
  const simulation = simulate(graph, viewOf(graph, prepared, { keys, form: 'any', hasUmask: true }));
  const explained = explainFromCache(graph, simulation, keys);
  return predictionOf(explained, contextsOf(graph, prepared), new Map());
}

/** The graph with the keys that the daemon computed which filled the cache. */
function withKeysOf(keys: KeyGraph, { steps, heads }: StepGraph): StepGraph {
  const isNewer = ({ newer = '' }: OwnKey) => keys.find(rootKey(newer, 0)).length > 0;
  return {
    heads,
    steps: steps.map((step) =>
      step.own?.newer && isNewer(step.own) ? { ...step, own: { ...step.own, digest: step.own.newer } } : step,
    ),
  };
}

function viewOf(
  graph: StepGraph,
  { scans, chains }: PreparedGraph,
  { hasUmask, ...known }: Known,
): CacheView {
  return {
    ...known,
    sources: ({ source, digest }) => (source ? sourceKeys(source, chains.get(digest)) : { isOpen: true }),
    contents: knownContents(graph, knownFiles(graph, scans), { hasUmask }),
  };
}

/** The newest build of a context, preferably one with the same directory and title. `builds` is sorted newest first. */
export function comparableBuild(
  builds: Iterable<RecordedBuild>,
  { title, directory }: Pick<RecordedBuild, 'title' | 'directory'>,
): RecordedBuild | undefined {
  let [any, here]: (RecordedBuild | undefined)[] = [];
  for (const build of builds) {
    const isHere = directory === undefined || build.directory === directory;
    if (isHere && build.title === title) return build;
    any ??= build;
    if (isHere) here ??= build;
  }
  return here ?? any;
}

function contextsOf({ steps }: StepGraph, { scans }: PreparedGraph): readonly ReportedContext[] {
  return steps.flatMap(({ digest, source }) => {
    const scan = scans.get(digest);
    if (!source || !scan) return [];
    const { sent, bytes, unseen } = scan;
    return [{ name: source.identifier.slice('local://'.length), files: sent, bytes, unseen }];
  });
}

function lastRuns(
  builds: readonly RecordedBuild[],
  sizeOf: Foreknowledge['sizeOf'],
): ReadonlyMap<string, LastRun> {
  const runs = new Map<string, LastRun>();
  for (const { graph, times, records } of builds) {
    for (const { digest, own } of graph.steps) {
      const ms = times.get(digest);
      const record = records.get(digest);
      if (own && ms !== undefined) runs.set(own.digest, { ms, bytes: record && sizeOf(record) });
    }
  }
  return runs;
}
