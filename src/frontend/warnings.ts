import { type CompileError, wrapError } from '../diagnostics/compile-error.ts';
import type { FactSink } from '../diagnostics/fact.ts';
import { type CheckOptions, parseCheckOptions } from '../lint/check-options.ts';
import { formatWarning } from '../lint/format-warning.ts';
import { createLinter, type LintWarning } from '../lint/linter.ts';
import { originOfLines } from '../llb/source-map.ts';
import { parseDirective } from '../syntax/directives.ts';
import type { FrontendBuild } from './frontend-build.ts';
import type { GatewayWarning } from './gateway.ts';
import { lineList } from './line-list.ts';
import type { Dockerfile } from './read-dockerfile.ts';

/** What a compile reports to. */
export interface Checks {
  readonly report: FactSink;
  checkError(): CompileError | undefined;
}

/**
 * Creates the checks for a Dockerfile, with the options of the build, or else those of its `# check=` line. Without
 * `warn`, nothing is checked. Throws a CompileError for invalid options.
 */
export function createChecks(
  { options }: FrontendBuild,
  { file, facts = [] }: Dockerfile,
  warn: ((warning: LintWarning) => void) | undefined,
): Checks {
  const linter = createLinter(options.check ?? directiveOptions(file.text), warn);
  for (const fact of facts) linter.report(fact);
  return linter;
}

function directiveOptions(text: string): CheckOptions {
  try {
    return parseCheckOptions(parseDirective('check', text)?.ref ?? '');
  } catch (error) {
    throw wrapError(error, 'failed to parse check options');
  }
}

/** Sends warnings one after the other, so that they arrive in order. */
export interface WarningQueue {
  push(warning: LintWarning): void;
  /** Settles when all have been sent; a warning that cannot be sent is lost. */
  drain(): Promise<void>;
}

export function createWarningQueue({ gateway, signal }: FrontendBuild, dockerfile: Dockerfile): WarningQueue {
  let sending = Promise.resolve();
  return {
    push(warning) {
      sending = sending
        .then(() => gateway.warn(toGatewayWarning(warning, dockerfile), signal))
        .catch(() => undefined);
    },
    drain: () => sending,
  };
}

function toGatewayWarning(warning: LintWarning, { digest, sourceMap }: Dockerfile): GatewayWarning {
  const origin = originOfLines(sourceMap, warning.lines);
  return {
    digest,
    level: 1,
    short: formatWarning(warning, sourceMap),
    detail: [warning.description],
    url: warning.url,
    source: origin.sourceMap,
    ranges: lineList(origin.lines),
  };
}
