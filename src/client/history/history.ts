import { BuildHistoryEventType, Control, type moby } from '../../proto/control-codec.ts';
import type { BuildRecord } from '../../record/build-record.ts';
import type { Timestamp } from '../../record/status.ts';
import { call, callStream } from '../../rpc/call.ts';
import { type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import { decodeRpcStatus } from '../../rpc/status-message.ts';
import { toTimestamp } from '../status.ts';
import { errorOfStatus } from './error-of-status.ts';
import { withoutCacheSecrets } from './frontend-attrs.ts';
import { explainHistoryError } from './history-error.ts';
import { readContent } from './read-content.ts';

/** A record on the wire. */
export type HistoryRecord = moby.buildkit.v1.BuildHistoryRecord.$Properties;

/** Which builds to list. */
export interface HistoryOptions {
  /** Only this build. */
  readonly ref?: string;
  readonly activeOnly?: boolean;
  /** Only this many of the newest. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * The builds in the daemon's history, newest first. Rejects with an `RpcError`, or with a `DaemonError` if the daemon
 * has no history.
 */
export async function listHistory(
  channel: RpcChannel,
  options: HistoryOptions = {},
): Promise<readonly BuildRecord[]> {
  const records = await readHistory(channel, options);
  const sorted = records.map(toRecord).sort((a, b) => b.createdAt - a.createdAt);
  return options.limit === undefined ? sorted : sorted.slice(0, options.limit);
}

/**
 * The complete records, in no particular order; rejects with an `RpcError`. The daemon is not asked to filter or
 * limit them, because that crashes Docker Engine 28 while it has a build that is about to be removed.
 */
export async function readHistory(
  channel: RpcChannel,
  options: Omit<HistoryOptions, 'limit'> = {},
): Promise<readonly HistoryRecord[]> {
  const records = new Map<string, HistoryRecord>();
  const request = { Ref: options.ref, ActiveOnly: options.activeOnly, EarlyExit: true };
  const { signal } = options;
  try {
    for await (const { type, record } of callStream(channel, Control.listenBuildHistory, request, { signal }))
      if (record && type !== BuildHistoryEventType.DELETED) records.set(record.Ref ?? '', record);
  } catch (error) {
    throw explainHistoryError(error);
  }
  return [...records.values()];
}

/** Removes a finished build from the history; rejects with an `RpcError` if there is no such record. */
export async function deleteHistory(channel: RpcChannel, ref: string, signal?: AbortSignal): Promise<void> {
  await updateHistory(channel, { Ref: ref, Delete: true }, signal);
}

/** Pins the record of a finished build, or lets the daemon remove it again. */
export async function pinHistory(
  channel: RpcChannel,
  { ref, pinned }: { readonly ref: string; readonly pinned: boolean },
  signal?: AbortSignal,
): Promise<void> {
  await updateHistory(channel, { Ref: ref, Pinned: pinned }, signal);
}

/** Asks the daemon to store the missing parts of a finished build's record, such as its trace, immediately. */
export async function finalizeHistory(channel: RpcChannel, ref: string, signal?: AbortSignal): Promise<void> {
  await updateHistory(channel, { Ref: ref, Finalize: true }, signal);
}

async function updateHistory(
  channel: RpcChannel,
  request: moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties,
  signal?: AbortSignal,
): Promise<void> {
  await call(channel, Control.updateBuildHistory, request, { signal }).catch((error: unknown) => {
    throw explainHistoryError(error);
  });
}

/**
 * The complete error of a failed build, with the lines of the Dockerfile. The record contains only its text; the rest
 * is a blob of the daemon. Undefined for a build that did not fail.
 */
export async function buildError(
  channel: RpcChannel,
  record: BuildRecord,
  signal?: AbortSignal,
): Promise<RpcError | undefined> {
  const { error: recorded } = record;
  if (!recorded) return undefined;
  const known = new RpcError(recorded.message, recorded.code, recorded.details);
  if (!record.externalError || recorded.details.length > 0) return known;
  try {
    const { code, message, details } = decodeRpcStatus(
      await readContent(channel, record.externalError, signal),
    );
    return new RpcError(message, code, details);
  } catch (error) {
    // The blob may have been removed; the text is still correct.
    if (error instanceof RpcError && error.code === RpcCode.cancelled) throw error;
    return known;
  }
}

function toRecord(record: HistoryRecord): BuildRecord {
  const error = record.error?.code ? errorOfStatus(record.error) : undefined;
  const completedAt = toTimestamp(record.CompletedAt);
  return {
    ref: record.Ref ?? '',
    state: stateOf(completedAt, error),
    frontend: record.Frontend ?? '',
    frontendAttrs: withoutCacheSecrets(record.FrontendAttrs ?? {}),
    exporters: (record.Exporters ?? []).map(({ Type, Attrs }) => ({ type: Type ?? '', attrs: Attrs ?? {} })),
    exporterResponse: record.ExporterResponse ?? {},
    createdAt: toTimestamp(record.CreatedAt) ?? 0,
    steps: {
      total: record.numTotalSteps ?? 0,
      completed: record.numCompletedSteps ?? 0,
      cached: record.numCachedSteps ?? 0,
    },
    warnings: record.numWarnings ?? 0,
    pinned: record.pinned ?? false,
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(error ? { error } : {}),
    ...(record.externalError?.digest ? { externalError: record.externalError.digest } : {}),
    ...(record.trace?.digest ? { trace: record.trace.digest } : {}),
  };
}

function stateOf(completedAt: Timestamp | undefined, error: RpcError | undefined): BuildRecord['state'] {
  if (completedAt === undefined) return 'running';
  if (!error) return 'completed';
  return error.code === RpcCode.cancelled || /context canceled/.test(error.message) ? 'cancelled' : 'failed';
}
