import { randomId } from '../../base/random-id.ts';
import {
  type BuildOutcome,
  type ObservedBuildRequest,
  runObservedBuild,
} from '../../client/build/build-job.ts';
import { loadIntoEngine } from '../../client/build/docker-load.ts';
import { builderNode } from '../../client/connect/builder-node.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { type EngineAddress, findEngine } from '../../client/connect/docker-engine.ts';
import { type BuilderNode, saveLocalState } from '../../client/history/local-state.ts';
import { recordedProvenance } from '../../client/history/provenance.ts';
import type { BuildRecorder, RecordedNow } from '../../client/ledger/build-recorder.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import { listWorkers } from '../../client/workers.ts';
import { buildOnDaemon, type FrontendRead } from '../../gateway/control/build.ts';
import type { OnFailure } from '../../gateway/control/enter-failure.ts';
import { isTrue } from '../../go/strconv.ts';
import { decodeDefinition } from '../../llb/codec.ts';
import type { StatusUpdate, VertexWarning } from '../../record/status.ts';
import type { Transfer } from '../../session/services/file-sync.ts';
import { ExitCode } from '../exit-code.ts';
import { openOnlyDaemon } from '../flags/daemon-flags.ts';
import { noteUnusedLock } from '../flags/unused-lock.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { createProgressReporter, type ProgressReporter } from '../output/progress-reporter.ts';
import { type Answer, printAnswer } from './answer.ts';
import type { BuildFlags } from './build-flags.ts';
import { type BuildPlan, lockableOf, planBuild } from './build-plan.ts';
import { requestOf } from './build-request.ts';
import { type BuildResult, imageId, removeStaleId, writeResultFiles } from './build-result.ts';
import { downloadDockerfile } from './download-dockerfile.ts';
import { type FittedBuild, fitToDaemon } from './fit-to-daemon.ts';
import { provenanceMembers, provenanceMode } from './metadata-provenance.ts';
import type { MountTransfer, TransferDaemon } from './mount-transfer.ts';
import { checkOnError, type OnError, onErrorOf } from './on-error-flags.ts';
import { type ProgressChoice, progressOf } from './progress-flags.ts';
import { createRecorder, keepBuild, noteRead, type RecordedDaemon, unseenWarnings } from './record-build.ts';
import { reported } from './report-build.ts';
import { checkUnusedFlags } from './unused-flags.ts';
import { type GivenNames, unsetSecrets, unusedInputs } from './unused-inputs.ts';
import { warningsText } from './warnings-text.ts';
import { printWhy } from './why.ts';

/** Runs `dockerfile-llb build` and returns the exit code. */
export async function runBuildCommand(context: string, flags: BuildFlags, io: CliIo): Promise<number> {
  checkUnusedFlags(flags, io);
  const progress = progressOf(flags, io.env);
  const onError = onErrorOf(flags, io);
  // Connects while the flags are validated; mistakes in the flags are reported first.
  const connecting = Promise.resolve().then(() => openOnlyDaemon(flags, io, context));
  connecting.catch(() => undefined);
  try {
    const plan = await planBuild(context, flags, io);
    try {
      checkOnError(onError, plan);
      await removeStaleId(flags, io);
      if (!flags.locked && !isSilent(progress)) await noteUnusedLock(lockableOf(plan), io);
      return await buildOn(await connecting, { plan, flags, progress, onError }, io);
    } finally {
      await plan.dispose();
    }
  } finally {
    await connecting.then(
      (connection) => connection.close(),
      () => undefined,
    );
  }
}

interface BuildWishes {
  readonly plan: BuildPlan;
  readonly flags: BuildFlags;
  readonly progress: ProgressChoice;
  readonly onError: OnError | undefined;
}

