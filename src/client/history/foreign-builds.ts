import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { runLimited } from '../../base/run-limited.ts';
import { goFileType } from '../../go/file-mode.ts';
import { type ContentSelector, hasWildcards } from '../../insight/content/content-selector.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { isImage, type SourceOp } from '../../insight/keys/source-keys.ts';
import { type MadeRecord, recordSlackMs } from '../../insight/records/record-list.ts';
import { knownContents } from '../../insight/simulate/known-contents.ts';
import type { BuildRecord } from '../../record/build-record.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { sourceFiles } from '../ledger/disk-contents.ts';
import { selectedContents } from '../ledger/graph-contents.ts';
import type { DaemonTraits } from '../ledger/knowledge.ts';
import type { PreparedGraph } from '../ledger/prepare-graph.ts';
import type { RecordedBuild } from '../ledger/recorded-build.ts';
import type { ScannedContext } from '../ledger/settle-files.ts';
import { lastStates, vertexEnd } from '../ledger/vertex-end.ts';
import { daemonRecord } from './daemon-record.ts';
import { endedRecord, type RecordedParts } from './ended-record.ts';
import { listHistory } from './history.ts';
import type { LocalState } from './local-state.ts';

/** What is asked about builds that the ledger does not have, and what is known about the context that is predicted. */
export interface ForeignQuestion {
  readonly channel: RpcChannel;
  readonly signal: AbortSignal;
  /** When records were created whose builds are looked for, in milliseconds since 1970. */
  readonly times: readonly number[];
  /** The refs of builds that are known already. */
  readonly known: ReadonlySet<string>;
  /** What `docker buildx` stored about a build. */
  readonly localState: (ref: string) => LocalState | undefined;
  /** Key of the hashes that replace secret values. */
  readonly key: Uint8Array;
  readonly traits: DaemonTraits;
  /** The graph that is predicted, and its sources. */
  readonly graph: StepGraph;
  readonly prepared: PreparedGraph;
  /** The directory of the context, if it is one. */
  readonly directory: string | undefined;
  /** Finds the layers of an image; undefined if its registry does not have it. */
  readonly chainOf: (source: SourceOp) => Promise<string | undefined>;
  /** Lists the files of a local source in the directory of another build; undefined if they are too many to be read. */
  readonly scan: (source: SourceOp, directory: string) => ScannedContext | undefined;
}

/**
 * Builds of other clients, or of this one without its ledger, that created records of the daemon's cache at these times,
 * from the daemon's history. The oldest comes first. A daemon without a history has none, and a build that failed is not
 * among them, since its graph was not recorded. Rejects only when it is cancelled.
 */
export async function foreignBuilds(question: ForeignQuestion): Promise<readonly RecordedBuild[]> {
  const { channel, signal } = question;
  const listed = await listHistory(channel, { signal }).catch(() => []);
  const wanted = listed.filter((build) => isWanted(build, question)).slice(0, maxBuilds);
  const found: RecordedBuild[] = [];
  const read = async (build: BuildRecord) => {
    const parts = await daemonRecord(channel, build, { title: '', signal }).catch(() => undefined);
    if (parts) found.push(await withChains(recordedBuild(build, parts, question), question));
  };
  await runLimited(wanted, read, { limit: parallelReads });
  signal.throwIfAborted();
  return found.sort((a, b) => a.started - b.started);
}

function isWanted(
  { ref, state, createdAt, completedAt }: BuildRecord,
  { known, times }: ForeignQuestion,
): boolean {
  if (known.has(ref) || state !== 'completed' || completedAt === undefined) return false;
  return times.some((time) => time >= createdAt - recordSlackMs && time <= completedAt + recordSlackMs);
}

function recordedBuild(
  { ref, createdAt }: BuildRecord,
  parts: RecordedParts,
  question: ForeignQuestion,
): RecordedBuild {
  const { graph, outcomes, times, settings, given, ended } = endedRecord(parts, question.key);
  const states = lastStates(parts.updates ?? []);
  const records = new Map<string, MadeRecord>();
  for (const { digest, record } of graph.steps) {
    const state = states.get(digest);
    const end = state && vertexEnd(state);
    if (record && end?.outcome === 'ran')
      records.set(digest, { description: record, from: end.from, to: end.to });
  }
  const path = question.localState(ref)?.LocalPath;
  const isHere = isSameDirectory(path, question.directory);
  const isOurs = parts.graphs.every((each) => each.frontend === undefined);
  return {
    ref,
    started: createdAt,
    ended,
    context: '',
    title: '',
    graph,
    outcomes,
    times,
    // A build of this command whose ledger is elsewhere is taken for one of other files, as is one of a directory that is gone.
    contents: contentsOf(graph, {
      question,
      directory: isHere ? question.directory : otherDirectory(path),
      before: createdAt,
      isOther: isOurs || isGone(path),
    }),
    manifests: new Map(),
    chains: chainsOf(graph, question),
    ...(isHere && { directory: question.directory }),
    settings,
    ...(given && { given: [...given] }),
    records,
    span: { from: createdAt, to: ended },
  };
}

function isGone(path: string | undefined): boolean {
  return path?.startsWith('/') === true && !existsSync(path);
}

/** The directory that a build names, which may also be a URL or standard input. */
function otherDirectory(path: string | undefined): string | undefined {
  return path?.startsWith('/') && existsSync(path) ? path : undefined;
}

