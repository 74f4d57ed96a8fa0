import { randomBytes } from 'node:crypto';
import { diskUsage } from '../../client/cache-records.ts';
import { listAttachments } from '../../client/history/attachments.ts';
import { BuildRecordError } from '../../client/history/build-record-error.ts';
import { buildError } from '../../client/history/history.ts';
import { localStateReader } from '../../client/history/local-state.ts';
import { recordedGraphs } from '../../client/history/recorded-graph.ts';
import { endedBuild } from '../../client/ledger/ended-build.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import { ledgerKey } from '../../client/ledger/redact.ts';
import { watchStatus } from '../../client/status.ts';
import { listWorkers } from '../../client/workers.ts';
import { explainBuild } from '../../insight/reasons/explain-build.ts';
import type { StatusUpdate } from '../../record/status.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { arrangeByDagre } from '../../views/graph/arrange-by-dagre.ts';
import { causeText } from '../../views/insight/cause-text.ts';
import { hideSecrets } from '../../views/report/hide-secrets.ts';
import { type RecordedFacts, reportOfRecord } from '../../views/report/report-of-record.ts';
import { reportToHtml } from '../../views/report/report-page.ts';
import { daemonId } from '../build/record-build.ts';
import { ExitCode } from '../exit-code.ts';
import { DaemonBuilds } from '../explain/daemon-builds.ts';
import { type FoundBuild, foundIn } from '../explain/found-build.ts';
import { closeDaemons, type DaemonFlags, openDaemons } from '../flags/daemon-flags.ts';
import { buildName } from '../history/build-name.ts';
import { findBuildOn, wholeRecord } from '../history/find-build.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';

/** All flags of `dockerfile-llb report`. */
export interface ReportFlags extends DaemonFlags {
  readonly output: string;
  readonly logs?: boolean;
}

/** `dockerfile-llb report`: returns the exit code. */
export async function runReportCommand(build: string, flags: ReportFlags, io: CliIo): Promise<number> {
  const daemons = await openDaemons(flags, io);
  try {
    const channels = daemons.map(({ connection }) => connection.channel);
    const { report, secrets } = reportOfRecord(await recordedFacts(channels, { build, flags }, io));
    await writeOutput(reportToHtml(hideSecrets(report, secrets), arrangeByDagre), flags.output, io);
  } finally {
    closeDaemons(daemons);
  }
  if (flags.output !== '-') io.stderr.write(`wrote ${flags.output}\n`);
  return ExitCode.ok;
}

async function recordedFacts(
  channels: readonly RpcChannel[],
  { build, flags }: { readonly build: string; readonly flags: ReportFlags },
  io: CliIo,
): Promise<RecordedFacts> {
  const { signal } = io;
  const { record: found, channel } = await findBuildOn(channels, build, { ended: true, signal });
  const attachments = await listAttachments(channel, await wholeRecord(channel, found.ref, signal), signal);
  const [graphs, listed, error, workers] = await Promise.all([
    recordedGraphs(channel, attachments, signal),
    diskUsage(channel, { signal }),
    buildError(channel, found, signal),
    listWorkers(channel, { signal }),
  ]);
  const ledger = Ledger.open(io.env, daemonId(workers));
  const reasons = await reasonsOf(found.ref, { channel, ledger }, io);
  const updates: StatusUpdate[] = [];
  for await (const update of watchStatus(channel, found.ref, signal)) updates.push(update);
  return {
    // The details of the error have the Dockerfile.
    record: found.error && error ? { ...found, error: { ...found.error, details: error.details } } : found,
    name: buildName(found, localStateReader(io.env)(found.ref)),
    updates,
    graphs,
    sizes: sizesOf(listed),
    ...(reasons && { reasons }),
    ...(error && { error: [error.message, error.frame ?? ''].filter(Boolean).join('\n') }),
    withLogs: flags.logs === true,
  };
}

/** Where builds are recorded, besides the connection to the daemon. */
interface KnownPlaces {
  readonly channel: RpcChannel;
  readonly ledger: Ledger | undefined;
}

/**
 * Why the steps ran: from the ledger if the build was recorded on this machine, or else from the history of the daemon.
 * Undefined for a build without a graph.
 */
async function reasonsOf(ref: string, places: KnownPlaces, io: CliIo): Promise<RecordedFacts['reasons']> {
  const found = ledgerBuild(ref, places.ledger) ?? (await daemonBuild(ref, places, io));
  if (found === undefined) return undefined;
  const { steps } = explainBuild(found.build, await found.before());
  return new Map(steps.map(({ digest, causes }) => [digest, causes.map(causeText)]));
}

function ledgerBuild(ref: string, ledger: Ledger | undefined): FoundBuild | undefined {
  const builds = ledger?.builds() ?? [];
  const found = builds.find((build) => build.ref === ref);
  if (found === undefined) return undefined;
  const same = builds
    .filter(({ context }) => context === found.context)
    .map((build) => endedBuild(build, ledger));
  return foundIn(same, endedBuild(found, ledger));
}

async function daemonBuild(
  ref: string,
  { channel, ledger }: KnownPlaces,
  io: CliIo,
): Promise<FoundBuild | undefined> {
  const key = ledger ? ledgerKey(ledger.root) : randomBytes(32);
  try {
    return await new DaemonBuilds(channel, io, key).byId(ref);
  } catch (error) {
    if (error instanceof BuildRecordError) return undefined;
    throw error;
  }
}

/** Records of different steps may have one description: their sizes say nothing. */
function sizesOf(records: Awaited<ReturnType<typeof diskUsage>>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const seen = new Set<string>();
  for (const { description, size } of records) {
    if (seen.has(description)) sizes.delete(description);
    else sizes.set(description, size);
    seen.add(description);
  }
  return sizes;
}
