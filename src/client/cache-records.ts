import { fromLongNumber, toLong } from '../proto/codec.ts';
import { Control, type moby, usageSummaryCodec } from '../proto/control-codec.ts';
import type { Timestamp } from '../record/status.ts';
import { call, callStream } from '../rpc/call.ts';
import type { RpcChannel } from '../rpc/channel.ts';
import { toTimestamp } from './status.ts';

/** One record of the daemon's build cache. */
export interface CacheRecord {
  readonly id: string;
  /** `regular`, `source.local`, `exec.cachemount`, `frontend`, `internal`, `source.git.checkout`. */
  readonly type: string;
  readonly description: string;
  /** Bytes. */
  readonly size: number;
  readonly mutable: boolean;
  /** Whether a build uses it or one of its descendants; such a record is not removed. */
  readonly inUse: boolean;
  /** Whether an image uses the same bytes. */
  readonly shared: boolean;
  readonly parents: readonly string[];
  readonly createdAt: Timestamp;
  readonly lastUsedAt?: Timestamp;
  readonly usageCount: number;
}

/** Which cache records to list. */
export interface DiskUsageOptions {
  /**
   * containerd's filters (`id~=abc`, `type==regular`). A record must match one of them, and within one all parts
   * separated by commas.
   */
  readonly filters?: readonly string[];
  /** Only records that have not been used for this long. */
  readonly unusedForMs?: number;
  readonly signal?: AbortSignal;
}

/** Which cache records to remove; sizes are bytes. */
export interface PruneOptions extends DiskUsageOptions {
  /** Also internal and frontend records. */
  readonly all?: boolean;
  /** Bytes of cache that are always kept. */
  readonly reservedSpace?: number;
  /** Maximum size of the cache in bytes. */
  readonly maxUsedSpace?: number;
  /** Bytes of the disk that should be free afterwards. */
  readonly minFreeSpace?: number;
}

/** Lists the cache records; rejects with an `RpcError`. */
export async function diskUsage(
  channel: RpcChannel,
  options: DiskUsageOptions = {},
): Promise<readonly CacheRecord[]> {
  const { filters = [], unusedForMs, signal } = options;
  const request = { filter: [...filters], ageLimit: nanoseconds(unusedForMs) };
  return (await call(channel, Control.diskUsage, request, { signal })).record.map(toCacheRecord);
}

/** Which records are listed. */
export interface SummaryOptions extends Pick<DiskUsageOptions, 'signal'> {
  readonly exceptTypes?: readonly string[];
}

/** The fields that identify a record of the build cache, and its size. */
export type RecordSummary = Pick<CacheRecord, 'type' | 'description' | 'createdAt' | 'size'>;

/**
 * Lists the results of steps in the cache as {@link diskUsage} does, in a fraction of its time; rejects with an `RpcError`.
 * Records of `exceptTypes` are left out, and cache mounts always: while a daemon measures a record that has been written to, a
 * step that needs it gets a new one, so the list would make a mount look empty to a build, or would have a context sent again
 * (moby/buildkit v0.32.2 cache/manager.go DiskUsage).
 */
export async function summarizeCache(
  channel: RpcChannel,
  { signal, exceptTypes = [] }: SummaryOptions = {},
): Promise<readonly RecordSummary[]> {
  const method = { ...Control.diskUsage, response: usageSummaryCodec };
  const filter = ['exec.cachemount', ...exceptTypes].map((type) => `type!=${type}`).join(',');
  const { record } = await call(channel, method, { filter: [filter] }, { signal });
  return record.map(({ CreatedAt, Description, RecordType, Size }) => ({
    type: RecordType ?? '',
    description: Description ?? '',
    createdAt: toTimestamp(CreatedAt) ?? 0,
    size: fromLongNumber(Size),
  }));
}

/**
 * Whether a daemon of this version supports `maxUsedSpace` and `minFreeSpace`; an older one would remove everything.
 * An invalid version counts as new.
 */
export function knowsSpaceLimits(version: string): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  return major === undefined || Number(major) > 0 || Number(minor) >= 17;
}

/**
 * Removes cache that is not in use, and yields each removed record. Without limits, removes everything that the
 * filters match.
 */
export async function* prune(channel: RpcChannel, options: PruneOptions = {}): AsyncGenerator<CacheRecord> {
  const request = {
    filter: [...(options.filters ?? [])],
    all: options.all,
    keepDuration: nanoseconds(options.unusedForMs),
    reservedSpace: optionalLong(options.reservedSpace),
    maxUsedSpace: optionalLong(options.maxUsedSpace),
    minFreeSpace: optionalLong(options.minFreeSpace),
  };
  const { signal } = options;
  for await (const record of callStream(channel, Control.prune, request, { signal }))
    yield toCacheRecord(record);
}

function toCacheRecord(record: moby.buildkit.v1.UsageRecord.$Properties): CacheRecord {
  const lastUsedAt = toTimestamp(record.LastUsedAt);
  return {
    id: record.ID ?? '',
    type: record.RecordType ?? '',
    description: record.Description ?? '',
    size: fromLongNumber(record.Size),
    mutable: record.Mutable ?? false,
    inUse: record.InUse ?? false,
    shared: record.Shared ?? false,
    parents: record.Parents ?? [],
    createdAt: toTimestamp(record.CreatedAt) ?? 0,
    usageCount: fromLongNumber(record.UsageCount),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
  };
}

function nanoseconds(milliseconds: number | undefined) {
  return milliseconds === undefined ? undefined : toLong(BigInt(Math.round(milliseconds)) * 1_000_000n);
}

function optionalLong(value: number | undefined) {
  return value === undefined ? undefined : toLong(value);
}
