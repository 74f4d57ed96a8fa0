import type { ContentForm } from '../../insight/content/content-hash.ts';
import { KeyGraph } from '../../insight/graph/key-graph.ts';
import { sourceKeys } from '../../insight/keys/source-keys.ts';
import type { ListedRecord } from '../../insight/records/match-records.ts';
import type { CacheView } from '../../insight/simulate/cache-view.ts';
import { learn } from '../../insight/simulate/learn.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** How a daemon behaves where daemons differ. */
export interface DaemonTraits {
  /** The form of its content keys; undefined when nobody knows. */
  readonly form: ContentForm | undefined;
  /** A clean-up may make it forget keys of results that it keeps. */
  readonly forgetsKeys: boolean;
}

/** Traits of a daemon by its BuildKit version; Docker Engine tells none. */
export function traitsOf(version: string): DaemonTraits {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  const number = Number(major) * 1000 + Number(minor);
  if (major === undefined || number === 0) return { form: undefined, forgetsKeys: true };
  return number >= firstWithPaths
    ? { form: 'paths', forgetsKeys: false }
    : { form: 'names', forgetsKeys: true };
}

/** BuildKit v0.26 sums up filtered selections by their paths. */
const firstWithPaths = 26;

/** What the recorded builds say of a daemon's cache. */
export interface LearnedBuilds {
  readonly keys: KeyGraph;
  /** Ids of the cache records of each key. */
  readonly records: ReadonlyMap<number, ReadonlySet<string>>;
}

/**
 * Folds builds, the oldest first, into what the daemon's cache has. `listed` is the disk usage of now: results whose
 * records are not in it are gone.
 */
export function learnBuilds(
  builds: readonly RecordedBuild[],
  traits: DaemonTraits,
  listed?: readonly ListedRecord[],
): LearnedBuilds {
  const keys = new KeyGraph();
  const records = new Map<number, Set<string>>();
  const gone = new Set<string>();
  for (const build of builds) {
    for (const id of build.gone) gone.add(id);
    if (build.gone.length > 0) forget(keys, records, { gone, traits });
    const nodes = learn(viewOfBuild(keys, build, traits), {
      graph: build.graph,
      outcomes: build.outcomes,
      pulled: new Set(build.pulled),
    });
    for (const [step, node] of nodes) {
      const ids = recordsAfter(records.get(node), build, build.graph.steps[step]?.digest ?? '');
      records.set(node, ids);
    }
  }
  if (listed) forgetMissing(keys, records, { listed, gone, traits });
  return { keys, records };
}

/** The records of a step after a build. */
function recordsAfter(
  before: ReadonlySet<string> | undefined,
  build: RecordedBuild,
  digest: string,
): Set<string> {
  const ids = build.records.get(digest) ?? [];
  // What ran has a result of its own; older ones may be gone.
  const known = build.outcomes.get(digest) === 'ran' && ids.length > 0 ? [] : (before ?? []);
  return new Set([...known, ...ids]);
}

function forgetMissing(
  keys: KeyGraph,
  records: ReadonlyMap<number, ReadonlySet<string>>,
  { listed, gone, traits }: { listed: readonly ListedRecord[]; gone: Set<string>; traits: DaemonTraits },
): void {
  const there = new Set(listed.map(({ id }) => id));
  const missing = [...records.values()]
    .flatMap((ids) => [...ids])
    .filter((id) => !there.has(id) && !gone.has(id));
  for (const id of missing) gone.add(id);
  if (missing.length > 0 || listed.length === 0) forget(keys, records, { gone, traits });
}

/** Results whose records are gone are gone; of the others, nobody knows whether the daemon finds them. */
function forget(
  keys: KeyGraph,
  records: ReadonlyMap<number, ReadonlySet<string>>,
  { gone, traits }: { readonly gone: ReadonlySet<string>; readonly traits: DaemonTraits },
): void {
  keys.nodes.forEach((node, index) => {
    if (node.inputs.length === 0) return;
    const ids = [...(records.get(index) ?? [])];
    if (ids.length > 0 && ids.every((id) => gone.has(id))) node.hasResult = false;
    else if (traits.forgetsKeys || ids.length === 0) node.isDoubtful = true;
  });
}

/** What was known when the build was made. */
function viewOfBuild(keys: KeyGraph, build: RecordedBuild, { form }: DaemonTraits): CacheView {
  return {
    keys,
    form,
    sources: ({ source, digest }) =>
      source ? sourceKeys(source, build.chains.get(digest)) : { isOpen: true },
    contents: ({ digest }, input) => build.contents.get(digest)?.[input],
  };
}
