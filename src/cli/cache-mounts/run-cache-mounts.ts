import type { CacheMount } from '../../client/cache-mounts/cache-mount.ts';
import { exportMounts } from '../../client/cache-mounts/export-mounts.ts';
import { importMounts } from '../../client/cache-mounts/import-mounts.ts';
import { type MountOutcome, warningOf } from '../../client/cache-mounts/mount-outcome.ts';
import { probeMounts } from '../../client/cache-mounts/probe-mounts.ts';
import type { MountDaemon } from '../../client/cache-mounts/run-tool.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { type DaemonWorker, listWorkers } from '../../client/workers.ts';
import { resolveGraphs } from '../../gateway/control/build.ts';
import { decodeDefinition } from '../../llb/codec.ts';
import type { Definition } from '../../llb/definition.ts';
import type { StatusUpdate } from '../../record/status.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { requestOf } from '../build/build-request.ts';
import { downloadDockerfile } from '../build/download-dockerfile.ts';
import { fitToDaemon } from '../build/fit-to-daemon.ts';
import { dropped, noStore, readMounts } from '../build/mount-transfer.ts';
import { progressOf } from '../build/progress-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { createProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { CacheMountsFlags, CacheMountsWork } from './cache-mounts-flags.ts';
import { listedRow, type MountRow, mountRowsText, rowOf } from './mount-rows.ts';

/** The words of the command line. */
export interface CacheMountsWords {
  readonly context: string;
  readonly flags: CacheMountsFlags;
}

/** `dockerfile-llb cache-mounts`: returns the exit code. */
export async function runCacheMountsCommand(
  work: CacheMountsWork,
  { context, flags }: CacheMountsWords,
  io: CliIo,
): Promise<number> {
  const plan = await planBuild(context, flags, io);
  try {
    checkPlan(work, plan);
    const connection = await openDaemon(flags, io, context);
    try {
      await workOn(connection, { work, plan, flags }, io);
      return ExitCode.ok;
    } finally {
      connection.close();
    }
  } finally {
    await plan.dispose();
  }
}

function checkPlan(work: CacheMountsWork, { frontend, mountPlaces }: BuildPlan): void {
  if (frontend !== undefined)
    throw new UsageError(
      'cache-mounts cannot be used with BUILDKIT_SYNTAX: only this compiler knows which mounts a build has',
      'Leave out --build-arg BUILDKIT_SYNTAX.',
    );
  if (work === 'ls') return;
  const { flag, places, key } =
    work === 'export'
      ? { flag: '--cache-mounts-to', places: mountPlaces.to, key: 'dest' }
      : { flag: '--cache-mounts-from', places: mountPlaces.from, key: 'src' };
  if (places.length === 0)
    throw new UsageError(
      `cache-mounts ${work}: the store is missing`,
      `For example: ${flag} type=local,${key}=.cache-mounts`,
    );
}

interface Asked {
  readonly work: CacheMountsWork;
  readonly plan: BuildPlan;
  readonly flags: CacheMountsFlags;
}

async function workOn(connection: Connection, asked: Asked, io: CliIo): Promise<void> {
  const workers = await listWorkers(connection.channel, { signal: io.signal });
  const reporter = createProgressReporter(progressOf(asked.flags, io.env).mode, io.stderr, {
    env: io.env,
    summary: false,
  });
  const warnings: string[] = [];
  let rows: readonly MountRow[];
  try {
    const graphs = await graphsOf(connection, { ...asked, workers, onStatus: reporter.update }, io);
    const mounts = readMounts(graphs, warnings);
    const credentials = dockerCredentials(io.env);
    const daemon = { connection, workers, credentials, onStatus: reporter.update, signal: io.signal };
    rows = await works[asked.work]({ daemon, mounts, plan: asked.plan, warnings });
    reporter.finish('done');
  } catch (error) {
    reporter.finish(io.signal.aborted ? 'interrupted' : 'failed');
    throw error;
  }
  for (const text of warnings) printReport(io.stderr, `WARNING: ${text}\n`, io.env);
  const { format } = asked.flags;
  io.stdout.write(format === 'json' ? `${JSON.stringify(rows, undefined, 2)}\n` : mountRowsText(rows));
}

interface Reading extends Asked {
  readonly workers: readonly DaemonWorker[];
  readonly onStatus: (update: StatusUpdate) => unknown;
}

/** The graphs of the build, of which nothing runs. */
async function graphsOf(connection: Connection, reading: Reading, io: CliIo): Promise<readonly Definition[]> {
  const { plan, workers, onStatus } = reading;
  if (plan.definition) return [decodeDefinition(plan.definition)];
  const fitted = await fitToDaemon(plan, { address: connection.address, workers }, io.env);
  const request = { ...requestOf(plan, fitted, io), onStatus, workers };
  if (plan.download) await downloadDockerfile(connection, plan.download, request);
  let graphs: readonly Definition[] = [];
  await resolveGraphs(connection, {
    ...request,
    options: fitted.options,
    onRead: (read) => {
      if (read.kind === 'graphs') graphs = read.definitions;
    },
  });
  return graphs;
}

interface MountWork {
  readonly daemon: MountDaemon;
  readonly mounts: readonly CacheMount[];
  readonly plan: BuildPlan;
  readonly warnings: string[];
}

const works: Readonly<Record<CacheMountsWork, (work: MountWork) => Promise<readonly MountRow[]>>> = {
  ls: async ({ daemon, mounts }) =>
    (await probeMounts(daemon, mounts)).map(({ mount, report }) => listedRow(mount, report)),
  export: async ({ daemon, mounts, plan, warnings }) => {
    const rows: MountRow[] = [];
    for (const place of plan.mountPlaces.to) {
      const { outcomes, droppedIds } = await exportMounts(daemon, mounts, place);
      warnings.push(...warningsOf(outcomes), ...droppedIds.map(dropped(place)));
      rows.push(...outcomes.map((outcome) => rowOf(outcome, 'saved', place.name)));
    }
    return rows;
  },
  import: async ({ daemon, mounts, plan, warnings }) => {
    const rows: MountRow[] = [];
    for (const place of plan.mountPlaces.from) {
      const outcomes = await importMounts(daemon, mounts, place);
      if (outcomes === undefined) throw new Error(noStore(place));
      warnings.push(...warningsOf(outcomes));
      rows.push(...outcomes.map((outcome) => rowOf(outcome, 'filled', place.name)));
    }
    return rows;
  },
};

function warningsOf(outcomes: readonly MountOutcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => warningOf(outcome) ?? []);
}
