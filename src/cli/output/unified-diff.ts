import { isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { decodeText, encodeText } from '../../base/text.ts';
import { escapeControls, printable, printableName } from '../../diagnostics/printable.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { paintDiff } from '../../views/paint-lines.ts';
import { wantsColors } from '../../views/progress/style.ts';
import type { CliIo } from '../io.ts';
import { styleOf } from './print-painted.ts';
import { writeOutput } from './write-output.ts';

/**
 * Prints a change to a file on standard output in the format of `git apply` and `patch -p1`, in color if requested.
 * Line endings, and bytes that are neither UTF-8 nor controls, are unchanged. Control characters are shown as
 * escapes; standard error then says that the diff cannot be applied.
 */
export async function printDiff(before: SourceFile, after: SourceFile, io: CliIo): Promise<void> {
  const { bytes, isExact } = unifiedDiff(before, after);
  if (!wantsColors(io.stdout, io.env)) await writeOutput(bytes, undefined, io);
  else io.stdout.writeStyled(paintDiff(printable(decodeText(bytes)), styleOf(io.stdout, io.env)));
  if (isExact) return;
  const name = printableName(before.filename);
  io.stderr.write(`${name}: the diff shows control characters as escapes, so it cannot be applied\n`);
}

interface UnifiedDiff {
  readonly bytes: Uint8Array;
  /** No control character had to be shown as an escape. */
  readonly isExact: boolean;
}

function unifiedDiff(before: SourceFile, after: SourceFile): UnifiedDiff {
  const filename = printableName(before.filename);
  const [from, to] = isAbsolute(filename) ? [filename, filename] : [`a/${filename}`, `b/${filename}`];
  const patch = createTwoFilesPatch(from, to, before.text, after.text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const shown = patch.replace(hidden, escapeHidden);
  return { bytes: encodeText(shown), isExact: shown === patch && filename === before.filename };
}

/** Runs of well-formed text without a carriage return that ends a line; and 8-bit controls, as `decodeText` keeps them. */
const hidden = /[^\r\ud800-\udfff]+|\r(?!\n)|[\udc80-\udc9f]/gu;

function escapeHidden(part: string): string {
  const isByte = part >= '\udc80' && part <= '\udc9f';
  return escapeControls(isByte ? String.fromCharCode(part.charCodeAt(0) - 0xdc00) : part);
}
