import { isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { encodeText } from '../../base/text.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** The change as `git apply` and `patch -p1` read it; bytes that are no text stay as they are. */
export function unifiedDiff(before: SourceFile, after: SourceFile): Uint8Array {
  const { filename } = before;
  const [from, to] = isAbsolute(filename) ? [filename, filename] : [`a/${filename}`, `b/${filename}`];
  const patch = createTwoFilesPatch(from, to, before.text, after.text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return encodeText(patch);
}
