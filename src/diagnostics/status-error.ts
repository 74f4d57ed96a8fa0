import { positionAt, spanOfLines } from '../source/line-span.ts';
import { renderCodeFrame } from './code-frame.ts';
import { errorSources, type StatusDetail } from './error-sources.ts';

/** The location of an error in a Dockerfile, as people count. */
export interface ErrorPlace {
  /** Name of the Dockerfile, as passed to the build. */
  readonly file: string;
  /** First line, from 1; `endLine` is the last one. */
  readonly line: number;
  readonly endLine: number;
  /**
   * Column where the text of the first line begins, from 1, in UTF-16 units. BuildKit's errors only name whole lines.
   */
  readonly column: number;
  /** The lines with some around them, safe for a terminal, without a line feed at the end. */
  readonly frame: string;
}

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
  if (innermost === undefined) return undefined;
  const { file, lines } = innermost;
  const { column } = positionAt(file, spanOfLines(file, { start: lines.start, end: lines.start }).start);
  return {
    file: file.filename,
    line: lines.start,
    endLine: lines.end,
    column,
    frame: renderCodeFrame(file, lines),
  };
}
