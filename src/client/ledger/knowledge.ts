import { countBefore, groupBy } from '../../base/list.ts';
import type { ContentForm } from '../../insight/content/content-hash.ts';
import { KeyGraph, type KeyNode } from '../../insight/graph/key-graph.ts';
import type { BuildStep } from '../../insight/graph/step-graph.ts';
import { sourceKeys } from '../../insight/keys/source-keys.ts';
import { imageRecord, type MadeRecord, RecordList, recordName } from '../../insight/records/record-list.ts';
import type { CacheView } from '../../insight/simulate/cache-view.ts';
import { learn } from '../../insight/simulate/learn.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** How a daemon behaves where daemons differ. */
export interface DaemonTraits {
  /** The form of its content keys, or undefined if it is not known. */
  readonly form: ContentForm | undefined;
  /** Whether a umask may apply to directories that it creates for a copy with another mode. */
  readonly hasUmask: boolean;
  /** Whether a clean-up may make it forget the keys of results that it keeps. */
  readonly forgetsKeys: boolean;
}

/** Traits of a daemon by its BuildKit version. Docker Engine does not report one. */
export function traitsOf(version: string): DaemonTraits {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  const number = Number(major) * 1000 + Number(minor);
  if (major === undefined || number === 0) return { form: undefined, hasUmask: true, forgetsKeys: true };
  const hasUmask = number < firstWithoutUmask;
  return number >= firstWithPaths
    ? { form: 'paths', hasUmask, forgetsKeys: false }
    : { form: 'names', hasUmask, forgetsKeys: true };
}

/** Since v0.26, BuildKit hashes the paths of filtered selections. */
const firstWithPaths = 26;
/** Since v0.31, the umask of the daemon does not matter. Docker Engine sets one. (tonistiigi/fsutil c3a05e8) */
const firstWithoutUmask = 31;

/**
 * Derives what the daemon's cache contains from recorded builds, given oldest first. `listed` is the current disk usage:
 * results whose records are not in it are gone.
 */
export function learnBuilds(
  builds: readonly RecordedBuild[],
  traits: DaemonTraits,
  listed: RecordList,
): KeyGraph {
  const known: Known = { keys: new KeyGraph(), results: new Map(), seen: new Map(), traits };
  for (const build of builds) {
    if (build.listed !== undefined)
      forgetMissing(
        known,
        RecordList.decode(build.listed),
        (index) => (known.seen.get(index) ?? 0) <= build.started,
      );
    const nodes = learn(viewOfBuild(known.keys, build, traits), {
      graph: build.graph,
      outcomes: build.outcomes,
      pulled: pulledImages(build, listed),
    });
    for (const [step, node] of nodes) noteResult(known, build, { node, step: build.graph.steps[step] });
  }
  forgetMissing(known, listed, () => true);
  return known.keys;
}

interface Known {
  readonly keys: KeyGraph;
  /**
   * By node: the records that may hold its result. A record that another client made is known by its description only.
   */
  readonly results: Map<number, KnownRecord[]>;
  /** By node: when the last build ended that had its result. */
  readonly seen: Map<number, number>;
  readonly traits: DaemonTraits;
}

type KnownRecord = Pick<MadeRecord, 'description'> & Partial<MadeRecord>;

/** Images for which the daemon created a record in this build. */
function pulledImages({ graph, span }: RecordedBuild, listed: RecordList): ReadonlySet<string> {
  const isListed = (identifier: string) =>
    listed.count({ description: imageRecord(identifier), ...span }) > 0;
  // A daemon that got a name without a digest may describe the record so.
  const images = graph.steps.filter(
    ({ source }) => source && [source.identifier, source.identifier.split('@')[0] ?? ''].some(isListed),
  );
  return new Set(images.map(({ digest }) => digest));
}

/** A node of the graph of keys that a step of a build led to. */
interface LearnedNode {
  readonly node: number;
  readonly step: BuildStep | undefined;
}

