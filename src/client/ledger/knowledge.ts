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

/**
 * Folds builds, the oldest first, into what the daemon's cache has. `listed` is the disk usage of now: results whose
 * records are not in it are gone.
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
  /** By key: the records that may hold its result. One that another client made is known by its description only. */
  readonly results: Map<number, KnownRecord[]>;
  readonly traits: DaemonTraits;
}

type KnownRecord = Pick<MadeRecord, 'description'> & Partial<MadeRecord>;

/** Images of which the daemon made a record in this build. */
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

/** Results whose records are gone are gone; of the others, nobody knows whether the daemon finds them. */
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

/** Results with one description, made at one time, of which the daemon has fewer than there were: which ones, it does not say. */
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
  /** Of the node. */
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

/** Those that were made at the time of another one. Few are, so that only these are compared with each other. */
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
