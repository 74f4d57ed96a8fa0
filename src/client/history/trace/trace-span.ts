import { splitJsonObjects } from '../../../base/json-depth.ts';
import {
  type JsonShape,
  jsonAny,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../../base/json-shape.ts';

const timePattern = /^([-0-9]+T[0-9]+:[0-9]+:[0-9]+)(?:\.(\d+))?(?!\d)(.*)$/;
const maxTime = 64;
const kinds: readonly SpanKind[] = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

/**
 * The value of an attribute with the name of its type in OpenTelemetry for Go: `STRING`, `BOOL`, `INT64`,
 * `STRINGSLICE`, …
 */
export interface TraceAttribute {
  readonly key: string;
  readonly type: string;
  readonly value: unknown;
}

/** One span in the trace of a build. Times are nanoseconds since 1970. */
export interface TraceSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Zeros if there is no parent. The parent may be a span that the daemon did not record. */
  readonly parentId: string;
  readonly parentTraceId: string;
  /** 1 if the span is sampled. */
  readonly flags: number;
  readonly kind: SpanKind;
  readonly start: bigint;
  readonly end: bigint;
  readonly attributes: readonly TraceAttribute[];
  readonly events: readonly TraceEvent[];
  /** Related spans of other traces. */
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly status: 'unset' | 'error' | 'ok';
  readonly statusText: string;
  /** The origin of the span: the daemon, the version of its libraries. */
  readonly resource: readonly TraceAttribute[];
  readonly library: { readonly name: string; readonly version: string };
}

export interface TraceEvent {
  readonly name: string;
  readonly time: bigint;
  readonly attributes: readonly TraceAttribute[];
  readonly droppedAttributes: number;
}

export type SpanKind = 'unspecified' | 'internal' | 'server' | 'client' | 'producer' | 'consumer';

/**
 * Parses a recorded trace: consecutive JSON objects, each in the span format of OpenTelemetry for Go (moby/buildkit
 * v0.32.2 solver/llbsolver/history.go). Throws an Error for anything else.
 */
export function parseTrace(text: string): readonly TraceSpan[] {
  return readSpans(text, spanShape).map(toSpan);
}

/** Reads the spans of a trace with a shape. Throws an Error that names the span and the problem. */
export function readSpans<T>(text: string, shape: JsonShape<T>): readonly T[] {
  return splitJsonObjects(text).map((json, i) => {
    try {
      return parseJson(json, shape);
    } catch (error) {
      throw new Error(`span ${i + 1} of the trace cannot be read: ${(error as Error).message}`, {
        cause: error,
      });
    }
  });
}

interface ContextStub {
  readonly TraceID: string;
  readonly SpanID: string;
  readonly TraceFlags?: string | undefined;
}

interface AttributeStub {
  readonly Key: string;
  readonly Value: { readonly Type: string; readonly Value: unknown };
}

interface EventStub {
  readonly Name: string;
  readonly Time: string;
  readonly Attributes?: readonly AttributeStub[] | undefined;
  readonly DroppedAttributeCount?: number | undefined;
}

interface SpanStub {
  readonly Name: string;
  readonly SpanContext: ContextStub;
  readonly Parent: ContextStub;
  readonly SpanKind: number;
  readonly StartTime: string;
  readonly EndTime: string;
  readonly Attributes?: readonly AttributeStub[] | undefined;
  readonly Events?: readonly EventStub[] | undefined;
  readonly Links?: readonly { readonly SpanContext: ContextStub }[] | undefined;
  readonly Status: { readonly Code?: unknown; readonly Description?: string | undefined };
  readonly Resource?: readonly AttributeStub[] | undefined;
  readonly InstrumentationLibrary?:
    | { readonly Name?: string | undefined; readonly Version?: string | undefined }
    | undefined;
}

const context = jsonObject<ContextStub>({
  TraceID: jsonText,
  SpanID: jsonText,
  TraceFlags: jsonOptional(jsonText),
});
const attributes = jsonOptional(
  jsonList(
    jsonObject<AttributeStub>({
      Key: jsonText,
      Value: jsonObject<AttributeStub['Value']>({ Type: jsonText, Value: jsonAny }),
    }),
  ),
);
const spanShape = jsonObject<SpanStub>({
  Name: jsonText,
  SpanContext: context,
  Parent: context,
  SpanKind: jsonNumber,
  StartTime: jsonText,
  EndTime: jsonText,
  Attributes: attributes,
  Events: jsonOptional(
    jsonList(
      jsonObject<EventStub>({
        Name: jsonText,
        Time: jsonText,
        Attributes: attributes,
        DroppedAttributeCount: jsonOptional(jsonNumber),
      }),
    ),
  ),
  Links: jsonOptional(jsonList(jsonObject({ SpanContext: context }))),
  Status: jsonObject<SpanStub['Status']>({ Code: jsonAny, Description: jsonOptional(jsonText) }),
  Resource: attributes,
  InstrumentationLibrary: jsonOptional(
    jsonObject({ Name: jsonOptional(jsonText), Version: jsonOptional(jsonText) }),
  ),
});

function toSpan(stub: SpanStub): TraceSpan {
  const { SpanContext: own, Parent: parent, Status, InstrumentationLibrary: library } = stub;
  return {
    name: stub.Name,
    traceId: own.TraceID,
    spanId: own.SpanID,
    parentId: parent.SpanID,
    parentTraceId: parent.TraceID,
    flags: own.TraceFlags === '01' ? 1 : 0,
    kind: kinds[stub.SpanKind] ?? 'unspecified',
    start: parseNanoseconds(stub.StartTime),
    end: parseNanoseconds(stub.EndTime),
    attributes: toAttributes(stub.Attributes),
    events: (stub.Events ?? []).map(toEvent),
    links: (stub.Links ?? []).map(({ SpanContext: to }) => ({ traceId: to.TraceID, spanId: to.SpanID })),
    status: statusOf(Status.Code),
    statusText: Status.Description ?? '',
    resource: toAttributes(stub.Resource),
    library: { name: library?.Name ?? '', version: library?.Version ?? '' },
  };
}

function toAttributes(stubs: readonly AttributeStub[] = []): TraceAttribute[] {
  return stubs.map(({ Key, Value }) => ({ key: Key, type: Value.Type, value: Value.Value }));
}

function toEvent(stub: EventStub): TraceEvent {
  return {
    name: stub.Name,
    time: parseNanoseconds(stub.Time),
    attributes: toAttributes(stub.Attributes),
    droppedAttributes: stub.DroppedAttributeCount ?? 0,
  };
}

/** A number or a name; OpenTelemetry for Go reads both. */
function statusOf(code: unknown): TraceSpan['status'] {
  if (code === 1 || code === 'Error') return 'error';
  return code === 2 || code === 'Ok' ? 'ok' : 'unset';
}

/** RFC 3339 with up to nine fractional digits, which a Date cannot represent. */
function parseNanoseconds(time: string): bigint {
  const [, seconds = '', fraction = '', zone = 'Z'] = timePattern.exec(time.slice(0, maxTime)) ?? [];
  const at = Date.parse(seconds + zone);
  if (Number.isNaN(at)) throw new Error(`the trace has an invalid time: ${time.slice(0, 40)}`);
  return BigInt(at) * 1_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}