function noteResult({ results, seen }: Known, build: RecordedBuild, { node, step }: LearnedNode): void {
  if (step?.record === undefined) return;
  seen.set(node, Math.max(seen.get(node) ?? 0, build.ended));
  const made = build.records.get(step.digest);
  const before = results.get(node) ?? [];
  if (made)
    results.set(node, [...before.filter(({ from }) => from !== undefined && from !== made.from), made]);
  else if (before.length === 0) results.set(node, [{ description: step.record }]);
}

/**
 * Marks results whose records are gone as gone, and the others as doubtful, since the daemon may no longer find them.
 * `isOlder` returns whether the result of a node is older than the list: builds may run at the same time.
 */
function forgetMissing(known: Known, listed: RecordList, isOlder: (index: number) => boolean): void {
  const { keys, traits } = known;
  const results = [...known.results].filter(([index]) => isOlder(index));
  const crowded = crowdedNodes(keys, results, listed);
  let isCleaned = false;
  for (const [index, records] of results) {
    const node = keys.nodes[index];
    if (!node?.hasResult || records.some((record) => listed.count(record) > 0)) continue;
    node.hasResult = false;
    isCleaned = true;
  }
  for (const node of keys.nodes)
    if (isCleaned && traits.forgetsKeys && node.inputs.length > 0) node.doubt ??= 'key';
  for (const index of crowded)
    if (keys.nodes[index]?.hasResult) (keys.nodes[index] as KeyNode).doubt = 'result';
}

/** Results with the same description and time, some of which are gone. The daemon's list does not show which ones. */
function crowdedNodes(
  keys: KeyGraph,
  results: readonly (readonly [number, readonly KnownRecord[]])[],
  listed: RecordList,
): readonly number[] {
  const made = results.flatMap(([index, records]): readonly MadeResult[] => {
    const record = records.at(-1);
    if (!keys.nodes[index]?.hasResult || record?.from === undefined || record.to === undefined) return [];
    const { description, from, to } = record;
    return [{ index, record: { description, from, to } }];
  });
  const byDescription = groupBy(made, ({ record }) => recordName(record.description));
  return [...byDescription.values()].flatMap((same) => crowdedOf(same, listed));
}

interface MadeResult {
  /** Index of the node. */
  readonly index: number;
  readonly record: MadeRecord;
}

/** The results that were made at the same time as others, of which the daemon lists fewer. */
function crowdedOf(results: readonly MadeResult[], listed: RecordList): readonly number[] {
  const byStart = [...results].sort((a, b) => a.record.from - b.record.from);
  const ends = results.map(({ record }) => record.to).sort((a, b) => a - b);
  const lastEnds = runningMaximum(byStart.map(({ record }) => record.to));
  return byStart.flatMap(({ index, record }) => {
    const started = countBefore(byStart, (other) => other.record.from <= record.to);
    const rivals = started - countBefore(ends, (end) => end < record.from);
    if (rivals < 2) return [];
    const from = byStart[countBefore(lastEnds, (end) => end < record.from)]?.record.from ?? record.from;
    const to = lastEnds[started - 1] ?? record.to;
    return listed.count({ ...record, from, to }) < rivals ? [index] : [];
  });
}

/** For each number, the largest of the numbers up to it. */
function runningMaximum(numbers: readonly number[]): readonly number[] {
  let largest = Number.NEGATIVE_INFINITY;
  return numbers.map((number) => {
    largest = Math.max(largest, number);
    return largest;
  });
}

/** The view of the cache at the time of the build. */
function viewOfBuild(keys: KeyGraph, build: RecordedBuild, { form }: DaemonTraits): CacheView {
  return {
    keys,
    form,
    sources: ({ source, digest }) =>
      source ? sourceKeys(source, build.chains.get(digest)) : { isOpen: true },
    contents: ({ digest }, input) => build.contents.get(digest)?.[input],
  };
}
