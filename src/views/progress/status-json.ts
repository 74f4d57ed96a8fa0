import { toBase64 } from '../../base/base64.ts';
import { trimEndOf } from '../../base/text.ts';
import type {
  StatusUpdate,
  Timestamp,
  VertexLog,
  VertexStatus,
  VertexUpdate,
  VertexWarning,
} from '../../record/status.ts';

/**
 * Formats an update as one line of JSON in the format of BuildKit's `client.SolveStatus` (moby/buildkit v0.32.2
 * client/graph.go); times have microseconds.
 */
export function statusJson({ vertexes, statuses, logs, warnings }: StatusUpdate): string {
  return JSON.stringify({
    vertexes: someOf(vertexes, vertexJson),
    statuses: someOf(statuses, transferJson),
    logs: someOf(logs, logJson),
    warnings: someOf(warnings, warningJson),
  });
}

/** A warning as Go marshals it: its texts are bytes and therefore base64. */
export function warningJson({ vertex, level, short, detail, url, source, ranges }: VertexWarning): object {
  return {
    vertex: vertex || undefined,
    level: level || undefined,
    short: base64(short),
    detail: detail.length > 0 ? detail.map(base64) : undefined,
    url: url || undefined,
    sourceInfo: source && { filename: source.filename, data: base64(source.data) },
    range: someOf(ranges, ({ start, end }) => ({ start: { line: start }, end: { line: end } })),
  };
}

function vertexJson({ digest, inputs, name, started, completed, cached, error, group }: VertexUpdate) {
  return {
    digest,
    inputs: inputs.length > 0 ? inputs : undefined,
    name: name || undefined,
    ...timesJson({ started, completed }),
    cached: cached || undefined,
    error: error || undefined,
    progressGroup: group && { id: group.id, name: group.name, weak: group.weak || undefined },
  };
}

function transferJson({ id, vertex, name, total, current, timestamp, started, completed }: VertexStatus) {
  const times = timesJson({ started, completed });
  return {
    id,
    vertex,
    name: name || undefined,
    total: total || undefined,
    current,
    timestamp: time(timestamp),
    ...times,
  };
}

function logJson({ vertex, timestamp, stream, data }: VertexLog) {
  return { vertex, stream: stream === 'stderr' ? 2 : 1, data: base64(data), timestamp: time(timestamp) };
}

interface Times {
  readonly started: Timestamp | undefined;
  readonly completed: Timestamp | undefined;
}

function timesJson({ started, completed }: Times) {
  return { started: time(started), completed: time(completed) };
}

function someOf<T>(items: readonly T[], toJson: (item: T) => object): object[] | undefined {
  return items.length > 0 ? items.map(toJson) : undefined;
}

/** RFC 3339 in UTC, without trailing zeros in the fraction. */
function time(ms: Timestamp | undefined): string | undefined {
  if (ms === undefined) return undefined;
  const micros = Math.round((ms - Math.floor(ms / 1000) * 1000) * 1000);
  const whole = new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19);
  const fraction = trimEndOf(String(Math.min(micros, 999_999)).padStart(6, '0'), '0');
  return fraction === '' ? `${whole}Z` : `${whole}.${fraction}Z`;
}

function base64(bytes: string | Uint8Array): string {
  return toBase64(typeof bytes === 'string' ? encoder.encode(bytes) : bytes);
}

const encoder = new TextEncoder();
