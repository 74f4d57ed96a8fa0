import { LibraryError } from '../base/library-error.ts';

/** First and last line (1-based, inclusive) of a location in the Dockerfile that an error or a warning names. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The optional parts of a {@link CompileError}. The code `internal` is never shown to a user. */
export interface CompileErrorOptions {
  /** Stable kebab-case code, such as `unknown-instruction`. */
  readonly code?: string;
  /** What to do next, in one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * A mistake in the input. `message` is the text of the reference, including its context (`failed to parse stage name
 * "x": invalid reference format`).
 *
 * `locations` are the locations that the reference attaches (moby/buildkit v0.32.2
 * frontend/dockerfile/parser/errors.go): one entry for each caller that added one.
 *
 * @example
 * try {
 *   parseDockerfile('FROM alpine\nRUNN make');
 * } catch (error) {
 *   if (error instanceof CompileError) console.error(error.code, error.locations); // …, [{ start: 2, end: 2 }]
 * }
 */
export class CompileError extends LibraryError {
  override readonly name = 'CompileError';
  locations: readonly LineRange[] = [];

  constructor(message: string, { code = 'invalid-dockerfile', ...options }: CompileErrorOptions = {}) {
    super(message, code, options);
  }
}

/**
 * Puts `prefix: ` before the message of an error, and keeps its code, hint and locations. Any other error becomes the
 * `cause` of a new `CompileError`, so that a gateway's status survives (`frontend/` relays it).
 */
export function wrapError(error: unknown, prefix: string): CompileError {
  const inner = toCompileError(error);
  const wrapped = new CompileError(`${prefix}: ${inner.message}`, {
    code: inner.code,
    hint: inner.hint,
    cause: inner === error ? inner.cause : error,
  });
  wrapped.locations = inner.locations;
  return wrapped;
}

/** Adds a location after those that the error already has, like the reference's `WithLocation`. */
export function withLocation(error: unknown, lines: LineRange): CompileError {
  const out = toCompileError(error);
  out.locations = [...out.locations, lines];
  return out;
}

/** Replaces the locations, like the reference's `SetLocation`. */
export function setLocation(error: unknown, lines: LineRange): CompileError {
  const out = toCompileError(error);
  out.locations = [lines];
  return out;
}

function toCompileError(error: unknown): CompileError {
  if (error instanceof CompileError) return error;
  if (isEngineLimit(error)) {
    const message = `this needs more memory than is available (${error.message})`;
    return new CompileError(message, { code: 'too-large', cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CompileError(message, { code: 'failed', cause: error });
}

/** Whether a string, an array or the stack exceeded a limit of the JavaScript engine. */
function isEngineLimit(error: unknown): error is RangeError {
  return error instanceof RangeError && /length|size|allocation|memory/i.test(error.message);
}
