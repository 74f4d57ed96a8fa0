import { errorSources } from '../../diagnostics/error-sources.ts';
import type { BuildRecord } from '../../record/build-record.ts';
import type { RecordedGraph } from '../../record/recorded-graph.ts';
import type { StatusUpdate, VertexStatus, VertexUpdate } from '../../record/status.ts';
import type { StepFacts } from '../graph/graph-view.ts';
import { type ReadStep, viewOfSteps } from '../graph/view-of-steps.ts';
import type { BuildReport, OtherWork, ReportFile, StepLog } from './build-report.ts';
import type { SecretSources } from './hide-secrets.ts';
import { stepsOfVertexes } from './steps-of-vertexes.ts';

/** What a daemon has recorded about a build. */
export interface RecordedFacts {
  readonly record: BuildRecord;
  /** The name of the build for people. */
  readonly name: string;
  readonly updates: readonly StatusUpdate[];
  /** The graphs in its provenance; empty for a failed build. */
  readonly graphs: readonly RecordedGraph[];
  /** Sizes of the daemon's cache records by description. Descriptions that several records share are left out. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Why steps were not cached, by digest, if known. */
  readonly reasons?: ReadonlyMap<string, readonly string[]>;
  /** The error, including the lines of the Dockerfile. */
  readonly error?: string;
  readonly withLogs: boolean;
}

/** The report of a recorded build, and the values that may be secrets in it. */
export function reportOfRecord(facts: RecordedFacts): { report: BuildReport; secrets: SecretSources } {
  const { record, name, updates, graphs, withLogs } = facts;
  const vertexes = lastVertexes(updates);
  const files = filesOf(facts);
  const read = readSteps(facts, vertexes, files);
  const known = new Map(read.map((step) => [step.digest, factsOf(step, facts, vertexes)] as const));
  const users = new Set(read.flatMap(({ inputs }) => inputs.map(({ digest }) => digest)));
  const heads = read
    .filter(({ digest }) => !users.has(digest))
    .map(({ digest }) => ({ digest, platform: '' }));
  const view = viewOfSteps(read, heads, { facts: known });
  const report: BuildReport = {
    title: name || 'a Dockerfile',
    ref: record.ref,
    state: record.state,
    startedAt: record.createdAt,
    ...(record.completedAt !== undefined && { durationMs: record.completedAt - record.createdAt }),
    details: detailsOf(record),
    view,
    other: otherWork(vertexes, known, record),
    files,
    ...(facts.error && { error: facts.error }),
    warnings: warningsOf(updates),
    ...(withLogs && { logs: logsOf(updates, view.steps) }),
  };
  return { report, secrets: { variables: variablesOf(record, graphs) } };
}

type Vertexes = ReadonlyMap<string, VertexUpdate>;

/** The last state of each vertex. Start times are kept, since a later update may leave them out. */
function lastVertexes(updates: readonly StatusUpdate[]): Vertexes {
  const vertexes = new Map<string, VertexUpdate>();
  for (const vertex of updates.flatMap((update) => update.vertexes)) {
    const before = vertexes.get(vertex.digest);
    const started = vertex.started ?? before?.started;
    const completed = vertex.completed ?? before?.completed;
    vertexes.set(vertex.digest, {
      ...vertex,
      ...(started !== undefined && { started }),
      ...(completed !== undefined && { completed }),
      cached: vertex.cached || before?.cached === true,
      error: vertex.error || before?.error || '',
    });
  }
  return vertexes;
}

/** The source files. Without provenance, they come from the error, which contains the Dockerfile. */
function filesOf({ graphs, record }: RecordedFacts): readonly ReportFile[] {
  const files = new Map<string, string>();
  for (const { name, text } of graphs.flatMap((graph) => graph.files)) files.set(name, text);
  if (files.size === 0)
    for (const { file } of errorSources(record.error?.details ?? [])) files.set(file.filename, file.text);
  return [...files].map(([name, text]) => ({ name, text }));
}

function readSteps(
  { graphs, record }: RecordedFacts,
  vertexes: Vertexes,
  files: readonly ReportFile[],
): readonly ReadStep[] {
  if (graphs.length === 0)
    return stepsOfVertexes([...vertexes.values()], {
      files,
      failedLines: errorSources(record.error?.details ?? [])[0]?.lines,
    });
  const steps = new Map<string, ReadStep>();
  for (const { digest, op, inputs, place } of graphs.flatMap((graph) => graph.ops))
    steps.set(digest, { digest, op, inputs, place, name: vertexes.get(digest)?.name ?? '' });
  return [...steps.values()];
}

