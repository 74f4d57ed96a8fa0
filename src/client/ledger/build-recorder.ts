import { type BuildStep, readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import { readFileSettings } from '../../insight/reasons/settings.ts';
import { type MadeRecord, RecordList } from '../../insight/records/record-list.ts';
import type { ContentKeys } from '../../insight/simulate/cache-view.ts';
import { knownContents } from '../../insight/simulate/known-contents.ts';
import type { StepOutcome } from '../../insight/simulate/learn.ts';
import type { Definition } from '../../llb/definition.ts';
import type { StatusUpdate, VertexUpdate } from '../../record/status.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { TransferObserver } from '../../session/files/file-sender.ts';
import type { Transfer } from '../../session/services/file-sync.ts';
import { summarizeCache } from '../cache-records.ts';
import type { DaemonTraits } from './knowledge.ts';
import type { Ledger } from './ledger.ts';
import { type PreparedGraph, prepareGraph } from './prepare-graph.ts';
import type { RecordedBuild } from './recorded-build.ts';
import { ledgerKey, redactGraph } from './redact.ts';
import { SettledTransfers } from './settle-transfers.ts';
import { type SyncMode, TransferLog } from './transfer-log.ts';
import { laterState, vertexEnd } from './vertex-end.ts';

/** Where and for what a build is recorded. */
export interface RecorderOptions {
  readonly ledger: Ledger;
  readonly channel: RpcChannel;
  readonly signal?: AbortSignal;
  readonly traits: DaemonTraits;
  /** How transfers find changed files. */
  readonly sync: SyncMode;
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
  /** Builds of the context before, the newest first; each is read when it is asked for. */
  readonly earlier: Iterable<RecordedBuild>;
  readonly ledger: Ledger;
}

/** What is known of the graph of a build. */
interface KnownGraph {
  readonly graph: StepGraph;
  readonly sources: SettledTransfers;
  /** The build of the context before. */
  readonly newest: RecordedBuild | undefined;
}

/**
 * Collects what becomes known of a build while it runs, and keeps it when it has ended. What can be done before the end is
 * done while the daemon works, so that the build takes no longer.
 */
export class BuildRecorder {
  readonly #options: RecorderOptions;
  readonly #started = Date.now();
  readonly #configs = new Map<string, Uint8Array>();
  readonly #vertexes = new Map<string, VertexUpdate>();
  #definitions: readonly Definition[] = [];
  #span = { from: Number.POSITIVE_INFINITY, to: 0 };
  #listed: Promise<RecordList | undefined> | undefined;
  #graph: KnownGraph | undefined;
  #keeping: Promise<void> | undefined;
  readonly #log: TransferLog;

  constructor(options: RecorderOptions) {
    this.#options = options;
    const { ledger, context, sync } = options;
    this.#log = new TransferLog((name) => ledger.sentFiles(context, name), sync);
  }

  /** Takes the config of an image that the build names, by the digest of its manifest or index. */
  addImage(digest: string, config: Uint8Array): void {
    this.#configs.set(digest, config);
  }

  /** Takes the graphs of the build, one for each platform. */
  addGraphs(definitions: readonly Definition[]): void {
    this.#definitions = definitions;
    whenIdle(() => this.#known());
  }

  /** Takes what the daemon tells of the steps. */
  addStatus({ vertexes }: StatusUpdate): void {
    for (const vertex of vertexes) {
      const state = laterState(this.#vertexes.get(vertex.digest), vertex);
      this.#vertexes.set(vertex.digest, state);
      this.#span.from = Math.min(this.#span.from, state.started ?? this.#span.from);
      this.#span.to = Math.max(this.#span.to, vertex.completed ?? 0);
      if (didRun(vertex) && this.#listed === undefined) {
        this.#listed = this.#list();
        whenIdle(() => this.#keepAhead());
      }
    }
  }

  /**
   * Asks for the records that the daemon has, while a step runs: a clean-up since the build before shows, and the build
   * does not wait. Where daemons forget nothing, the list of a later time says the same.
   */
  async #list(): Promise<RecordList | undefined> {
    const { channel, signal, traits } = this.#options;
    if (!traits.forgetsKeys) return undefined;
    return summarizeCache(channel, { signal }).then(RecordList.of, () => undefined);
  }

  /** Reads the graph and the build before once. */
  #known(): KnownGraph {
    const { ledger } = this.#options;
    this.#graph ??= this.#read(redactGraph(readStepGraph(this.#definitions), ledgerKey(ledger.root)));
    return this.#graph;
  }

  #read(graph: StepGraph): KnownGraph {
    const { ledger, context } = this.#options;
    const transfers = { ledger, context, log: this.#log, started: this.#started };
    return { graph, sources: new SettledTransfers(graph, transfers), newest: ledger.newest(context) };
  }

  /** A step runs, so that the build will be kept: looks at the files that were sent, and keeps what is true already. */
  #keepAhead(): void {
    if (this.#definitions.length === 0) return;
    const { ledger, context } = this.#options;
    const { graph, sources } = this.#known();
    sources.settle();
    this.#prepare(graph, sources);
    ledger.makeRoom(context);
    this.#keeping = sources.keep();
    this.#keeping.catch(() => undefined);
  }

  #prepare(graph: StepGraph, sources: SettledTransfers): PreparedBuild {
    const scan = sources.scan.bind(sources);
    const prepared = prepareGraph(graph, { scan, configs: this.#configs });
    return { ...prepared, contents: contentsOf(graph, prepared) };
  }

  /**
   * Records the build, also one that failed: what ran until then. Returns undefined if nothing is known of its steps, as with another frontend, or if there is nothing
   * to learn: every step was cached, and the newest build of the context has the same steps.
   */
  async finish(ref: string): Promise<RecordedNow | undefined> {
    if (this.#definitions.length === 0) return undefined;
    const { ledger, context, title, directory, given } = this.#options;
    const { graph, sources, newest } = this.#known();
    sources.settle();
    await this.#keeping;
    const ended = { ref, started: this.#started, ended: Date.now(), title };
    if (this.#isCached() && hasSameSteps(newest?.graph, graph)) {
      ledger.noteCached(context, { ...ended, directory });
      await sources.keep();
      return undefined;
    }
    const { contents, chains } = this.#prepare(graph, sources);
    const listed = (await this.#listed)?.encode();
    const build: RecordedBuild = {
      ...ended,
      context,
      ...(directory !== undefined && { directory }),
      graph,
      ...this.#seen(graph, newest),
      settings: readFileSettings(this.#definitions),
      given,
      contents,
      manifests: sources.manifests,
      chains,
      span: this.#span.to > 0 ? this.#span : { from: this.#started, to: Date.now() },
      ...(listed !== undefined && { listed }),
    };
    const earlier = ledger.newestFirst(context);
    await sources.keep();
    ledger.add(build);
    return { build, earlier, ledger };
  }

  /** Files that changed and that the daemon did not notice, by the transfers of a build that has been recorded. */
  get unseen(): readonly string[] {
    return this.#graph?.sources.unseen ?? [];
  }

  /** Sees a transfer of the build. */
  observe(transfer: Transfer): TransferObserver {
    return this.#log.observe(transfer);
  }

  /** Whether no step with inputs ran: the sources of a build never count as cached. */
  #isCached(): boolean {
    return ![...this.#vertexes.values()].some(didRun);
  }

  /** What the daemon told of the steps: by digest, and where that is another one, by a name that is the only one. */
  #toldOf({ steps }: StepGraph): readonly ToldStep[] {
    const byName = new Map<string, VertexUpdate | undefined>();
    for (const vertex of this.#vertexes.values())
      byName.set(vertex.name, byName.has(vertex.name) ? undefined : vertex);
    return steps.flatMap((step) => {
      const vertex = this.#vertexes.get(step.digest) ?? (step.name ? byName.get(step.name) : undefined);
      return vertex ? [{ step, vertex }] : [];
    });
  }

  /** `newest` is the build before, whose records cached steps still have. */
  #seen(graph: StepGraph, newest: RecordedBuild | undefined): SeenSteps {
    const outcomes = new Map<string, StepOutcome>();
    const times = new Map<string, number>();
    const records = new Map<string, MadeRecord>();
    const failed: string[] = [];
    for (const { step, vertex } of this.#toldOf(graph)) {
      const { digest, record } = step;
      const ended = vertexEnd(vertex);
      if (ended?.outcome === 'failed') failed.push(digest);
      if (ended === undefined || ended.outcome === 'failed') continue;
      outcomes.set(digest, ended.outcome);
      if (ended.outcome === 'ran') times.set(digest, ended.to - ended.from);
      const made =
        ended.outcome === 'ran' && record
          ? { description: record, from: ended.from, to: ended.to }
          : undefined;
      const kept = ended.outcome === 'ran' ? made : newest?.records.get(digest);
      if (kept) records.set(digest, kept);
    }
    return { outcomes, times, records, ...(failed.length > 0 && { failed }) };
  }
}

type SeenSteps = Pick<RecordedBuild, 'outcomes' | 'times' | 'records' | 'failed'>;

interface ToldStep {
  readonly step: BuildStep;
  readonly vertex: VertexUpdate;
}

/** A source never counts as cached, whatever the daemon does with it. */
function didRun({ cached, started, inputs }: VertexUpdate): boolean {
  return !cached && started !== undefined && inputs.length > 0;
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

interface PreparedBuild extends Pick<PreparedGraph, 'chains'> {
  readonly contents: RecordedBuild['contents'];
}

function contentsOf(graph: StepGraph, { scans }: PreparedGraph): RecordedBuild['contents'] {
  const files = new Map([...scans].map(([digest, scan]) => [digest, scan.index]));
  const contents = knownContents(graph, files);
  const all = new Map<string, readonly (ContentKeys | undefined)[]>();
  for (const step of graph.steps) {
    const keys = step.own?.inputs.map(({ content }, i) => content && contents(step, i, content)) ?? [];
    if (keys.some(Boolean)) all.set(step.digest, keys);
  }
  return all;
}

/** Does what can wait after what is due, such as the next message to the daemon. What fails is tried again at the end. */
function whenIdle(work: () => unknown): void {
  setImmediate(() => {
    try {
      work();
    } catch {
      // A build that went well does not fail because of it.
    }
  });
}
