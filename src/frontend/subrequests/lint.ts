import { toValidText } from '../../base/text.ts';
import { compileDockerfile } from '../../compile/compile.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { sortLikeGo } from '../../go/sort.ts';
import type { LintWarning } from '../../lint/linter.ts';
import { originOfLines, type SourceMap } from '../../llb/source-map.ts';
import { compileOptions } from '../compile-options.ts';
import { type BuildScope, compilePorts } from '../compile-ports.ts';
import { goErrorText } from '../errors.ts';
import type { SolveResult } from '../gateway.ts';
import type { Dockerfile } from '../read-dockerfile.ts';
import { createChecks } from '../warnings.ts';
import { sourceInfoToJson } from '../wire/wire-json.ts';
import { subrequests } from './definitions.ts';
import { printSource } from './print-source.ts';
import { SourceTable } from './source-table.ts';
import { subrequestResult } from './subrequest-result.ts';

/**
 * The warnings of the Dockerfile, of all its stages when no target is given, and the error that a build of it would
 * end with. An error is an answer, too (moby/buildkit v0.32.2 frontend/subrequests/lint/lint.go).
 */
export async function lintResult(world: BuildScope, dockerfile: Dockerfile): Promise<SolveResult> {
  const warnings: LintWarning[] = [];
  const error = await findBuildError(world, dockerfile, (warning) => warnings.push(warning));
  world.build.signal?.throwIfAborted();
  const { sourceMap } = dockerfile;
  const table = new SourceTable(sourceMap);
  const found = warnings.map((warning) => warningToJson(warning, table));
  const buildError = error === undefined ? undefined : errorToJson(error, table);
  return subrequestResult({
    json: {
      warnings: found.length === 0 ? null : found,
      sources: table.sources.map(sourceInfoToJson),
      buildError,
    },
    text: printWarnings(warnings, sourceMap),
    statusCode: warnings.length > 0 || error !== undefined ? 1 : 0,
    version: subrequests.lint.version,
  });
}

async function findBuildError(
  world: BuildScope,
  dockerfile: Dockerfile,
  warn: (warning: LintWarning) => void,
): Promise<unknown> {
  const { build } = world;
  try {
    const checks = createChecks(build, dockerfile, warn);
    const options = compileOptions(build, dockerfile, { allStages: build.options.target === '' });
    await compileDockerfile(dockerfile.file, options, compilePorts(world, checks));
    return undefined;
  } catch (error) {
    return error;
  }
}

function warningToJson(
  { rule, description, url, message, lines }: LintWarning,
  table: SourceTable,
): GoJsonValue {
  return {
    ruleName: rule,
    description: description || undefined,
    url: url || undefined,
    detail: message || undefined,
    location: table.locate(lines),
  };
}

function errorToJson(error: unknown, table: SourceTable): GoJsonValue {
  const locations = error instanceof CompileError ? error.locations : [];
  return { message: goErrorText(error), location: table.locateAll(locations) };
}

function printWarnings(warnings: readonly LintWarning[], source: SourceMap): string {
  const sorted = [...warnings];
  sortLikeGo(sorted, (a, b) => a.lines.start < b.lines.start);
  const printed = sorted.map(({ rule, url, message, lines }) => {
    const origin = originOfLines(source, lines);
    const page = url === '' ? '' : ` - ${url}`;
    return `\nWARNING: ${rule}${page}\n${toValidText(message)}\n${printSource(origin.sourceMap, origin.lines)}`;
  });
  return printed.join('');
}