async function buildOn(connection: Connection, wishes: BuildWishes, io: CliIo): Promise<number> {
  const { plan, flags, progress, onError } = wishes;
  const workers = await listWorkers(connection.channel, { signal: io.signal });
  const fitted = await withLoads(
    await fitToDaemon(plan, { address: connection.address, workers }, io.env),
    io,
  );
  warnOfNoOutput(fitted, wishes, io);
  const reporter = createProgressReporter(progress.mode, io.stderr, {
    env: io.env,
    summary: plan.call === undefined,
  });
  const warnings: VertexWarning[] = [];
  const reads: FrontendRead[] = [];
  const recorder = recorderFor({ channel: connection.channel, workers }, wishes, io);
  const onStatus = (update: StatusUpdate): Promise<void> => {
    recorder?.addStatus(update);
    for (const warning of update.warnings) warnings.push(warning);
    return reporter.update(update);
  };
  const where = builderNode(connection.address, io.env);
  const observeTransfer = recorder && ((transfer: Transfer) => recorder.observe(transfer));
  const request = { ...requestOf(plan, fitted, io), ref: randomId(), onStatus, observeTransfer };
  if (plan.localState) saveLocalState(io.env, { ...where, ref: request.ref }, plan.localState);
  const mounts = await transferOf(plan, { connection, workers, onStatus: reporter.update }, io);
  const build = async () =>
    solveBuild(connection, request, {
      plan,
      fitted,
      workers,
      mounts,
      onRead: (read) => {
        reads.push(read);
        noteRead(recorder, read);
      },
      onFailure: onError && (await failureEntrance(onError, reporter, io)),
    });
  const silent = isSilent(progress);
  const onEnd = () => {
    for (const text of mounts?.warnings ?? []) printReport(io.stderr, `WARNING: ${text}\n`, io.env);
    if (!silent && !plan.call) warnOfInputs(wishes, reads, io);
  };
  const keep = () => keepBuild(recorder, request.ref);
  const asked = { plan, onEnd, keep, signal: io.signal };
  const done = await reported(build(), reporter, asked);
  if (!silent && !plan.call) io.stderr.write(warningsText(warnings, flags.debug === true));
  if (plan.call) {
    await writeResultFiles(answerResult(done), { metadataFile: flags.metadataFile }, io);
    return printAnswer({ call: plan.call, dockerfile: plan.dockerfile }, done.answer, io);
  }
  const recorded = await keep();
  if (!silent) printInsight({ recorder, recorded }, flags, io);
  const known = plan.frontend === undefined && !plan.definition ? fitted.options : undefined;
  const { metadataFile } = flags;
  const provenance = await provenanceOf(connection, { ref: done.outcome.ref, known, metadataFile }, io);
  const result = resultOf(where, { ...done.outcome, warnings, provenance }, fitted);
  if (progress.printId) io.stdout.write(`${imageId(result.response)}\n`);
  await writeResultFiles(result, flags, io);
  return ExitCode.ok;
}

/** Loads what moves cache mounts if the flags name a store. Rejects with a `UsageError` if the graph cannot be known. */
async function transferOf(
  plan: BuildPlan,
  on: TransferDaemon,
  io: CliIo,
): Promise<MountTransfer | undefined> {
  const { from, to } = plan.mountPlaces;
  if (plan.call || from.length + to.length === 0) return undefined;
  return (await import('./mount-transfer.ts')).mountTransfer(plan, on, io);
}

/** Loads the shell of `--on-error`. */
async function failureEntrance(onError: OnError, reporter: ProgressReporter, io: CliIo): Promise<OnFailure> {
  return (await import('./enter-failed-step.ts')).enterFailedStep(onError, reporter, io);
}

/** Whether standard error is not for people. */
function isSilent({ mode }: ProgressChoice): boolean {
  return mode === 'quiet' || mode === 'rawjson';
}

function warnOfInputs({ plan, flags }: BuildWishes, reads: readonly FrontendRead[], io: CliIo): void {
  const unset = unsetSecrets(plan.secretSources, io.env);
  for (const text of [...unset, ...unusedInputs(namesOf(plan, flags), reads)])
    printReport(io.stderr, `WARNING: ${text}\n`, io.env);
}

interface InsightOf {
  readonly recorder: BuildRecorder | undefined;
  readonly recorded: RecordedNow | undefined;
}

/** Files that the daemon did not notice, and why steps ran. */
function printInsight({ recorder, recorded }: InsightOf, { why }: BuildFlags, io: CliIo): void {
  for (const text of unseenWarnings(recorder)) printReport(io.stderr, `WARNING: ${text}\n`, io.env);
  if (recorded) printWhy(recorded, why, io);
}

function recorderFor(
  daemon: Omit<RecordedDaemon, 'sync'>,
  { plan, flags: { sync = 'stat' } }: BuildWishes,
  io: CliIo,
): BuildRecorder | undefined {
  const recorder = createRecorder(plan, { ...daemon, sync }, io);
  if (sync === 'content' && !recorder && !plan.call) warnOfNoLedger(io);
  return recorder;
}

function warnOfNoLedger({ stderr, env }: CliIo): void {
  printReport(
    stderr,
    'WARNING: --sync=content has no effect without the ledger, which DOCKERFILE_LLB_LEDGER=0 turns off\n',
    env,
  );
}

/** What is to be loaded into Docker Engine by another daemon goes there through us. */
async function withLoads(fitted: FittedBuild, io: CliIo): Promise<FittedBuild> {
  if (fitted.store.isDocker) return fitted;
  const exports = fitted.exports.map((entry) =>
    entry.type === 'docker' && !entry.target ? loadIntoEngine(entry, engineFor(entry, io), io.signal) : entry,
  );
  return { ...fitted, exports: await Promise.all(exports) };
}