function factsOf({ digest, op }: ReadStep, facts: RecordedFacts, vertexes: Vertexes): StepFacts {
  const vertex = vertexes.get(digest);
  if (vertex === undefined) return {};
  const { started, completed, cached, error } = vertex;
  const state = stateOf(vertex);
  const bytes = bytesOf({ vertex, args: op.exec?.meta?.args }, facts);
  const reasons = facts.reasons?.get(digest);
  return {
    ...(state && { state }),
    ...(started !== undefined && !cached && { startMs: Math.max(0, started - facts.record.createdAt) }),
    ...(started !== undefined && completed !== undefined && !cached && { durationMs: completed - started }),
    ...(bytes ? { bytes } : {}),
    ...(reasons && { reasons }),
    ...(error && { error }),
  };
}

function stateOf({ cached, error, started, completed }: VertexUpdate): StepFacts['state'] {
  if (error) return /context canceled/.test(error) ? 'canceled' : 'failed';
  if (cached) return 'cached';
  if (completed !== undefined) return started === undefined ? 'cached' : 'ran';
  return started === undefined ? undefined : 'canceled';
}

interface Sized {
  readonly vertex: VertexUpdate;
  readonly args: readonly string[] | null | undefined;
}

/** The size of the step in the cache, or else of its exported layer, or else of what it transferred. */
function bytesOf({ vertex, args }: Sized, { sizes, graphs, updates }: RecordedFacts): number | undefined {
  const record = args ? `mount / from exec ${args.join(' ')}` : vertex.name;
  const layer = graphs.flatMap(({ ops }) => ops.find(({ digest }) => digest === vertex.digest) ?? [])[0];
  if (vertex.inputs.length > 0) return sizes.get(record) ?? layer?.layerBytes;
  return transferred(updates, vertex.digest) || undefined;
}

/**
 * Bytes of layers and files that came over the network. Unpacking them is reported under other names, which are ignored.
 */
function transferred(updates: readonly StatusUpdate[], digest: string): number {
  const last = new Map<string, VertexStatus>();
  for (const { statuses } of updates)
    for (const status of statuses) if (status.vertex === digest) last.set(status.id, status);
  return [...last].reduce((sum, [id, { current }]) => sum + (/^extracting /.test(id) ? 0 : current), 0);
}

function detailsOf({ frontendAttrs: attrs, exporterResponse }: BuildRecord): BuildReport['details'] {
  const args = Object.entries(attrs).filter(([name]) => name.startsWith('build-arg:'));
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Target', attrs['target']],
    ['Platforms', attrs['platform']],
    ['Image', exporterResponse['image.name']],
    ['Revision', attrs['vcs:revision']],
    [
      'Build arguments',
      args.map(([name, value]) => `${name.slice('build-arg:'.length)}=${value}`).join(', '),
    ],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function otherWork(
  vertexes: Vertexes,
  known: ReadonlyMap<string, unknown>,
  { createdAt }: BuildRecord,
): readonly OtherWork[] {
  return [...vertexes.values()].flatMap(({ digest, name, started, completed }) =>
    known.has(digest) || started === undefined || completed === undefined
      ? []
      : [{ name, startMs: Math.max(0, started - createdAt), durationMs: completed - started }],
  );
}

function warningsOf(updates: readonly StatusUpdate[]): readonly string[] {
  const texts = updates.flatMap(({ warnings }) =>
    warnings.map(({ short, ranges }) => (ranges[0] ? `line ${ranges[0].start}: ${short}` : short)),
  );
  return [...new Set(texts)];
}

function logsOf(updates: readonly StatusUpdate[], steps: BuildReport['view']['steps']): readonly StepLog[] {
  const failed = new Map(
    steps.flatMap(({ digest, label, facts }) =>
      facts?.state === 'failed' ? [[digest, label] as const] : [],
    ),
  );
  return [...failed].flatMap(([digest, title]) => {
    const parts = updates.flatMap(({ logs }) => logs.filter(({ vertex }) => vertex === digest));
    const decoder = new TextDecoder();
    const text = parts.map(({ data }) => decoder.decode(data, { stream: true })).join('');
    return text === '' ? [] : [{ title, text: text.slice(-maxLog) }];
  });
}

function variablesOf(
  { frontendAttrs }: BuildRecord,
  graphs: readonly RecordedGraph[],
): SecretSources['variables'] {
  const args = Object.entries(frontendAttrs).flatMap(([name, value]) =>
    /^(?:build-arg|label):/.test(name) ? [[name.slice(name.indexOf(':') + 1), value] as const] : [],
  );
  const env = graphs.flatMap(({ ops }) => ops.flatMap(({ op }) => op.exec?.meta?.env ?? []));
  return [
    ...args,
    ...env.flatMap((entry) => {
      const at = entry.indexOf('=');
      return at === -1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)] as const];
    }),
  ];
}

/** How many characters of a step's output a report shows at most, counted from its end. */
const maxLog = 200_000;
