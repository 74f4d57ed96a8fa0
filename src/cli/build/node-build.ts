import { randomId } from '../../base/random-id.ts';
import {
  type BuildOutcome,
  type ObservedBuildRequest,
  runObservedBuild,
} from '../../client/build/build-job.ts';
import { builderNode } from '../../client/connect/builder-node.ts';
import { type BuilderNode, saveLocalState } from '../../client/history/local-state.ts';
import { recordedProvenance } from '../../client/history/provenance.ts';
import type { BuildRecorder, RecordedNow } from '../../client/ledger/build-recorder.ts';
import type { BuildNode } from '../../client/nodes/build-node.ts';
import { nodeFailure } from '../../client/nodes/node-error.ts';
import { nodeOptions } from '../../client/nodes/node-options.ts';
import { nodeStatus } from '../../client/nodes/node-status.ts';
import type { NodeRequest } from '../../client/nodes/run-nodes.ts';
import { type DaemonWorker, listWorkers } from '../../client/workers.ts';
import { buildOnDaemon, type FrontendRead } from '../../gateway/control/build.ts';
import type { OnFailure } from '../../gateway/control/enter-failure.ts';
import { decodeDefinition } from '../../llb/codec.ts';
import type { StatusUpdate, VertexWarning } from '../../record/status.ts';
import type { Transfer } from '../../session/services/file-sync.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { ProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { Answer } from './answer.ts';
import type { BuildFlags } from './build-flags.ts';
import type { BuildPlan } from './build-plan.ts';
import { requestOf } from './build-request.ts';
import type { BuildResult } from './build-result.ts';
import { downloadDockerfile } from './download-dockerfile.ts';
import { type FittedBuild, fitOptions } from './fit-to-daemon.ts';
import { provenanceMembers, provenanceMode } from './metadata-provenance.ts';
import type { MountTransfer, TransferDaemon } from './mount-transfer.ts';
import type { OnError } from './on-error-flags.ts';
import type { ProgressChoice } from './progress-flags.ts';
import { createRecorder, keepBuild, noteRead, type RecordedDaemon } from './record-build.ts';

/** The request of the command line, after its files were read. */
export interface BuildWishes {
  readonly plan: BuildPlan;
  readonly flags: BuildFlags;
  readonly progress: ProgressChoice;
  readonly onError: OnError | undefined;
}

/** A daemon of the build, and the options that it gets. */
export interface FittedNode extends Omit<FittedBuild, 'exports'> {
  readonly node: BuildNode;
  readonly isOneOfSeveral: boolean;
  readonly workers: readonly DaemonWorker[];
}

interface NodePlan {
  readonly plan: BuildPlan;
  readonly isOneOfSeveral: boolean;
}

/** Completes the plan for one daemon of the build. An error has the name of the node if it is one of several. */
export async function fitNode(
  node: BuildNode,
  { plan, isOneOfSeveral }: NodePlan,
  io: CliIo,
): Promise<FittedNode> {
  const { address, channel } = node.client;
  try {
    const workers = await listWorkers(channel, { signal: io.signal });
    const options = new Map(nodeOptions(plan.options, node, isOneOfSeveral));
    const fitted = await fitOptions({ ...plan, options }, { address, workers }, io.env);
    return { ...fitted, node, isOneOfSeveral, workers };
  } catch (error) {
    if (!isOneOfSeveral) throw error;
    if (!(error instanceof UsageError)) throw nodeFailure(node.name, error);
    throw new UsageError(`node ${node.name}: ${error.message}`, error.hint);
  }
}

/** The values besides the plan that the build of a node uses. */
export interface BuildSurroundings {
  readonly reporter: ProgressReporter;
  /** Receives the warnings of the steps. */
  readonly warnings: VertexWarning[];
}

/** The result of a build, and the metadata of the frontend's result. */
export interface Done {
  readonly outcome: BuildOutcome;
  readonly answer: Answer;
}

