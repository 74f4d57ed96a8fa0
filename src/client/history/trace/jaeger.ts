import { firstOf } from '../../../base/list.ts';
import { type GoJsonValue, goJson, goJsonIndent } from '../../../go/json.ts';
import { compareBytes, compareKeys } from '../../../go/strings.ts';
import type { TraceAttribute, TraceEvent, TraceSpan } from './trace-span.ts';

/**
 * A trace in the format of the Jaeger UI, byte for byte what `docker buildx history trace` prints if standard output
 * is not a terminal (docker/buildx v0.36.1 util/otelutil). Needs at least one span.
 */
export function jaegerJson(spans: readonly TraceSpan[]): string {
  const processes = spans.map((span, i) => [`p${i}`, toProcess(span.resource)] as const);
  const trace = {
    traceID: firstOf(spans).traceId,
    spans: spans.map((span, i) => toJaegerSpan(span, `p${i}`)),
    processes: new Map([...processes].sort(compareKeys)),
    warnings: null,
  };
  return `${goJsonIndent({ data: [trace] }, '  ')}\n`;
}

function toJaegerSpan(span: TraceSpan, processID: string): GoJsonValue {
  return {
    traceID: span.traceId,
    spanID: span.spanId,
    flags: span.flags || undefined,
    operationName: span.name,
    references: [
      ...span.links.map(({ traceId, spanId }) => reference('FOLLOWS_FROM', traceId, spanId)),
      reference('CHILD_OF', span.parentTraceId, span.parentId),
    ],
    startTime: span.start / 1000n,
    duration: (span.end - span.start) / 1000n,
    tags: [...span.attributes.flatMap(toTag), ...tagsOfSpan(span)],
    logs: span.events.length > 0 ? span.events.map(toLog) : null,
    processID,
    warnings: null,
  };
}

function reference(refType: string, traceID: string, spanID: string): GoJsonValue {
  return { refType, traceID, spanID };
}

/** Properties without an equivalent in Jaeger become tags. */
function tagsOfSpan({ library, kind, status, statusText }: TraceSpan): GoJsonValue[] {
  const tags: GoJsonValue[] = [];
  if (library.name) tags.push(text('otel.library.name', library.name));
  if (library.name && library.version) tags.push(text('otel.library.version', library.version));
  if (kind !== 'internal') tags.push(text('span.kind', kind));
  if (status === 'ok') tags.push(text('otel.status_code', 'OK'));
  if (status === 'error')
    tags.push({ key: 'error', type: 'bool', value: true }, text('otel.status_code', 'ERROR'));
  if (status !== 'unset' && statusText) tags.push(text('otel.status_description', statusText));
  return tags;
}

function toLog({ name, time, attributes, droppedAttributes }: TraceEvent): GoJsonValue {
  const key = 'otel.event.dropped_attributes_count';
  return {
    timestamp: time / 1000n,
    fields: [
      ...(name ? [text('event', name)] : []),
      ...attributes.flatMap(toTag),
      ...(droppedAttributes ? [{ key, type: 'int64', value: droppedAttributes }] : []),
    ],
  };
}

/** The attributes of a resource are a set sorted by name; the last one with a name counts. */
function toProcess(resource: readonly TraceAttribute[]): GoJsonValue {
  const byName = new Map(resource.map((attribute) => [attribute.key, attribute]));
  const service = byName.get('service.name')?.value;
  byName.delete('service.name');
  const tags = [...byName.values()].sort((a, b) => compareBytes(a.key, b.key)).flatMap(toTag);
  return {
    serviceName: typeof service === 'string' && service ? service : 'unknown_service',
    tags: tags.length > 0 ? tags : null,
  };
}

function toTag({ key, type, value }: TraceAttribute): GoJsonValue[] {
  const scalar = scalars.get(type);
  if (scalar) return [{ key, type: scalar, value: value as GoJsonValue }];
  return type.endsWith('SLICE') ? [text(key, goJson(value as GoJsonValue))] : [];
}

function text(key: string, value: string): GoJsonValue {
  return { key, type: 'string', value };
}

const scalars: ReadonlyMap<string, string> = new Map([
  ['STRING', 'string'],
  ['BOOL', 'bool'],
  ['INT64', 'int64'],
  ['FLOAT64', 'float64'],
]);
