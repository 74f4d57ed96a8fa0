import type { Finding } from '../../lint/finding.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** A file and what a check found in it, in the order of the text. */
export interface CheckedFile {
  readonly file: SourceFile;
  readonly findings: readonly Finding[];
}
