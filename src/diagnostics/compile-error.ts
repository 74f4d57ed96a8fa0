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
  const limit = engineLimit(error);
  if (limit !== undefined) {
    const message = `this needs more memory than is available (${limit})`;
    return new CompileError(message, { code: 'too-large', cause: caughtError(error) });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CompileError(message, { code: 'failed', cause: error });
}

/**
 * The reason why the JavaScript engine gave up, if the error says that a text, a list, the memory or the stack reached a
 * limit.
 */
export function engineLimit(error: unknown): string | undefined {
  if (isMissing(error)) return outOfMemory;
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'InternalError') return error.message;
  const isLimit = error instanceof RangeError && /length|size|allocation|memory/i.test(error.message);
  return isLimit ? error.message : undefined;
}

/**
 * What was caught, as a value that can be kept. QuickJS throws an InternalError for a lack of memory. If even that does
 * not fit into the memory, it throws null, or nothing: the caught value is then that of an uninitialized variable, and
 * reading it from a `let` or `const` throws.
 */
export function caughtError(error: unknown): unknown {
  return isMissing(error) ? errorWithoutMemory : error;
}

function isMissing(error: unknown): boolean {
  return error === null || (typeof error as string) === uninitialized;
}

/** What `typeof` returns in QuickJS for a variable without a value. */
const uninitialized = 'unknown';
const outOfMemory = 'out of memory';
/** Exists from the start, because there may be no memory for it later. */
const errorWithoutMemory = Object.assign(new Error(outOfMemory), { name: 'InternalError' });
