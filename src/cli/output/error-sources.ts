import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { StatusDetail } from '../../frontend/gateway-error.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';

/** A place in a Dockerfile that an error points at. */
export interface ErrorSource {
  readonly file: SourceFile;
  readonly lines: LineRange;
}

interface SourceJson {
  readonly info?: { readonly filename?: string; readonly data?: string };
  readonly ranges?: readonly {
    readonly start?: { readonly line?: number };
    readonly end?: { readonly line?: number };
  }[];
}

/** The places that an error's `errdefs.Source` details name, outermost last. */
export function errorSources(details: readonly StatusDetail[]): readonly ErrorSource[] {
  return details.filter((detail) => detail.typeUrl.includes('errdefs.Source')).flatMap(decodeSource);
}

function decodeSource(detail: StatusDetail): readonly ErrorSource[] {
  const source = parse(detail.value);
  const lines = (source.ranges ?? []).map((range) => ({
    start: range.start?.line ?? 0,
    end: range.end?.line ?? 0,
  }));
  const data = source.info?.data;
  if (data === undefined || lines.length === 0) return [];
  const file = createSourceFile(source.info?.filename ?? 'Dockerfile', Buffer.from(data, 'base64'));
  const start = Math.min(...lines.map((line) => line.start));
  const end = Math.max(...lines.map((line) => Math.max(line.start, line.end)));
  return [{ file, lines: { start, end } }];
}

function parse(value: Uint8Array): SourceJson {
  try {
    return JSON.parse(new TextDecoder().decode(value)) as SourceJson;
  } catch {
    return {};
  }
}
