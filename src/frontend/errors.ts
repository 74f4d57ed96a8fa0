import { CompileError, caughtError, engineLimit } from '../diagnostics/compile-error.ts';
import { originOfLines, type SourceMap } from '../llb/source-map.ts';
import { GatewayError } from './gateway-error.ts';
import { relayedDetails, sourceDetail } from './wire/error-details.ts';

const unknown = 2;

/**
 * What a frontend returns for an error: message, gRPC code and details (moby/buildkit v0.32.2
 * util/grpcerrors/grpcerrors.go). The text that was wrapped around a gateway's error is dropped, its code and
 * details are passed on. With a source, each location of the error becomes a detail, the last one first.
 * The error itself is the `cause`. An error that has been converted already is given back as it is.
 */
export function toReturnError(caught: unknown, source?: SourceMap): GatewayError {
  const error = caughtError(caught);
  if (error instanceof GatewayError && returned.has(error)) return error;
  const origin = gatewayErrorIn(error);
  const converted = new GatewayError(
    origin?.message ?? textOf(error),
    origin?.code ?? codeOf(error),
    [...sourcesOf(error, source), ...relayed(origin)],
    { cause: error },
  );
  returned.add(converted);
  return converted;
}

/**
 * The error's text as Go prints it, where the text of a gateway's error starts with its code
 * (`failed to …: NotFound: x: not found`).
 */
export function goErrorText(error: unknown): string {
  const text = textOf(error);
  const origin = gatewayErrorIn(error);
  // A suggestion may follow the gateway's text.
  const at = origin === undefined ? -1 : text.lastIndexOf(origin.message);
  if (origin === undefined || at === -1 || origin.code === 0 || origin.code === unknown) return text;
  return `${text.slice(0, at)}${codeNames[origin.code] ?? `Code(${origin.code})`}: ${text.slice(at)}`;
}

/** The gateway's error that the error is, or that caused it. */
export function gatewayErrorIn(error: unknown): GatewayError | undefined {
  for (let current = caughtError(error); current instanceof Error; current = current.cause)
    if (current instanceof GatewayError) return current;
  return undefined;
}

/** Errors that {@link toReturnError} made: their details are in the order of the answer already. */
const returned = new WeakSet<GatewayError>();

const codeNames = [
  'OK',
  'Canceled',
  'Unknown',
  'InvalidArgument',
  'DeadlineExceeded',
  'NotFound',
  'AlreadyExists',
  'PermissionDenied',
  'ResourceExhausted',
  'FailedPrecondition',
  'Aborted',
  'OutOfRange',
  'Unimplemented',
  'Internal',
  'Unavailable',
  'DataLoss',
  'Unauthenticated',
];

function relayed(origin: GatewayError | undefined) {
  return origin === undefined ? [] : relayedDetails(origin.details);
}

function sourcesOf(error: unknown, source: SourceMap | undefined) {
  if (source === undefined || !(error instanceof CompileError)) return [];
  return error.locations.map((lines) => sourceDetail(originOfLines(source, lines))).reverse();
}

function textOf(error: unknown): string {
  const limit = engineLimit(error);
  if (limit !== undefined) return `the build needs more memory than is available (${limit})`;
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): number {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === 'AbortError') return codeNames.indexOf('Canceled');
    if (current.name === 'TimeoutError') return codeNames.indexOf('DeadlineExceeded');
  }
  return unknown;
}
