import { type ErrorPlace, placeOfLines } from './error-place.ts';
import { errorSources, type StatusDetail } from './error-sources.ts';

/**
 * An error with the status that gRPC transports: code and details. If BuildKit or the compiler attached a location in
 * the Dockerfile, `file`, `line`, `column`, `endLine` and `frame` are set; otherwise they are undefined.
 *
 * @example
 * await compile({ dockerfile: 'FROM alpine\nRUNN make' }).catch((error) => {
 *   if (error instanceof StatusError) console.error(`${error.file}:${error.line}`); // Dockerfile:2
 * });
 */
export abstract class StatusError extends Error {
  /** gRPC status code (1 to 16; 2, unknown, for a mistake in a Dockerfile). */
  readonly code: number;
  /** The details in their wire format, for callers that relay the error. */
  readonly details: readonly StatusDetail[];
  declare readonly file: string | undefined;
  declare readonly line: number | undefined;
  declare readonly endLine: number | undefined;
  declare readonly column: number | undefined;
  declare readonly frame: string | undefined;

  constructor(message: string, code: number, details: readonly StatusDetail[], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
    definePlace(this);
  }
}

/**
 * Defines the location on the error itself, because some engines give each error its own `line` and `column`. Nothing
 * is decoded before it is read.
 */
function definePlace(error: StatusError): void {
  let place: Partial<ErrorPlace> | undefined;
  for (const name of placeNames) {
    const get = () => {
      place ??= placeOf(error.details) ?? {};
      return place[name];
    };
    Object.defineProperty(error, name, { get, configurable: true, enumerable: false });
  }
}

const placeNames = ['file', 'line', 'endLine', 'column', 'frame'] as const;

/** The location closest to the mistake. */
function placeOf(details: readonly StatusDetail[]): ErrorPlace | undefined {
  const [innermost] = errorSources(details);
  return innermost && placeOfLines(innermost.file, innermost.lines);
}
