import { renderCodeFrame } from '../../../diagnostics/code-frame.ts';
import { printable } from '../../../diagnostics/printable.ts';
import type { Finding } from '../../../lint/finding.ts';
import { buildErrorName } from '../../../lint/findings-of-compile.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';

/** Findings for people: grouped by file, each with the lines that it is about, and a summary. */
export function textReport(files: readonly CheckedFile[]): string {
  return `${[...groupsOf(files), summary(files)].join('\n')}\n`;
}

/** {@link textReport} without the summary. Returns '' without findings. */
export function findingsText(files: readonly CheckedFile[]): string {
  return groupsOf(files).join('\n');
}

function groupsOf(files: readonly CheckedFile[]): readonly string[] {
  return files.filter(({ findings }) => findings.length > 0).map(renderFile);
}

function renderFile({ file, findings }: CheckedFile): string {
  return findings.map((finding) => `${renderFinding(file, finding)}\n`).join('\n');
}

function renderFinding(file: SourceFile, finding: Finding): string {
  const { span, severity, rule, message, hint } = finding;
  const { line, column } = positionAt(file, span.start);
  const page = rule === buildErrorName ? [] : [`  See ${pageOf(finding)}`];
  const next = hint === undefined ? [] : [`  ${printable(hint)}`];
  const head = `${printable(file.filename)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]`;
  const end = positionAt(file, Math.max(span.start, span.end - 1)).line;
  const frame = span.end === 0 ? [] : [renderCodeFrame(file, { start: line, end })];
  return [head, ...frame, ...next, ...page].join('\n');
}

/** Where the rule is explained. */
function pageOf({ rule, url }: Finding): string {
  return url === '' ? `dockerfile-llb check --explain ${rule}` : url;
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => [severity, all.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  const checked = `${files.length} file${files.length === 1 ? '' : 's'} checked`;
  return `${checked}: ${counts.join(', ') || 'no problems found'}`;
}
