import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { StatusDetail } from '../../frontend/gateway-error.ts';
import { coverLines } from '../../source/line-span.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { linesOf, type RangeJson, rangeShape } from './range-json.ts';

/** A place in a Dockerfile that an error points at. */
export interface ErrorSource {
  readonly file: SourceFile;
  readonly lines: LineRange;
}

interface SourceJson {
  readonly info?: { readonly filename?: string | undefined; readonly data?: string | undefined } | undefined;
  readonly ranges?: readonly RangeJson[] | undefined;
}

const SOURCE = jsonObject<SourceJson>({
  info: jsonOptional(jsonObject({ filename: jsonOptional(jsonText), data: jsonOptional(jsonText) })),
  ranges: jsonOptional(jsonList(rangeShape)),
});

/** The places that an error's `errdefs.Source` details name, outermost last. */
export function errorSources(details: readonly StatusDetail[]): readonly ErrorSource[] {
  return details.filter((detail) => detail.typeUrl.includes('errdefs.Source')).flatMap(decodeSource);
}

function decodeSource(detail: StatusDetail): readonly ErrorSource[] {
  const source = parse(detail.value);
  const lines = coverLines((source.ranges ?? []).map(linesOf));
  const data = source.info?.data;
  if (data === undefined || lines === undefined) return [];
  const file = createSourceFile(source.info?.filename ?? 'Dockerfile', Buffer.from(data, 'base64'));
  return [{ file, lines }];
}

function parse(value: Uint8Array): SourceJson {
  try {
    return parseJson(new TextDecoder().decode(value), SOURCE);
  } catch {
    return {};
  }
}