/** The build of one daemon, ready to run. */
export interface PreparedBuild {
  readonly fitted: FittedNode;
  readonly ref: string;
  /** The name of the daemon in buildx. */
  readonly where: BuilderNode;
  readonly recorder: BuildRecorder | undefined;
  /** The files that the frontend has read so far. */
  readonly reads: readonly FrontendRead[];
  /** Warnings about cache mounts. */
  readonly mountWarnings: readonly string[];
  run(own: Partial<NodeRequest>): Promise<Done>;
  /** Keeps what is known of the build in the ledger. */
  keep(): Promise<RecordedNow | undefined>;
  /** Members of the metadata file. */
  provenance(): Promise<BuildResult['provenance']>;
}

/** Makes the request of one daemon of the build. */
export async function prepareBuild(
  fitted: FittedNode,
  { wishes, reporter, warnings }: BuildSurroundings & { readonly wishes: BuildWishes },
  io: CliIo,
): Promise<PreparedBuild> {
  const { plan, onError } = wishes;
  const { node, workers } = fitted;
  const connection = node.client;
  const reads: FrontendRead[] = [];
  const recorder = recorderFor({ channel: connection.channel, workers }, wishes, io);
  const show = (update: StatusUpdate): Promise<void> =>
    reporter.update(fitted.isOneOfSeveral ? nodeStatus(node.name, update) : update);
  const onStatus = (update: StatusUpdate): Promise<void> => {
    recorder?.addStatus(update);
    for (const warning of update.warnings) warnings.push(warning);
    return show(update);
  };
  const where = builderNode(connection.address, io.env);
  const observeTransfer = recorder && ((transfer: Transfer) => recorder.observe(transfer));
  const request = {
    ...requestOf(plan, { ...fitted, exports: [] }, io),
    ref: randomId(),
    onStatus,
    observeTransfer,
  };
  if (plan.localState) saveLocalState(io.env, { ...where, ref: request.ref }, plan.localState);
  const mounts = await transferOf(plan, { connection, workers, onStatus: show }, io);
  const solvable: Solvable = {
    plan,
    fitted,
    mounts,
    onRead: (read) => {
      reads.push(read);
      noteRead(recorder, read);
    },
    onFailure: onError && (await failureEntrance(onError, reporter, io)),
  };
  return {
    fitted,
    ref: request.ref,
    where,
    recorder,
    reads,
    get mountWarnings() {
      return mounts?.warnings ?? [];
    },
    run: (own) => solveBuild({ ...request, ...own }, solvable),
    keep: () => keepBuild(recorder, request.ref),
    provenance: () => provenanceOf(fitted, { wishes, ref: request.ref }, io),
  };
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

interface Solvable {
  readonly plan: BuildPlan;
  readonly fitted: FittedNode;
  readonly onRead: (read: FrontendRead) => void;
  readonly onFailure: OnFailure | undefined;
  readonly mounts: MountTransfer | undefined;
}

async function solveBuild(request: ObservedBuildRequest, solvable: Solvable): Promise<Done> {
  const { plan, mounts, fitted } = solvable;
  if (plan.download)
    await downloadDockerfile(fitted.node.client, plan.download, { ...request, workers: fitted.workers });
  const done = await solveOnce(request, solvable);
  await mounts?.after();
  return done;
}

async function solveOnce(
  request: ObservedBuildRequest,
  { plan, fitted, onRead, onFailure, mounts }: Solvable,
): Promise<Done> {
  let answer: Answer = new Map();
  const connection = fitted.node.client;
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
    workers: fitted.workers,
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

async function provenanceOf(
  { node, options }: FittedNode,
  { wishes, ref }: { readonly wishes: BuildWishes; readonly ref: string },
  io: CliIo,
): Promise<BuildResult['provenance']> {
  const { plan, flags } = wishes;
  const mode = provenanceMode(io.env);
  // Only this file shows the provenance.
  if (!flags.metadataFile || mode === 'disabled') return new Map();
  const known = plan.frontend === undefined && !plan.definition ? options : undefined;
  return provenanceMembers(await recordedProvenance(node.client.channel, ref, io.signal), mode, known);
}
