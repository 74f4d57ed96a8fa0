import { printable } from '../../../diagnostics/printable.ts';
import type { Finding } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';

/** Workflow commands, which GitHub Actions shows as annotations of the lines. */
export function githubReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) => findings.map((finding) => `${command(file, finding)}\n`))
    .join('');
}

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

function command(file: SourceFile, { rule, severity, message, hint, span }: Finding): string {
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  // Columns are taken only of a place within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: file.filename, line: start.line, endLine: end.line, ...columns, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${list.join(',')}::${escapeData(printable(text))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
