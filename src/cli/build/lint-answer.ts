import { printSource } from '../../frontend/subrequests/print-source.ts';
import { sortLikeGo } from '../../go/sort.ts';

/** A check's answer for people. */
export interface LintAnswer {
  readonly text: string;
  /** The error that a build would end with, with its lines of the Dockerfile. */
  readonly failure: string | undefined;
}

interface LintJson {
  readonly warnings?: readonly WarningJson[] | null;
  readonly sources?: readonly { readonly filename?: string; readonly data?: string }[];
  readonly buildError?: { readonly message?: string; readonly location?: LocationJson };
}

interface WarningJson {
  readonly ruleName?: string;
  readonly url?: string;
  readonly detail?: string;
  readonly location?: LocationJson;
}

interface LocationJson {
  readonly sourceIndex?: number;
  readonly ranges?: readonly {
    readonly start?: { readonly line?: number };
    readonly end?: { readonly line?: number };
  }[];
}

/**
 * Reads the JSON of a check: warnings in the order of their lines, and the Dockerfile under the name that the user gave
 * it, if there is one (docker/buildx v0.36.1 commands/build.go, moby/buildkit v0.32.2 frontend/subrequests/lint/lint.go).
 */
export function readLintAnswer(json: string, dockerfile: string | undefined): LintAnswer {
  const { warnings, sources = [], buildError } = JSON.parse(json) as LintJson;
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
  if (source === undefined || ranges.length === 0) return '';
  const filename = dockerfile ?? source.filename ?? 'Dockerfile';
  const data = Buffer.from(source.data ?? '', 'base64');
  const starts = ranges.map(({ start }) => start?.line ?? 0);
  const ends = ranges.map(({ start, end }) => Math.max(start?.line ?? 0, end?.line ?? 0));
  const lines = { start: Math.min(...starts), end: Math.max(...ends) };
  return printSource({ filename, data, language: 'Dockerfile' }, lines);
}
