import { type HistoryRecord, listHistory, readHistory } from '../../client/history/history.ts';
import type { BuildRecord } from '../../record/build-record.ts';

import type { RpcChannel } from '../../rpc/channel.ts';
import { UsageError } from '../usage-error.ts';

/** What a REF on the command line may be. */
export const refHelp = 'a build: its ID, a prefix of it, or ^N for the Nth build before the newest';

/** The newest build. */
export const newest = '^0';

/**
 * Finds a build by its ID, a prefix of it, or `^N`; with `ended`, only among finished builds. Rejects with a {@link
 * UsageError} if there is none.
 */
export async function findBuild(
  channel: RpcChannel,
  wanted: string,
  options: FindBuildOptions = {},
): Promise<BuildRecord> {
  return (await findBuildOn([channel], wanted, options)).record;
}

/** Which builds are searched. */
export interface FindBuildOptions {
  readonly ended?: boolean;
  readonly signal?: AbortSignal;
}

/** A build, and the channel of the daemon that has its record. */
export interface FoundRecord {
  readonly record: BuildRecord;
  readonly channel: RpcChannel;
}

/** The builds of all daemons, newest first. A build that several daemons took part in is there once for each. */
export async function listBuilds(
  channels: readonly RpcChannel[],
  signal?: AbortSignal,
): Promise<readonly FoundRecord[]> {
  const lists = await Promise.all(
    channels.map(async (channel) =>
      (await listHistory(channel, { signal })).map((record) => ({ record, channel })),
    ),
  );
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  return lists.flat().sort((a, b) => b.record.createdAt - a.record.createdAt);
}

/** The same as {@link findBuild} among the builds of several daemons. Of the same build, the first daemon's record is used. */
export async function findBuildOn(
  channels: readonly RpcChannel[],
  wanted: string,
  { ended = false, signal }: FindBuildOptions = {},
): Promise<FoundRecord> {
  const byRef = new Map<string, FoundRecord>();
  for (const found of await listBuilds(channels, signal))
    if (!byRef.has(found.record.ref)) byRef.set(found.record.ref, found);
  const all = [...byRef.values()];
  const record = choose(
    all.map((found) => found.record),
    wanted,
    ended,
  );
  return byRef.get(record.ref) as FoundRecord;
}

function choose(all: readonly BuildRecord[], wanted: string, ended: boolean): BuildRecord {
  const records = ended ? all.filter(({ state }) => state !== 'running') : all;
  const found = matching(records, wanted);
  const exact = found.find(({ ref }) => ref === wanted) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  const running = ended && matching(all, wanted).length === 1;
  throw new UsageError(
    `${wanted || "''"} ${whyNone(found.length, running)}`,
    'See `dockerfile-llb history ls`.',
  );
}

/** The complete record of one build; rejects with a {@link UsageError} if it has just been removed. */
export async function wholeRecord(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<HistoryRecord> {
  const [record] = await readHistory(channel, { ref, signal });
  if (record) return record;
  throw new UsageError(`${ref} ${whyNone(0, false)}`, 'See `dockerfile-llb history ls`.');
}

function matching(records: readonly BuildRecord[], wanted: string): readonly BuildRecord[] {
  const offset = /^\^(\d+)$/.exec(wanted)?.[1];
  // An empty name, that of a variable which is not set, is the beginning of each.
  if (offset === undefined) return wanted === '' ? [] : records.filter(({ ref }) => ref.startsWith(wanted));
  return records.slice(Number(offset), Number(offset) + 1);
}

function whyNone(count: number, running: boolean): string {
  if (running) return 'is still running';
  return count > 1 ? `matches ${count} builds` : 'is not a build that the daemon knows';
}
