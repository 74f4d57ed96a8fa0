import type { SourceFile } from '../source/source-file.ts';
import { renderCodeFrame } from './code-frame.ts';
import type { CompileError } from './compile-error.ts';
import { printable, printableName } from './printable.ts';

/**
 * An error for a terminal: a code frame for each place, or the bare place where there is no frame, then the message,
 * then what to do next. No line end at the end.
 */
export function renderCompileError(error: CompileError, file: SourceFile): string {
  const frames = error.locations.map((lines) => renderCodeFrame(file, lines)).filter((frame) => frame !== '');
  const place = frames.length > 0 ? [...new Set(frames)] : [printableName(file.filename)];
  const hint = error.hint === undefined ? [] : [printable(error.hint)];
  return [...place, `ERROR: ${printable(error.message)}`, ...hint].join('\n');
}
