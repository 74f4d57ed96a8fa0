import { CompileError, type LineRange } from './compile-error.ts';

/**
 * Takes the error of one instruction, so that the others are looked at as well. `lines` are those of the instruction,
 * for an error that has no place of its own.
 */
export type ErrorSink = (error: CompileError, lines: LineRange) => void;

/** Hands a mistake of the user to the sink. Throws it where there is none, and throws whatever else went wrong. */
export function recoverFrom(error: unknown, sink: ErrorSink | undefined, lines: LineRange): void {
  if (sink === undefined || !(error instanceof CompileError)) throw error;
  sink(error, lines);
}
