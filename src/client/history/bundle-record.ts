import { toBase64 } from '../../base/base64.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { moby } from '../../proto/control-codec.ts';
import { withoutCacheSecrets } from './frontend-attrs.ts';
import type { HistoryRecord } from './history.ts';
import type { LocalState } from './local-state.ts';

/**
 * A build record as Go's encoding/json writes its protobuf type, which is the format in bundles. Of imported caches,
 * only references and scopes are kept, because other attributes may be credentials. `trace` replaces the trace of the
 * record.
 */
export function recordJson(
  record: HistoryRecord,
  trace: { readonly mediaType: string; readonly digest: string; readonly size: number } | null | undefined,
  { platform, localState }: { readonly platform: string; readonly localState: LocalState | undefined },
): GoJsonValue {
  const nonZero = (value: number | null | undefined) => value || undefined;
  return {
    Ref: record.Ref || undefined,
    Frontend: record.Frontend || undefined,
    FrontendAttrs: textMap(withoutCacheSecrets(record.FrontendAttrs ?? {})),
    Exporters: list(record.Exporters, ({ Type, Attrs }) => ({
      Type: Type || undefined,
      Attrs: textMap(Attrs),
    })),
    error: given(record.error, toStatus),
    CreatedAt: given(record.CreatedAt, toTime),
    CompletedAt: given(record.CompletedAt, toTime),
    logs: given(record.logs, toDescriptor),
    ExporterResponse: textMap(record.ExporterResponse),
    Result: given(record.Result, toResult),
    Results: sortedMap(record.Results, toResult),
    Generation: nonZero(record.Generation),
    trace: given(trace, ({ mediaType, digest, size }) => ({ media_type: mediaType, digest, size })),
    pinned: record.pinned || undefined,
    numCachedSteps: nonZero(record.numCachedSteps),
    numTotalSteps: nonZero(record.numTotalSteps),
    numCompletedSteps: nonZero(record.numCompletedSteps),
    externalError: given(record.externalError, toDescriptor),
    numWarnings: nonZero(record.numWarnings),
    DefaultPlatform: platform,
    localState: localState && { ...localState },
  };
}

function toStatus(status: NonNullable<HistoryRecord['error']>): GoJsonValue {
  return {
    code: status.code || undefined,
    message: status.message || undefined,
    details: list(status.details, ({ type_url, value }) => ({
      type_url: type_url || undefined,
      value: value?.length ? toBase64(value) : undefined,
    })),
  };
}

function toTime({ seconds, nanos }: moby.buildkit.v1.Timestamp.$Properties): GoJsonValue {
  return { seconds: fromLongNumber(seconds) || undefined, nanos: nanos || undefined };
}

function toDescriptor(blob: moby.buildkit.v1.Descriptor.$Properties): GoJsonValue {
  return {
    media_type: blob.media_type || undefined,
    digest: blob.digest || undefined,
    size: fromLongNumber(blob.size) || undefined,
    annotations: textMap(blob.annotations),
  };
}

function toResult(result: moby.buildkit.v1.BuildResultInfo.$Properties): GoJsonValue {
  const results = (result.Results ?? []).map(
    ({ key, value }) => [String(fromLongNumber(key)), value ?? {}] as const,
  );
  return {
    ResultDeprecated: given(result.ResultDeprecated, toDescriptor),
    Attestations: list(result.Attestations, toDescriptor),
    Results: sortedMap(Object.fromEntries(results), toDescriptor),
  };
}

function given<Value>(
  value: Value | null | undefined,
  write: (value: Value) => GoJsonValue,
): GoJsonValue | undefined {
  return value === null || value === undefined ? undefined : write(value);
}

function list<Value>(
  values: readonly Value[] | null | undefined,
  write: (value: Value) => GoJsonValue,
): GoJsonValue | undefined {
  return values?.length ? values.map(write) : undefined;
}

function textMap(object: Readonly<Record<string, string>> | null | undefined): GoJsonValue | undefined {
  return sortedMap(object, (text) => text);
}

function sortedMap<Value>(
  object: Readonly<Record<string, Value>> | null | undefined,
  write: (value: Value) => GoJsonValue,
): GoJsonValue | undefined {
  const entries = Object.entries(object ?? {}).sort(compareKeys);
  return entries.length === 0
    ? undefined
    : new Map(entries.map(([key, value]): [string, GoJsonValue] => [key, write(value)]));
}
