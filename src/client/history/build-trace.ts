import { setTimeout as delay } from 'node:timers/promises';
import type { RpcChannel } from '../../rpc/channel.ts';
import { finalizeHistory, readHistory } from './history.ts';
import { readContent } from './read-content.ts';
import { parseTrace, type TraceSpan } from './trace/trace-span.ts';

/**
 * The OpenTelemetry trace that the daemon recorded for a finished build; empty if it recorded none. Rejects with an
 * `RpcError`. If the build has just finished and the trace is not stored yet, the daemon is asked to store it after
 * one second, so that its last spans can end.
 */
export async function buildTrace(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<readonly TraceSpan[]> {
  const digest = (await traceDigest(channel, ref, signal)) ?? (await finalizedDigest(channel, ref, signal));
  if (digest === undefined) return [];
  return parseTrace(new TextDecoder().decode(await readContent(channel, digest, signal)));
}

async function traceDigest(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const [record] = await readHistory(channel, { ref, signal });
  return record?.trace?.digest ?? undefined;
}

async function finalizedDigest(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  await delay(1000, undefined, { signal });
  await finalizeHistory(channel, ref, signal);
  return traceDigest(channel, ref, signal);
}
