import { firstOf } from '../../base/list.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { parseCsvLine } from '../../go/csv.ts';
import { parseInt64 } from '../../go/strconv.ts';

/** Limit of a process; -1 is unlimited. */
export interface Ulimit {
  readonly name: string;
  readonly soft: bigint;
  readonly hard: bigint;
}

const limitNames: ReadonlySet<string> = new Set(
  'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(
    ' ',
  ),
);

/** `name=soft[:hard]` entries, comma separated as CSV (github.com/docker/go-units, as vendored in moby/buildkit v0.32.2). */
export function parseUlimits(text: string): readonly Ulimit[] {
  return text === '' ? [] : parseCsvLine(text).map(parseUlimit);
}

/** One of them. */
export function parseUlimit(text: string): Ulimit {
  const equals = text.indexOf('=');
  if (equals === -1) throw invalid(`invalid ulimit argument: ${text}`);
  const name = text.slice(0, equals);
  if (!limitNames.has(name)) throw invalid(`invalid ulimit type: ${name}`);
  const { soft, hard } = parseLimits(text.slice(equals + 1));
  if (hard !== -1n) checkOrder(soft, hard);
  return { name, soft, hard };
}

function parseLimits(text: string): { readonly soft: bigint; readonly hard: bigint } {
  const limits = text.split(':');
  if (limits.length > 2) {
    throw invalid(`too many limit value arguments - ${text}, can only have up to two, \`soft[:hard]\``);
  }
  // The hard limit is read first: it is the one that an error names when both are wrong.
  const hard = limits[1] === undefined ? undefined : parseInt64(limits[1], 10, 64);
  const soft = parseInt64(firstOf(limits), 10, 64);
  return { soft, hard: hard ?? soft };
}

function checkOrder(soft: bigint, hard: bigint): void {
  const rule = 'ulimit soft limit must be less than or equal to hard limit';
  if (soft === -1n) throw invalid(`${rule}: soft: -1 (unlimited), hard: ${hard}`);
  if (soft > hard) throw invalid(`${rule}: ${soft} > ${hard}`);
}

function invalid(message: string): CompileError {
  return new CompileError(message, {
    code: 'invalid-option',
    hint: 'Write a limit as name=soft[:hard], for example nofile=1024:2048.',
  });
}