/**
 * Warns that the result stays in the cache, which may not be intended (docker/buildx v0.36.1 build/build.go
 * warnOnNoOutput).
 */
function warnOfNoOutput(
  { exports, store }: FittedBuild,
  { plan, progress }: BuildWishes,
  { stderr, env }: CliIo,
) {
  const isMeant =
    plan.exports.length > 0 ||
    plan.call ||
    plan.definition ||
    store.isDocker ||
    isTrue(env['BUILDX_NO_DEFAULT_LOAD']);
  if (exports.length > 0 || isMeant || isSilent(progress)) return;
  stderr.write(
    'WARNING: no output was specified, so the result stays in the build cache. Use --push to push it, --load to load it into Docker Engine, or --output\n',
  );
}

/** The Engine of the Docker context that the output names, or else of the current context. */
function engineFor({ attrs }: ExportEntry, { env }: CliIo): EngineAddress {
  const name = attrs['context'];
  return findEngine(env, name ? { name, from: '--output context=' } : undefined);
}

/** The names in the flags, some of which may be misspelled. */
function namesOf({ options, secretSources }: BuildPlan, { buildArg = [] }: BuildFlags): GivenNames {
  return {
    buildArgs: buildArg
      .map((word) => word.replace(/=.*$/s, ''))
      .filter((name) => options.has(`build-arg:${name}`)),
    secrets: [...new Set(secretSources.map(({ id }) => id))],
    noCacheStages: (options.get('no-cache') ?? '').split(',').filter(Boolean),
  };
}

interface Done {
  readonly outcome: BuildOutcome;
  /** Metadata of the frontend's result. */
  readonly answer: Answer;
}

interface Solvable {
  readonly plan: BuildPlan;
  readonly fitted: FittedBuild;
  readonly workers: Awaited<ReturnType<typeof listWorkers>>;
  readonly onRead: (read: FrontendRead) => void;
  readonly onFailure: OnFailure | undefined;
  readonly mounts: MountTransfer | undefined;
}

async function solveBuild(
  connection: Connection,
  request: ObservedBuildRequest,
  solvable: Solvable,
): Promise<Done> {
  const { plan, workers, mounts } = solvable;
  if (plan.download) await downloadDockerfile(connection, plan.download, { ...request, workers });
  const done = await solveOnce(connection, request, solvable);
  await mounts?.after();
  return done;
}

async function solveOnce(
  connection: Connection,
  request: ObservedBuildRequest,
  { plan, fitted, workers, onRead, onFailure, mounts }: Solvable,
): Promise<Done> {
  let answer: Answer = new Map();
  if (plan.definition) {
    await mounts?.before([decodeDefinition(plan.definition)]);
    return {
      outcome: await runObservedBuild(connection, { ...request, definition: plan.definition }),
      answer,
    };
  }
  const outcome = await buildOnDaemon(connection, {
    ...request,
    options: fitted.options,
    workers,
    frontend: plan.frontend,
    onRead,
    onFailure,
    ...(mounts && { beforeSteps: mounts.before }),
    followSyntax: plan.followSyntax,
    onMetadata: (metadata) => {
      answer = metadata;
    },
  });
  return { outcome, answer };
}

/** A build that has ended, and what its provenance depends on. */
interface SolvedBuild {
  readonly ref: string;
  /** Options of our frontend. */
  readonly known: ReadonlyMap<string, string> | undefined;
  /** Only this file shows the provenance. */
  readonly metadataFile: string | undefined;
}

async function provenanceOf(
  connection: Connection,
  { ref, known, metadataFile }: SolvedBuild,
  io: CliIo,
): Promise<BuildResult['provenance']> {
  const mode = provenanceMode(io.env);
  if (!metadataFile || mode === 'disabled') return new Map();
  return provenanceMembers(await recordedProvenance(connection.channel, ref, io.signal), mode, known);
}

/** What the metadata file has of a question: the frontend's answer. */
function answerResult({ outcome, answer }: Done): BuildResult {
  const texts = [...answer].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)] as const);
  const response = new Map([...outcome.exporterResponse, ...texts]);
  return { buildRef: undefined, response, warnings: [], provenance: new Map() };
}

/** The outcome of a build, with what else the metadata file has of it. */
type ReportedOutcome = BuildOutcome & Pick<BuildResult, 'warnings' | 'provenance'>;

function resultOf(
  { builder, node }: BuilderNode,
  { ref, exporterResponse, warnings, provenance }: ReportedOutcome,
  { exports }: FittedBuild,
): BuildResult {
  const response = new Map(exporterResponse);
  // That store identifies images by manifest, so the digest of the config names nothing in it.
  if (exports.some(({ attrs }) => attrs['prefer-image-digest'] === 'true'))
    response.delete('containerimage.config.digest');
  return { buildRef: `${builder}/${node}/${ref}`, response, warnings, provenance };
}
