import { setImmediate } from 'node:timers/promises';
import { summarizeCache } from '../../client/cache-records.ts';
import type { Connection } from '../../client/connect/connect.ts';
import type { FileIndex } from '../../client/ledger/file-index.ts';
import { comparableBuild } from '../../client/ledger/foretell.ts';
import { traitsOf } from '../../client/ledger/knowledge.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import { pinImages } from '../../client/ledger/pin-images.ts';
import { prepareGraph } from '../../client/ledger/prepare-graph.ts';
import type { RecordedBuild } from '../../client/ledger/recorded-build.ts';
import { ledgerKey, redactGraph, secretsOf } from '../../client/ledger/redact.ts';
import { LocalScans } from '../../client/ledger/scan-locals.ts';
import { keepWalkHint } from '../../client/ledger/walk-hint.ts';
import { type DaemonWorker, listWorkers } from '../../client/workers.ts';
import { resolveGraphs } from '../../gateway/control/build.ts';
import { readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import type { Prediction } from '../../insight/reasons/prediction.ts';
import { readFileSettings } from '../../insight/reasons/settings.ts';
import { localRecord, RecordList } from '../../insight/records/record-list.ts';
import { recordSizes } from '../../insight/records/record-sizes.ts';
import type { Definition } from '../../llb/definition.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { predictionText } from '../../views/insight/prediction-text.ts';
import type { BuildFlags } from '../build/build-flags.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { buildTitle, contextKey, daemonId, givenNames } from '../build/record-build.ts';
import { ExitCode } from '../exit-code.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { printReport, styleOf } from '../output/print-painted.ts';
import { type CompiledBefore, compileAgain } from './compile-again.ts';
import { foretellBuild } from './foretell-build.ts';
import { predictFromCaches } from './predict-from-caches.ts';
import { resolveRemotes } from './resolve-remotes.ts';

/** All flags of `dockerfile-llb predict`. */
export interface PredictFlags extends BuildFlags {
  readonly format: 'text' | 'json';
  readonly all?: boolean;
}

/** `dockerfile-llb predict`: returns the exit code. */
export async function runPredictCommand(context: string, flags: PredictFlags, io: CliIo): Promise<number> {
  const plan = await planBuild(context, flags, io);
  try {
    if (plan.caches.imports.length > 0) return print(await predictFromCaches(plan, io), flags, io);
    const connection = await openDaemon(flags, io, context);
    try {
      const { prediction } = await predictOn(connection, plan, io);
      return print(prediction, flags, io);
    } finally {
      connection.close();
    }
  } finally {
    await plan.dispose();
  }
}

/** A prediction, and the graphs that it is about. */
export interface PredictedBuild {
  readonly prediction: Prediction;
  readonly definitions: readonly Definition[];
  readonly resolved: ReadImages;
}

/** The images of a build, as the daemon resolved them. */
export interface ReadImages {
  /** Digests by identifier: `docker-image://docker.io/library/alpine:latest`. */
  readonly images: ReadonlyMap<string, string>;
  /** Configs by digest. */
  readonly configs: ReadonlyMap<string, Uint8Array>;
}

/** Predicts the planned build on a daemon. */
export async function predictOn(connection: Connection, plan: BuildPlan, io: CliIo): Promise<PredictedBuild> {
  const { signal } = io;
  const workers = await listWorkers(connection.channel, { signal });
  const listing = summarizeCache(connection.channel, { signal });
  const ledger = Ledger.open(io.env, daemonId(workers));
  const before = newestBuild(ledger, plan);
  const recorded: CompiledBefore['recorded'] = (steps, compiled) =>
    ledger ? redactGraph(steps, ledgerKey(ledger.root), secretsOf(compiled, plan.options)) : steps;
  const asking = Promise.all([
    readGraphs({ connection, plan, workers, before: before?.graph, recorded }, io),
    listing,
  ]);
  const context = contextKey(plan);
  const scans = new LocalScans({ locals: plan.locals, ledger, context, early: io.early?.walk });
  // The daemon reads the Dockerfile in the meantime, of which it asks us for the files.
  const walking = setImmediate().then(() => before && scans.walkAhead(before.graph));
  const [[{ definitions, configs, images }, listed]] = await Promise.all([asking, walking]);
  const builds = ledger?.builds() ?? [];
  const traits = traitsOf(workers[0]?.version ?? '');
  const named = pinImages(readStepGraph(definitions), images);
  const { pin, failures } = await resolveRemotes(named, builds, io);
  const graph = recorded(pin(named), definitions);
  const records = RecordList.of(listed);
  const scan = scans.scan((name, sent) => hasCopy(name, sent, records));
  const prepared = prepareGraph(graph, { scan, configs });
  const sources = { settings: readFileSettings(definitions), given: new Set(givenNames(plan)) };
  const sizeOf = recordSizes(listed);
  const known = { graph, prepared, builds, ledger, before, ...traits, sources, sizeOf, failures };
  const { channel } = connection;
  const prediction = await foretellBuild({ known, traits, records, channel, plan, scans }, io);
  scans.save();
  const { early, env } = io;
  if (early && scans.largest) keepWalkHint(early.line, scans.largest, env);
  return { prediction, definitions, resolved: { images, configs } };
}

/** Whether the daemon still has its copy of a local source. When it has removed the copy, everything is sent again. */
function hasCopy(name: string, { made }: FileIndex, records: RecordList): boolean {
  const description = localRecord(name);
  return made.length === 0
    ? records.count({ description }) > 0
    : made.some((period) => records.count({ description, ...period }) > 0);
}

/** The build to compare with, if any. */
function newestBuild(ledger: Ledger | undefined, plan: BuildPlan): RecordedBuild | undefined {
  return comparableBuild(ledger?.newestFirst(contextKey(plan)) ?? [], {
    title: buildTitle(plan),
    directory: plan.locals.get('context'),
  });
}

interface PlannedBuild {
  readonly connection: Connection;
  readonly plan: BuildPlan;
  readonly workers: readonly DaemonWorker[];
  readonly before: StepGraph | undefined;
  readonly recorded: CompiledBefore['recorded'];
}

async function readGraphs({ connection, plan, workers, before, recorded }: PlannedBuild, io: CliIo) {
  const again = before && (await compileAgain({ plan, workers, before, recorded, signal: io.signal }));
  if (again) return { definitions: again, configs: noConfigs, images: noImages };
  const configs = new Map<string, Uint8Array>();
  const images = new Map<string, string>();
  let definitions: readonly Definition[] | undefined;
  await resolveGraphs(connection, {
    locals: plan.locals,
    contentStores: plan.contentStores,
    services: plan.services,
    sharedKey: plan.sharedKey,
    onWarning: (text) => printReport(io.stderr, `WARNING: ${text}\n`, io.env),
    entitlements: plan.entitlements,
    secrets: plan.secrets,
    sshSockets: plan.sshSockets,
    credentials: dockerCredentials(io.env),
    sourcePolicy: plan.sourcePolicy,
    options: plan.options,
    workers,
    signal: io.signal,
    onRead: (read) => {
      if (read.kind === 'image') {
        configs.set(read.digest, read.config);
        images.set(read.identifier, read.digest);
      }
      if (read.kind === 'graphs') definitions = read.definitions;
    },
  });
  // Without the graph, every answer would be wrong.
  if (definitions === undefined)
    throw new Error('the daemon ended the build before the Dockerfile was compiled');
  return { definitions, configs, images };
}

function print(prediction: Prediction, { format, all }: PredictFlags, io: CliIo): number {
  if (format === 'json') io.stdout.write(`${JSON.stringify(prediction, undefined, 2)}\n`);
  else {
    const columns = io.stdout.isTTY ? io.stdout.columns : undefined;
    const style = styleOf(io.stdout, io.env);
    io.stdout.writeStyled(predictionText(prediction, { all: all === true, columns, style }));
  }
  const { runs, depends } = prediction.counts;
  return runs + depends > 0 ? ExitCode.runs : ExitCode.ok;
}

/** A build of local files has no images. */
const noConfigs: ReadonlyMap<string, Uint8Array> = new Map();
const noImages: ReadonlyMap<string, string> = new Map();
