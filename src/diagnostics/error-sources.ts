import { fromBase64 } from '../base/base64.ts';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import { coverLines } from '../source/line-span.ts';
import { createSourceFile, type SourceFile } from '../source/source-file.ts';
import type { LineRange } from './compile-error.ts';
import { linesOf, type RangeJson, rangeShape } from './range-json.ts';

/**
 * One `google.protobuf.Any` in a gRPC status. BuildKit attaches sources, stacks, vertices and more to errors in this
 * form.
 */
export interface StatusDetail {
  readonly typeUrl: string;
  /** The payload: JSON for types that end in `+json`, protobuf for others. */
  readonly value: Uint8Array;
}

/** A location in a Dockerfile that an error points at. */
export interface ErrorSource {
  readonly file: SourceFile;
  readonly lines: LineRange;
}

interface SourceJson {
  readonly info?: { readonly filename?: string | undefined; readonly data?: string | undefined } | undefined;
  readonly ranges?: readonly RangeJson[] | undefined;
}

const source = jsonObject<SourceJson>({
  info: jsonOptional(jsonObject({ filename: jsonOptional(jsonText), data: jsonOptional(jsonText) })),
  ranges: jsonOptional(jsonList(rangeShape)),
});

/** The locations in the `errdefs.Source` details of an error, from the innermost to the outermost. */
export function errorSources(details: readonly StatusDetail[]): readonly ErrorSource[] {
  return details.filter((detail) => detail.typeUrl.includes('errdefs.Source')).flatMap(decodeSource);
}

function decodeSource({ value }: StatusDetail): readonly ErrorSource[] {
  try {
    return placeOf(parseJson(new TextDecoder().decode(value), source));
  } catch {
    // Details that cannot be decoded have no location.
    return [];
  }
}

function placeOf({ info, ranges = [] }: SourceJson): readonly ErrorSource[] {
  const lines = coverLines(ranges.map(linesOf));
  if (info === undefined || lines === undefined) return [];
  // JSON of protobuf leaves out the data of an empty file.
  const { filename = 'Dockerfile', data = '' } = info;
  return [{ file: createSourceFile(filename, fromBase64(data)), lines }];
}
