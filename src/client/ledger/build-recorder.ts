import { decodeText } from '../../base/text.ts';
import { type BuildStep, readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import { readFileSettings } from '../../insight/reasons/settings.ts';
import { type MadeRecord, RecordList } from '../../insight/records/record-list.ts';
import { knownContents } from '../../insight/simulate/known-contents.ts';
import type { StepOutcome } from '../../insight/simulate/learn.ts';
import type { Definition } from '../../llb/definition.ts';
import { commitOfRef } from '../../lock/git-refs.ts';
import { gitParts } from '../../lock/pin-source.ts';
import type { StatusUpdate, VertexLog, VertexUpdate } from '../../record/status.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { TransferObserver } from '../../session/files/file-sender.ts';
import type { Transfer } from '../../session/services/file-sync.ts';
import { summarizeCache } from '../cache-records.ts';
import { DownloadWatch } from './download-watch.ts';
import { pinDownloads } from './downloads.ts';
import type { Period } from './file-index.ts';
import { knownFiles, selectedContents } from './graph-contents.ts';
import type { DaemonTraits } from './knowledge.ts';
import type { Ledger } from './ledger.ts';
import { pinCommits } from './pin-git.ts';
import { pinImages } from './pin-images.ts';
import { type PreparedGraph, prepareGraph } from './prepare-graph.ts';
import type { RecordedBuild } from './recorded-build.ts';
import { ledgerKey, redactGraph, secretsOf } from './redact.ts';
import { SettledTransfers } from './settle-transfers.ts';
import { type SyncMode, TransferLog } from './transfer-log.ts';
import { laterState, vertexEnd } from './vertex-end.ts';

/** Where a build is recorded, and what is noted about it. */
export interface RecorderOptions {
  readonly ledger: Ledger;
  readonly channel: RpcChannel;
  readonly signal?: AbortSignal;
  readonly traits: DaemonTraits;
  /** How transfers find changed files. */
  readonly sync: SyncMode;
  /** Identifies the context, so that builds of one context can be compared. It is the key that the daemon uses, too. */
  readonly context: string;
  /** A description of what is built, for people. */
  readonly title: string;
  /** The directory of the context, if it is one. */
  readonly directory?: string;
  /** Names of the build arguments. */
  readonly given?: readonly string[];
  /** Secret values of build arguments ({@link secretArgs}). They are not stored. */
  readonly secrets?: readonly string[];
}

/** An image that a frontend resolved. `identifier` is that of a source. */
export interface ImageRead {
  readonly identifier: string;
  readonly digest: string;
  readonly config: Uint8Array;
}

/** A recorded build, and the builds before it. */
export interface RecordedNow {
  readonly build: RecordedBuild;
  /** Earlier builds of the context, the newest first. Each is read on demand. */
  readonly earlier: Iterable<RecordedBuild>;
  readonly ledger: Ledger;
}

/** What is known about the graph of a build. */
interface KnownGraph {
  /** The graph with its secrets, which is not stored. */
  readonly named: StepGraph;
  readonly graph: StepGraph;
  readonly sources: SettledTransfers;
  /** The previous build of the context. */
  readonly newest: RecordedBuild | undefined;
}

/**
 * Collects what becomes known about a build while it runs, and stores it in the ledger when the build ends. As much work
 * as possible is done while the daemon is busy, so that the build takes no longer.
 */
export class BuildRecorder {
  readonly #options: RecorderOptions;
  readonly #started = Date.now();
  readonly #configs = new Map<string, Uint8Array>();
  readonly #images = new Map<string, string>();
  readonly #vertexes = new Map<string, VertexUpdate>();
  /** The commits that repositories reported, by the digest of the vertex. */
  readonly #refs = new Map<string, string>();
  #definitions: readonly Definition[] = [];
  #span = { from: Number.POSITIVE_INFINITY, to: 0 };
  #listed: Promise<RecordList | undefined> | undefined;
  #graph: KnownGraph | undefined;
  #keeping: Promise<void> | undefined;
  #downloads: DownloadWatch | undefined;
  readonly #log: TransferLog;

  constructor(options: RecorderOptions) {
    this.#options = options;
    const { ledger, context, sync } = options;
    this.#log = new TransferLog((name) => ledger.sentFiles(context, name), sync);
  }

  /** Adds an image that the build uses: the digest of its manifest or index, and its config. */
  addImage({ identifier, digest, config }: ImageRead): void {
    this.#configs.set(digest, config);
    this.#images.set(identifier, digest);
  }

  /** Adds the graphs of the build, one for each platform. */
  addGraphs(definitions: readonly Definition[]): void {
    this.#definitions = definitions;
    whenIdle(() => {
      const { named, newest } = this.#known();
      this.#downloads = new DownloadWatch(named, newest);
    });
  }

  /** Adds what the daemon reports about the steps. */
  addStatus({ vertexes, logs }: StatusUpdate): void {
    for (const log of logs) this.#addLog(log);
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

  /** A daemon logs the refs of a repository and their commits before it fetches it. */
  #addLog({ vertex, data }: VertexLog): void {
    if (this.#vertexes.get(vertex)?.inputs.length !== 0) return;
    const before = this.#refs.get(vertex) ?? '';
    if (before.length < maxRefs) this.#refs.set(vertex, before + decodeText(data));
  }

  /**
   * Lists the daemon's records while a step runs, so that the build does not wait for it. The list shows whether the
   * daemon has cleaned up since the previous build. If it never does, a later list would contain the same.
   */
  async #list(): Promise<RecordList | undefined> {
    const { channel, signal, traits } = this.#options;
    if (!traits.forgetsKeys) return undefined;
    return summarizeCache(channel, { signal, exceptTypes: ['source.local'] }).then(
      RecordList.of,
      () => undefined,
    );
  }

  /** Contains all that the daemon did so far, though it may not have reported it yet. */
  #timeSoFar(): Period | undefined {
    const { from, to } = this.#span;
    if (to === 0) return undefined;
    return { from, to: Math.max(to, from + Date.now() - this.#started) };
  }

  /** Reads the graph and the previous build once. */
  #known(): KnownGraph {
    const { ledger } = this.#options;
    if (this.#graph === undefined) {
      const named = pinImages(readStepGraph(this.#definitions), this.#images);
      this.#graph = { named, ...this.#read(redactGraph(named, ledgerKey(ledger.root), this.#secrets())) };
    }
    return this.#graph;
  }

  #secrets(): readonly string[] {
    return [...secretsOf(this.#definitions, []), ...(this.#options.secrets ?? [])];
  }

  #read(graph: StepGraph): Omit<KnownGraph, 'named'> {
    const { ledger, context } = this.#options;
    const span = () => this.#timeSoFar();
    const transfers = { ledger, context, log: this.#log, started: this.#started, span };
    return { graph, sources: new SettledTransfers(graph, transfers), newest: ledger.newest(context) };
  }

  /**
   * Called when a step runs, since the build will be recorded then. Examines the sent files and stores what is final
   * already.
   */
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
    const contents = knownContents(graph, knownFiles(graph, prepared.scans), this.#options.traits);
    return { ...prepared, contents: selectedContents(graph, contents) };
  }

  /**
   * Records the build. Of a failed build, it records what ran until the failure. Returns undefined if nothing is known
   * about the steps, as with another frontend, or if there is nothing new: every step was cached, and the newest build
   * of the context has the same steps.
   */
  async finish(ref: string): Promise<RecordedNow | undefined> {
    if (this.#definitions.length === 0) return undefined;
    const { ledger, context, title, directory, given } = this.#options;
    const { graph: shown, sources, newest } = this.#known();
    const graph = pinDownloads(this.#withCommits(shown), (await this.#downloads?.found()) ?? new Map());
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
    this.#forgetWritten(graph);
    ledger.add(build);
    return { build, earlier, ledger };
  }

  #withCommits(graph: StepGraph): StepGraph {
    if (this.#refs.size === 0) return graph;
    const vertexes = new Map(this.#toldOf(graph).map(({ step, vertex }) => [step.digest, vertex.digest]));
    return pinCommits(graph, ({ digest, source }) => {
      const { identifier = '', attrs = {} } = source ?? {};
      const listing = this.#refs.get(vertexes.get(digest) ?? '') ?? '';
      return commitOfRef(listing, gitParts(identifier).ref, attrs['git.checksum'] ?? '');
    });
  }

  /**
   * A step that ran with a local source that it could write to got a copy of it. The daemon then transfers the source anew
   * for the next build, and notices what it would have missed. (observed on Docker Engine 28.5 and BuildKit v0.32)
   */
  #forgetWritten({ steps }: StepGraph): void {
    const { ledger, context, directory } = this.#options;
    for (const { digest, inputs, writes = [] } of steps) {
      const vertex = this.#vertexes.get(digest);
      if (vertex === undefined || !didRun(vertex)) continue;
      for (const input of writes) {
        const identifier = steps[inputs[input]?.step ?? -1]?.source?.identifier ?? '';
        if (!identifier.startsWith(localScheme)) continue;
        const name = identifier.slice(localScheme.length);
        ledger.forgetSent(context, name, name === 'context' ? directory : undefined);
      }
    }
  }

  /**
   * Changed files that the daemon did not notice in the transfers of this build. Available once the build is recorded.
   */
  get unseen(): readonly string[] {
    return this.#graph?.sources.unseen ?? [];
  }

  /** Observes a transfer of the build. */
  observe(transfer: Transfer): TransferObserver {
    return this.#log.observe(transfer);
  }

  /** Whether no step with inputs ran. Sources are ignored, since daemons never report them as cached. */
  #isCached(): boolean {
    return ![...this.#vertexes.values()].some(didRun);
  }

  /** What the daemon reported about the steps. A step is found by its digest, or else by its name if that is unique. */
  #toldOf({ steps }: StepGraph): readonly ToldStep[] {
    const byName = new Map<string, VertexUpdate | undefined>();
    for (const vertex of this.#vertexes.values())
      byName.set(vertex.name, byName.has(vertex.name) ? undefined : vertex);
    return steps.flatMap((step) => {
      const vertex = this.#vertexes.get(step.digest) ?? (step.name ? byName.get(step.name) : undefined);
      return vertex ? [{ step, vertex }] : [];
    });
  }

  /** `newest` is the previous build, whose records still belong to cached steps. */
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

const localScheme = 'local://';
/** How many characters of a repository's answer are kept. */
const maxRefs = 1 << 16;

type SeenSteps = Pick<RecordedBuild, 'outcomes' | 'times' | 'records' | 'failed'>;

interface ToldStep {
  readonly step: BuildStep;
  readonly vertex: VertexUpdate;
}

/** Whether a step ran. Sources are ignored, since daemons never report them as cached. */
function didRun({ cached, started, inputs }: VertexUpdate): boolean {
  return !cached && started !== undefined && inputs.length > 0;
}

/** Whether both graphs have the same steps, regardless of their inputs. */
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

/**
 * Runs work that can wait after what is due, such as the next message to the daemon. Failed work is tried again at the
 * end.
 */
function whenIdle(work: () => unknown): void {
  setImmediate(() => {
    try {
      work();
    } catch {
      // A successful build must not fail because of it.
    }
  });
}
