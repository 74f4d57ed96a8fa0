import { CompileError, type LineRange } from './compile-error.ts';

/**
 * Receives the error of one instruction, so that parsing can continue with the others. `lines` are those of the
 * instruction, for an error without a location.
 */
export type ErrorSink = (error: CompileError, lines: LineRange) => void;

/** Passes a user's mistake to the sink. Throws the error if there is no sink, or if it is not a user's mistake. */
export function recoverFrom(error: unknown, sink: ErrorSink | undefined, lines: LineRange): void {
  if (sink === undefined || !(error instanceof CompileError)) throw error;
  sink(error, lines);
}
