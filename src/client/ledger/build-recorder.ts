import { readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import { readFileSettings } from '../../insight/reasons/settings.ts';
import { imageRecord, matchRecords } from '../../insight/records/match-records.ts';
import type { ContentKeys } from '../../insight/simulate/cache-view.ts';
import type { StepOutcome } from '../../insight/simulate/learn.ts';
import type { Definition } from '../../llb/definition.ts';
import type { StatusUpdate, VertexUpdate } from '../../record/status.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { type CacheRecord, diskUsage } from '../cache-records.ts';
import { encodeFileList } from './file-list.ts';
import { type DaemonTraits, type LearnedBuilds, learnBuilds } from './knowledge.ts';
import { knownContents } from './known-contents.ts';
import type { Ledger } from './ledger.ts';
import { lastTransfer, type PreparedGraph, prepareGraph } from './prepare-graph.ts';
import type { RecordedBuild } from './recorded-build.ts';
import { ledgerKey, redactGraph } from './redact.ts';

/** Where and for what a build is recorded. */
export interface RecorderOptions {
  readonly ledger: Ledger;
  readonly traits: DaemonTraits;
  /** Directories by the names of local sources. */
  readonly locals: ReadonlyMap<string, string>;
  /** Ties builds of one context together: the key by which the daemon does so. */
  readonly context: string;
  /** What is built, for people. */
  readonly title: string;
  /** The directory of the context, if it is one. */
  readonly directory?: string;
  /** Names of the build arguments. */
  readonly given?: readonly string[];
}

/** A build that was recorded, and what was known before it. */
export interface RecordedNow {
  readonly build: RecordedBuild;
  /** Builds of this daemon before, the oldest first. */
  readonly earlier: readonly RecordedBuild[];
  readonly ledger: Ledger;
  readonly prepared: PreparedGraph;
}

/** Collects what becomes known of a build while it runs, and keeps it when it has ended. */
export class BuildRecorder {
  readonly #options: RecorderOptions;
  readonly #started = Date.now();
  readonly #configs = new Map<string, Uint8Array>();
  readonly #vertexes = new Map<string, VertexUpdate>();
  #definitions: readonly Definition[] = [];

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** Takes the config of an image that the build names, by the digest of its manifest or index. */
  addImage(digest: string, config: Uint8Array): void {
    this.#configs.set(digest, config);
  }

  /** Takes the graphs of the build, one for each platform. */
  addGraphs(definitions: readonly Definition[]): void {
    this.#definitions = definitions;
  }

  /** Takes what the daemon tells of the steps. */
  addStatus({ vertexes }: StatusUpdate): void {
    for (const vertex of vertexes) {
      const before = this.#vertexes.get(vertex.digest);
      this.#vertexes.set(vertex.digest, { ...before, ...vertex, started: vertex.started ?? before?.started });
    }
  }

  /**
   * Records the build, also one that failed: what ran until then. Returns undefined if nothing is known of its steps, as with another frontend, or if there is nothing
   * to learn: every step was cached, and the newest build of the context has the same steps. Then the context is not
   * read a second time, so that a fully cached build stays fast.
   */
  async finish(ref: string, channel: RpcChannel, signal?: AbortSignal): Promise<RecordedNow | undefined> {
    if (this.#definitions.length === 0) return undefined;
    const { ledger, locals, context, title, directory, given, traits } = this.#options;
    const graph = redactGraph(readStepGraph(this.#definitions), ledgerKey(ledger.root));
    if (this.#isCached() && hasSameSteps(ledger.newest(context)?.graph, graph)) {
      const ended = { ref, started: this.#started, ended: Date.now(), title, directory };
      await ledger.noteCached(context, ended);
      return undefined;
    }
    const earlier = ledger.builds();
    const before = lastTransfer(ledger, earlier, context);
    const prepared = prepareGraph(graph, { locals, configs: this.#configs }, { state: ledger.root, before });
    const seen = this.#seen(graph);
    const listed = [...seen.outcomes.values()].includes('ran')
      ? await diskUsage(channel, { signal }).catch(() => undefined)
      : undefined;
    const lists = new Map<string, string>();
    const manifests = new Map<string, string>();
    for (const [digest, { files }] of prepared.scans) {
      const { id, text } = encodeFileList(files);
      lists.set(id, text);
      manifests.set(digest, id);
    }
    const build: RecordedBuild = {
      ref,
      started: this.#started,
      ended: Date.now(),
      context,
      title,
      ...(directory !== undefined && { directory }),
      graph,
      ...seen,
      settings: readFileSettings(this.#definitions),
      given,
      contents: contentsOf(graph, prepared),
      manifests,
      chains: prepared.chains,
      pulled: listed ? this.#pulled(graph, listed) : [],
      ...this.#records(graph, seen.outcomes, { listed, earlier, traits }),
    };
    await Promise.all([ledger.add(build, lists), prepared.saveIndexes()]);
    return { build, earlier, ledger, prepared };
  }

  /** Whether no step with inputs ran: the sources of a build never count as cached. */
  #isCached(): boolean {
    return [...this.#vertexes.values()].every(
      ({ cached, started, inputs }) => cached || started === undefined || inputs.length === 0,
    );
  }

  /** The steps that the daemon told of: by digest, and where that is another one, by a name that is the only one. */
  #seen(graph: StepGraph): Pick<RecordedBuild, 'outcomes' | 'times' | 'failed'> {
    const failed: string[] = [];
    const outcomes = new Map<string, StepOutcome>();
    const times = new Map<string, number>();
    const byName = new Map<string, VertexUpdate | undefined>();
    for (const vertex of this.#vertexes.values())
      byName.set(vertex.name, byName.has(vertex.name) ? undefined : vertex);
    for (const { digest, name } of graph.steps) {
      const vertex = this.#vertexes.get(digest) ?? (name ? byName.get(name) : undefined);
      if (vertex?.error && !vertex.error.endsWith('context canceled')) failed.push(digest);
      if (!vertex?.completed || vertex.error) continue;
      const ran = !vertex.cached && vertex.started !== undefined;
      outcomes.set(digest, ran ? 'ran' : 'cached');
      if (ran) times.set(digest, vertex.completed - (vertex.started ?? vertex.completed));
    }
    return { outcomes, times, ...(failed.length > 0 && { failed }) };
  }

  /** Images of which the daemon made a record in this build. */
  #pulled({ steps }: StepGraph, listed: readonly CacheRecord[]): readonly string[] {
    const fresh = listed.filter(({ createdAt }) => createdAt >= this.#started - clockSlackMs);
    return steps.flatMap(({ digest, source }) => {
      const record = source && imageRecord(source.identifier);
      return fresh.some(({ description }) => description === record) ? [digest] : [];
    });
  }

  #records(
    graph: StepGraph,
    outcomes: RecordedBuild['outcomes'],
    { listed, earlier, traits }: RecordsQuestion,
  ): Pick<RecordedBuild, 'records' | 'gone'> {
    if (listed === undefined) return { records: new Map(), gone: [] };
    const there = new Set(listed.map(({ id }) => id));
    const known = learnBuilds(earlier, traits);
    const gone = missingIds(known, there, earlier);
    // A result that is still mutable gets another id when something is put on top of it.
    const fixed = listed.filter(({ mutable }) => !mutable);
    const records = matchRecords({ graph, outcomes, listed: fixed, started: this.#started });
    return { records, gone };
  }
}

/** Whether both graphs have the same steps, whatever their inputs are. */
function hasSameSteps(before: StepGraph | undefined, { steps }: StepGraph): boolean {
  const identityOf = ({ own, source }: StepGraph['steps'][number]) => own?.digest ?? source?.identifier;
  return (
    before?.steps.length === steps.length &&
    steps.every((step, i) => {
      const other = before.steps[i];
      return other !== undefined && identityOf(other) === identityOf(step);
    })
  );
}

interface RecordsQuestion {
  readonly listed: readonly CacheRecord[] | undefined;
  readonly earlier: readonly RecordedBuild[];
  readonly traits: DaemonTraits;
}

/** Records that earlier builds had and that the daemon has no more, without those that were missing before. */
function missingIds(
  { records }: LearnedBuilds,
  there: ReadonlySet<string>,
  earlier: readonly RecordedBuild[],
): readonly string[] {
  const missed = new Set(earlier.flatMap(({ gone }) => gone));
  const ids = new Set([...records.values()].flatMap((each) => [...each]));
  return [...ids].filter((id) => !there.has(id) && !missed.has(id));
}

function contentsOf(graph: StepGraph, { scans }: PreparedGraph): RecordedBuild['contents'] {
  const files = new Map([...scans].map(([digest, scan]) => [digest, scan.files]));
  const contents = knownContents(graph, files);
  const all = new Map<string, readonly (ContentKeys | undefined)[]>();
  for (const step of graph.steps) {
    const keys = step.own?.inputs.map(({ content }, i) => content && contents(step, i, content)) ?? [];
    if (keys.some(Boolean)) all.set(step.digest, keys);
  }
  return all;
}

/** Clocks of this machine and of the daemon's may differ a little. */
const clockSlackMs = 2000;
