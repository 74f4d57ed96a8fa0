import { isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { decodeText, encodeText } from '../../base/text.ts';
import { printable } from '../../diagnostics/printable.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { paintDiff } from '../../views/paint-lines.ts';
import type { CliIo } from '../io.ts';
import { styleOf, writePainted } from './print-painted.ts';
import { writeOutput } from './write-output.ts';

/** Prints the change, in colour where standard output wants it: what goes to a file stays as `git apply` reads it. */
export async function printDiff(before: SourceFile, after: SourceFile, io: CliIo): Promise<void> {
  const style = styleOf(io.stdout, io.env);
  const diff = unifiedDiff(before, after);
  if (style.red('x') === 'x') await writeOutput(diff, undefined, io.stdout);
  else writePainted(io.stdout, paintDiff(printable(decodeText(diff)), style));
}

/** The change as `git apply` and `patch -p1` read it; bytes that are no text stay as they are. */
function unifiedDiff(before: SourceFile, after: SourceFile): Uint8Array {
  const { filename } = before;
  const [from, to] = isAbsolute(filename) ? [filename, filename] : [`a/${filename}`, `b/${filename}`];
  const patch = createTwoFilesPatch(from, to, before.text, after.text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return encodeText(patch);
}
