import type { SourceFile } from '../source/source-file.ts';
import { renderCodeFrame } from './code-frame.ts';
import type { CompileError } from './compile-error.ts';
import { printable, printableName } from './printable.ts';

/**
 * Formats an error for a terminal: a code frame for each location (or the bare location if there is no frame), the
 * message, and what to do next. The text does not end with a line feed.
 */
export function renderCompileError(error: CompileError, file: SourceFile): string {
  const frames = error.locations.map((lines) => renderCodeFrame(file, lines)).filter((frame) => frame !== '');
  const place = frames.length > 0 ? [...new Set(frames)] : [printableName(file.filename)];
  const hint = error.hint === undefined ? [] : [printable(error.hint)];
  return [...place, `ERROR: ${printable(error.message)}`, ...hint].join('\n');
}
