import { printableName } from '../../../diagnostics/printable.ts';
import type { Finding } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';

/** One line per finding: `file:line:column: severity: message [Rule]`. Returns '' without findings. */
export function lineReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) => findings.map((finding) => `${findingLine(file, finding)}\n`))
    .join('');
}

/** A finding in one line, without the line feed. Names and messages cannot add lines or control characters. */
export function findingLine(file: SourceFile, { span, severity, message, rule }: Finding): string {
  const { line, column } = positionAt(file, span.start);
  return `${printableName(file.filename)}:${line}:${column}: ${severity}: ${printableName(message)} [${rule}]`;
}
