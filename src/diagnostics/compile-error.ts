import { LibraryError } from '../base/library-error.ts';

/** First and last 1-based line (inclusive) of a place in the Dockerfile that an error or a warning names. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Where an error came from: a Dockerfile, a gateway call, … ; `internal` is never shown to a user as is. */
export interface CompileErrorOptions {
  /** Stable kebab-case code, such as `unknown-instruction`. */
  readonly code?: string;
  /** What to do next, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * A mistake in the input. `message` is the text of the reference, wrapped context included
 * (`failed to parse stage name "x": invalid reference format`).
 *
 * `locations` are the places that the reference attaches (moby/buildkit v0.32.2
 * frontend/dockerfile/parser/errors.go): one entry per time that a caller added a location.
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
 * The same error with `prefix: ` before its message; keeps code, hint and locations.
 * An error that is no CompileError becomes the `cause` of a new one, so that a gateway's status survives
 * (`frontend/` relays it).
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

/** Adds a location: appended when the error has one already, as the reference's `WithLocation` does. */
export function withLocation(error: unknown, lines: LineRange): CompileError {
  const out = toCompileError(error);
  out.locations = [...out.locations, lines];
  return out;
}

/** Replaces the locations, as the reference's `SetLocation` does. */
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

/** Whether a text, a list or the stack became larger than the JavaScript engine can have it. */
function isEngineLimit(error: unknown): error is RangeError {
  return error instanceof RangeError && /length|size|allocation|memory/i.test(error.message);
}