/** Adds the layers of images that only this build has. */
async function withChains(build: RecordedBuild, { chainOf }: ForeignQuestion): Promise<RecordedBuild> {
  const chains = new Map(build.chains);
  for (const { digest, source } of build.graph.steps) {
    if (source === undefined || !isImage(source.identifier) || chains.has(digest)) continue;
    const chain = await chainOf(source);
    if (chain) chains.set(digest, chain);
  }
  return { ...build, chains };
}

function isSameDirectory(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Layers of images that both graphs have. */
function chainsOf({ steps }: StepGraph, { graph, prepared }: ForeignQuestion): RecordedBuild['chains'] {
  const chains = new Map(
    graph.steps.flatMap(({ digest, source }) => {
      const chain = prepared.chains.get(digest);
      return source && chain ? [[source.identifier, chain] as const] : [];
    }),
  );
  return new Map(
    steps.flatMap(({ digest, source }) => {
      const chain = chains.get(source?.identifier ?? '');
      return chain ? [[digest, chain] as const] : [];
    }),
  );
}

interface KnownFiles {
  readonly question: ForeignQuestion;
  /** The directory of the build's context, if it is one. */
  readonly directory: string | undefined;
  /** Files that changed later than this are not the build's. */
  readonly before: number;
  /** Whether files that are not known count as other files than those of any other build. */
  readonly isOther: boolean;
}

function contentsOf(graph: StepGraph, known: KnownFiles): RecordedBuild['contents'] {
  const files = filesOf(graph, known);
  const contents = knownContents(
    graph,
    sourceFiles(new Map(files.map(({ step, scan }) => [step.digest, scan]))),
    known.question.traits,
  );
  const now = new Map(files.map((each) => [each.step.index, each]));
  const areSame = files.every(({ changes }) => changes.length === 0);
  const local = localSteps(graph);
  const keysOf = (step: BuildStep, input: number, selectors: readonly ContentSelector[]) => {
    const parent = step.inputs[input]?.step ?? -1;
    const own = now.get(parent);
    const isSame = own ? !selectors.some((each) => takesChange(each, own)) : areSame || !local.has(parent);
    const found = isSame ? contents(step, input, selectors) : undefined;
    if (found || !known.isOther || !local.has(parent)) return found;
    const other = `other files ${step.digest} ${input}`;
    return { names: other, paths: other };
  };
  return selectedContents(graph, keysOf);
}

/** The files of a local source now, and the paths of those that the build may not have had. */
interface FilesNow {
  readonly step: BuildStep;
  readonly scan: ScannedContext;
  readonly changes: readonly string[];
}

function filesOf({ steps }: StepGraph, { question, directory, before }: KnownFiles): readonly FilesNow[] {
  return steps.flatMap((step): readonly FilesNow[] => {
    const isContext = step.source?.identifier === 'local://context';
    const scan = isContext && directory !== undefined ? scanned(step.source, directory, question) : undefined;
    return scan ? [{ step, scan, changes: changesSince(scan, before) }] : [];
  });
}

function scanned(source: SourceOp, directory: string, { scan }: ForeignQuestion): ScannedContext | undefined {
  try {
    return scan(source, directory);
  } catch {
    // A file may be gone or unreadable.
    return undefined;
  }
}

/** A file that is added or removed changes its directory. */
function changesSince({ root, index }: ScannedContext, time: number): readonly string[] {
  const isNew = (path: string) => {
    const found = lstatSync(join(root || '/', path), { throwIfNoEntry: false });
    return found === undefined || found.ctimeMs >= time;
  };
  return ['', ...index.table.keys()].filter(isNew);
}

/** Whether a selector may take something that has changed. A path that is gone was there, and a link may lead to a change. */
function takesChange({ path, wildcard = false }: ContentSelector, { scan, changes }: FilesNow): boolean {
  if (changes.length === 0) return false;
  const parts = path.split('/').filter(Boolean);
  const end = wildcard ? parts.findIndex(hasWildcards) : -1;
  const base = parts.slice(0, end === -1 ? parts.length : end).join('/');
  const { table } = scan.index;
  if (base === '' || !table.has(base)) return true;
  const isOnPath = (each: string) => each === base || (each !== '' && base.startsWith(`${each}/`));
  const isInside = (each: string) => each.startsWith(`${base}/`);
  const isLink = (each: string) => goFileType(table.get(each)?.mode ?? 0) === 'symlink';
  const links = [...table.keys()].filter((each) => isOnPath(each) || (wildcard && isInside(each)));
  return links.some(isLink) || changes.some((each) => isOnPath(each) || isInside(each));
}

/** The indexes of local sources, and of the steps that only copy their files. */
export function localSteps({ steps }: Pick<StepGraph, 'steps'>): ReadonlySet<number> {
  const local = new Set<number>();
  // The inputs of a step come before it.
  for (const { index, source, actions, kind, inputs } of steps) {
    const copies = actions !== undefined || kind === 'merge';
    const isLocal = source
      ? source.identifier.startsWith('local://')
      : copies && inputs.some(({ step }) => local.has(step));
    if (isLocal) local.add(index);
  }
  return local;
}

/** How many builds are read. Each takes some milliseconds. */
const maxBuilds = 64;
const parallelReads = 4;
