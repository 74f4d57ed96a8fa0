import { fromLongNumber } from '../proto/codec.ts';
import { Control, type moby } from '../proto/control-codec.ts';
import { rangeCodec, sourceInfoCodec } from '../proto/llb-codec.ts';
import type {
  StatusUpdate,
  Timestamp,
  VertexLog,
  VertexStatus,
  VertexUpdate,
  VertexWarning,
} from '../record/status.ts';
import { callStream } from '../rpc/call.ts';
import type { RpcChannel } from '../rpc/channel.ts';

/**
 * The progress of a build from its start to its end. Fails with an `RpcError`.
 *
 * @example
 * const client = await BuildkitClient.connect();
 * const [latest] = await client.history({ limit: 1 });
 * if (latest) for await (const { vertexes } of watchStatus(client.channel, latest.ref)) console.log(vertexes.length);
 */
export async function* watchStatus(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): AsyncGenerator<StatusUpdate> {
  for await (const status of callStream(channel, Control.status, { Ref: ref }, { signal }))
    yield toUpdate(status);
}

/** A status message as data. */
export function toUpdate({
  vertexes,
  statuses,
  logs,
  warnings,
}: moby.buildkit.v1.StatusResponse): StatusUpdate {
  return {
    vertexes: vertexes.map(toVertex),
    statuses: statuses.map(toStatus),
    logs: logs.map(toLog),
    warnings: warnings.map(toWarning),
  };
}

function toVertex(vertex: moby.buildkit.v1.Vertex.$Properties): VertexUpdate {
  const { progressGroup } = vertex;
  return {
    digest: vertex.digest ?? '',
    inputs: vertex.inputs ?? [],
    name: vertex.name ?? '',
    cached: vertex.cached ?? false,
    started: toTimestamp(vertex.started),
    completed: toTimestamp(vertex.completed),
    error: vertex.error ?? '',
    group: progressGroup
      ? { id: progressGroup.id ?? '', name: progressGroup.name ?? '', weak: progressGroup.weak ?? false }
      : undefined,
  };
}

function toStatus(status: moby.buildkit.v1.VertexStatus.$Properties): VertexStatus {
  return {
    id: status.ID ?? '',
    vertex: status.vertex ?? '',
    name: status.name ?? '',
    current: fromLongNumber(status.current),
    total: fromLongNumber(status.total),
    timestamp: toTimestamp(status.timestamp) ?? 0,
    started: toTimestamp(status.started),
    completed: toTimestamp(status.completed),
  };
}

function toLog(log: moby.buildkit.v1.VertexLog.$Properties): VertexLog {
  return {
    vertex: log.vertex ?? '',
    timestamp: toTimestamp(log.timestamp) ?? 0,
    stream: fromLongNumber(log.stream) === stderrStream ? 'stderr' : 'stdout',
    data: log.msg ?? new Uint8Array(0),
  };
}

function toWarning(warning: moby.buildkit.v1.VertexWarning.$Properties): VertexWarning {
  const source = warning.info?.length ? sourceInfoCodec.decode(warning.info) : undefined;
  return {
    vertex: warning.vertex ?? '',
    level: fromLongNumber(warning.level),
    short: toText(warning.short),
    detail: (warning.detail ?? []).map(toText),
    url: warning.url ?? '',
    source: source && { filename: source.filename, data: source.data },
    ranges: (warning.ranges ?? []).map((bytes) => {
      const { start, end } = rangeCodec.decode(bytes);
      return { start: start?.line ?? 0, end: end?.line ?? 0 };
    }),
  };
}

/** Converts a time of the daemon; undefined if it is missing. */
export function toTimestamp(
  time: moby.buildkit.v1.Timestamp.$Properties | null | undefined,
): Timestamp | undefined {
  return time ? fromLongNumber(time.seconds) * 1000 + (time.nanos ?? 0) / 1e6 : undefined;
}

function toText(bytes: Uint8Array | null | undefined): string {
  return bytes ? decoder.decode(bytes) : '';
}

/** The file descriptor of standard error. */
const stderrStream = 2;
const decoder = new TextDecoder();
