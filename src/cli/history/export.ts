import { buildBundle } from '../../client/history/build-bundle.ts';
import { finalizeHistory } from '../../client/history/history.ts';
import { localStateReader } from '../../client/history/local-state.ts';
import { listWorkers } from '../../client/workers.ts';
import { formatPlatform } from '../../image/platform.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import { type FoundRecord, findBuildOn, listBuilds, newest, wholeRecord } from './find-build.ts';
import type { HistoryRequest, HistoryWork } from './history-work.ts';

export interface ExportFlags {
  readonly output?: string;
  readonly all?: boolean;
  readonly finalize?: boolean;
}

/** `history export`: builds as an archive that Docker Desktop imports. */
export const exportBuilds: HistoryWork<readonly string[], ExportFlags> = async (
  channels,
  { argument: refs, flags },
  io,
) => {
  if (flags.all && refs.length > 0)
    throw new UsageError(
      'history export: --all cannot be combined with the names of builds',
      'Use only one of them.',
    );
  const toStdout = flags.output === undefined || flags.output === '-';
  if (toStdout && io.stdout.isTTY)
    throw new UsageError('history export: refusing to write an archive to a terminal', 'Add --output FILE.');
  const chosen = await chooseBuilds(channels, { argument: refs, flags }, io);
  const channel = onlyChannel(chosen);
  const builds = chosen.map(({ record }) => record);
  if (flags.finalize)
    for (const { ref, trace } of builds) if (!trace) await finalizeHistory(channel, ref, io.signal);
  const records = await Promise.all(builds.map(({ ref }) => wholeRecord(channel, ref, io.signal)));
  const platform = await daemonPlatform(channel, io.signal);
  const facts = { platform, localState: localStateReader(io.env) };
  const bundle = await buildBundle({ channel, signal: io.signal }, records, facts);
  await writeOutput(bundle, flags.output, io);
};

/** An archive has the contents of one daemon. */
function onlyChannel(chosen: readonly FoundRecord[]): RpcChannel {
  const [first, ...others] = new Set(chosen.map(({ channel }) => channel));
  if (first && others.length === 0) return first;
  throw new UsageError(
    'history export: the builds are on several nodes of the builder',
    'Export those of each node with --addr, or one by one.',
  );
}

async function chooseBuilds(
  channels: readonly RpcChannel[],
  { argument: refs, flags }: HistoryRequest<readonly string[], ExportFlags>,
  { signal }: CliIo,
): Promise<readonly FoundRecord[]> {
  if (!flags.all) {
    const wanted = refs.length > 0 ? refs : [newest];
    const found = await Promise.all(wanted.map((ref) => findBuildOn(channels, ref, { ended: true, signal })));
    return [...new Map(found.map((build) => [build.record.ref, build])).values()];
  }
  const ended = (await listBuilds(channels, signal)).filter(({ record }) => record.state !== 'running');
  if (ended.length === 0) throw new Error('the daemon has no record of a finished build');
  return ended;
}

async function daemonPlatform(channel: RpcChannel, signal: AbortSignal): Promise<string> {
  const [worker] = await listWorkers(channel, { signal });
  return worker?.platforms[0] ? formatPlatform(worker.platforms[0]) : '';
}
