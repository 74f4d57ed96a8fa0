import type { ContentForm } from '../../insight/content/content-hash.ts';
import { KeyGraph, type KeyNode } from '../../insight/graph/key-graph.ts';
import type { BuildStep } from '../../insight/graph/step-graph.ts';
import { sourceKeys } from '../../insight/keys/source-keys.ts';
import { imageRecord, type MadeRecord, RecordList } from '../../insight/records/record-list.ts';
import type { CacheView } from '../../insight/simulate/cache-view.ts';
import { learn } from '../../insight/simulate/learn.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** How a daemon behaves where daemons differ. */
export interface DaemonTraits {
  /** The form of its content keys, or undefined if it is not known. */
  readonly form: ContentForm | undefined;
  /** Whether a clean-up may make it forget the keys of results that it keeps. */
  readonly forgetsKeys: boolean;
}

/** Traits of a daemon by its BuildKit version. Docker Engine does not report one. */
export function traitsOf(version: string): DaemonTraits {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  const number = Number(major) * 1000 + Number(minor);
  if (major === undefined || number === 0) return { form: undefined, forgetsKeys: true };
  return number >= firstWithPaths
    ? { form: 'paths', forgetsKeys: false }
    : { form: 'names', forgetsKeys: true };
}

/** Since v0.26, BuildKit hashes the paths of filtered selections. */
const firstWithPaths = 26;

/**
 * Derives what the daemon's cache contains from recorded builds, given oldest first. `listed` is the current disk usage:
 * results whose records are not in it are gone.
 */
export function learnBuilds(
  builds: readonly RecordedBuild[],
  traits: DaemonTraits,
  listed: RecordList,
): KeyGraph {
  const known: Known = { keys: new KeyGraph(), results: new Map(), traits };
  for (const build of builds) {
    if (build.listed !== undefined) forgetMissing(known, RecordList.decode(build.listed));
    const nodes = learn(viewOfBuild(known.keys, build, traits), {
      graph: build.graph,
      outcomes: build.outcomes,
      pulled: pulledImages(build, listed),
    });
    for (const [step, node] of nodes) noteResult(known, build, { node, step: build.graph.steps[step] });
  }
  forgetMissing(known, listed);
  return known.keys;
}

interface Known {
  readonly keys: KeyGraph;
  /**
   * By node: the records that may hold its result. A record that another client made is known by its description only.
   */
  readonly results: Map<number, KnownRecord[]>;
  readonly traits: DaemonTraits;
}

type KnownRecord = Pick<MadeRecord, 'description'> & Partial<MadeRecord>;

/** Images for which the daemon created a record in this build. */
function pulledImages({ graph, span }: RecordedBuild, listed: RecordList): ReadonlySet<string> {
  const images = graph.steps.filter(
    ({ source }) => source && listed.count({ description: imageRecord(source.identifier), ...span }) > 0,
  );
  return new Set(images.map(({ digest }) => digest));
}

/** A node of the graph of keys that a step of a build led to. */
interface LearnedNode {
  readonly node: number;
  readonly step: BuildStep | undefined;
}

function noteResult({ results }: Known, build: RecordedBuild, { node, step }: LearnedNode): void {
  if (step?.record === undefined) return;
  const made = build.records.get(step.digest);
  const before = results.get(node) ?? [];
  if (made)
    results.set(node, [...before.filter(({ from }) => from !== undefined && from !== made.from), made]);
  else if (before.length === 0) results.set(node, [{ description: step.record }]);
}

/** Marks results whose records are gone as gone, and the others as doubtful, since the daemon may no longer find them. */
function forgetMissing(known: Known, listed: RecordList): void {
  const { keys, results, traits } = known;
  const crowded = crowdedNodes(known, listed);
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
function crowdedNodes({ keys, results }: Known, listed: RecordList): readonly number[] {
  const byDescription = new Map<string, { index: number; record: MadeRecord }[]>();
  for (const [index, records] of results) {
    const record = records.at(-1);
    if (!keys.nodes[index]?.hasResult || record?.from === undefined || record.to === undefined) continue;
    const { description, from, to } = record;
    const result = { index, record: { description, from, to } };
    const same = byDescription.get(description);
    if (same) same.push(result);
    else byDescription.set(description, [result]);
  }
  return [...byDescription.values()].flatMap((same) => crowdedOf(same, listed));
}

interface MadeResult {
  /** Index of the node. */
  readonly index: number;
  readonly record: MadeRecord;
}

function crowdedOf(results: readonly MadeResult[], listed: RecordList): readonly number[] {
  return overlapping(results)
    .filter(({ record }, _, some) => {
      const rivals = some.filter((other) => overlap(record, other.record));
      const from = Math.min(...rivals.map((other) => other.record.from));
      const to = Math.max(...rivals.map((other) => other.record.to));
      return listed.count({ ...record, from, to }) < rivals.length;
    })
    .map(({ index }) => index);
}

/**
 * The results that were made at the same time as another one. They are few, so only these are compared with each other.
 */
function overlapping(results: readonly MadeResult[]): readonly MadeResult[] {
  const sorted = [...results].sort((a, b) => a.record.from - b.record.from);
  let end = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ record }, i) => {
    const isLate = record.from <= end;
    end = Math.max(end, record.to);
    return isLate || (sorted[i + 1]?.record.from ?? Number.POSITIVE_INFINITY) <= record.to;
  });
}

function overlap(one: MadeRecord, other: MadeRecord): boolean {
  return one.from <= other.to && other.from <= one.to;
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
