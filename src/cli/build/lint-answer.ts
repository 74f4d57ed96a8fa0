import {
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { linesOf, type RangeJson, rangeShape } from '../../diagnostics/range-json.ts';
import { printSource } from '../../frontend/subrequests/print-source.ts';
import { sortLikeGo } from '../../go/sort.ts';
import { coverLines } from '../../source/line-span.ts';

/** A check's answer for people. */
export interface LintAnswer {
  readonly text: string;
  /** The error that a build would end with, with its lines of the Dockerfile. */
  readonly failure: string | undefined;
}

interface LintJson {
  readonly warnings?: readonly WarningJson[] | undefined;
  readonly sources?:
    | readonly { readonly filename?: string | undefined; readonly data?: string | undefined }[]
    | undefined;
  readonly buildError?:
    | { readonly message?: string | undefined; readonly location?: LocationJson | undefined }
    | undefined;
}

interface WarningJson {
  readonly ruleName?: string | undefined;
  readonly url?: string | undefined;
  readonly detail?: string | undefined;
  readonly location?: LocationJson | undefined;
}

interface LocationJson {
  readonly sourceIndex?: number | undefined;
  readonly ranges?: readonly RangeJson[] | undefined;
}

const optionalText = jsonOptional(jsonText);
const location = jsonOptional(
  jsonObject<LocationJson>({
    sourceIndex: jsonOptional(jsonNumber),
    ranges: jsonOptional(jsonList(rangeShape)),
  }),
);
const lintShape = jsonObject<LintJson>({
  warnings: jsonOptional(
    jsonList(
      jsonObject<WarningJson>({ ruleName: optionalText, url: optionalText, detail: optionalText, location }),
    ),
  ),
  sources: jsonOptional(jsonList(jsonObject({ filename: optionalText, data: optionalText }))),
  buildError: jsonOptional(jsonObject({ message: optionalText, location })),
});

/**
 * Reads the JSON of a check: warnings in the order of their lines, and the Dockerfile with the name that the user
 * passed, if there is one (docker/buildx v0.36.1 commands/build.go, moby/buildkit v0.32.2
 * frontend/subrequests/lint/lint.go).
 */
export function readLintAnswer(json: string, dockerfile: string | undefined): LintAnswer {
  const { warnings, sources = [], buildError } = parseLint(json);
  const sorted = [...(warnings ?? [])];
  sortLikeGo(sorted, (a, b) => firstLine(a.location) < firstLine(b.location));
  const place = (location: LocationJson | undefined) => placeOf(location, sources, dockerfile);
  const printed = sorted.map(({ ruleName, url, detail, location }) => {
    return `\nWARNING: ${ruleName}${url ? ` - ${url}` : ''}\n${detail ?? ''}\n${place(location)}`;
  });
  // The error, which goes elsewhere, is set apart from the warnings.
  const text = `${headline(printed.length, buildError !== undefined)}${printed.join('')}`;
  const isBoth = buildError !== undefined && printed.length > 0;
  return {
    text: isBoth ? `${text}\n` : text,
    failure: buildError && `${buildError.message}\n${place(buildError.location)}`,
  };
}

function parseLint(json: string): LintJson {
  try {
    return parseJson(json, lintShape);
  } catch (error) {
    throw new Error(`cannot read the daemon's answer to the check: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function headline(count: number, fails: boolean): string {
  if (count === 0) return fails ? '' : 'Check complete, no warnings found.\n';
  return `Check complete, ${count === 1 ? '1 warning has' : `${count} warnings have`} been found!\n`;
}

function firstLine(location: LocationJson | undefined): number {
  return location?.ranges?.[0]?.start?.line ?? 0;
}

function placeOf(
  { sourceIndex = 0, ranges = [] }: LocationJson = {},
  sources: NonNullable<LintJson['sources']>,
  dockerfile: string | undefined,
): string {
  const source = sources[sourceIndex];
  const lines = coverLines(ranges.map(linesOf));
  if (source === undefined || lines === undefined) return '';
  const filename = (sourceIndex === 0 ? dockerfile : undefined) ?? source.filename ?? 'Dockerfile';
  const data = Buffer.from(source.data ?? '', 'base64');
  return printSource({ filename, data, language: 'Dockerfile' }, lines);
}
