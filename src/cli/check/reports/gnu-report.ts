import type { CheckedFile } from '../checked-file.ts';
import { findingLine } from './line-report.ts';

/**
 * Error messages as the GNU Coding Standards define them for a program that is not a compiler:
 * `program:file:line:column: message` (https://www.gnu.org/prep/standards/html_node/Errors.html).
 */
export function gnuReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) =>
      findings.map((finding) => `dockerfile-llb:${findingLine(file, finding)}\n`),
    )
    .join('');
}
