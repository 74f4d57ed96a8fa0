import { printableName } from '../../diagnostics/printable.ts';
import type { ContextReport, ContextUser, PathUse } from '../../insight/reasons/context-report.ts';

/** A line of an ignore file. */
export interface IgnoreLine {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
}

/** Why a path of the context is sent, or not. */
export interface PathReport {
  readonly version: 1;
  readonly path: string;
  readonly isSent: boolean;
  readonly exists: boolean;
  /** The pattern that excludes it. */
  readonly ignoredBy?: IgnoreLine;
  /** The pattern that includes it again. */
  readonly takenBackBy?: IgnoreLine;
  readonly uses: readonly PathUse[];
}

/** What is sent from each source, with a line for each instruction. Lines have at most `columns` characters. */
export function contextText(reports: readonly ContextReport[], columns: number): string {
  if (reports.length === 0) return 'no instruction uses files of the context, so nothing is sent\n';
  return reports
    .flatMap(({ name, users, ...size }) => [
      `${printableName(name)}: ${sizeText(size)}`,
      ...users.map((user) => `  ${userLine(user, columns - 2)}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** Why a path is sent, or not. */
export function pathText(report: PathReport, columns: number): string {
  const { path, isSent, exists, ignoredBy, takenBackBy, uses } = report;
  const shown = printableName(path);
  const back = takenBackBy ? [`  included again by ${lineText(takenBackBy)}`] : [];
  if (!exists) return `${shown}: not in the context\n`;
  if (ignoredBy) return `${shown}: not sent, excluded by ${lineText(ignoredBy)}\n`;
  if (!isSent) return [`${shown}: not sent, no instruction uses it`, ...back, ''].join('\n');
  const lines = uses.flatMap(({ users, digest, mode, ...size }) => [
    `${shown}: sent (${sizeText(size)}, mode ${mode})`,
    ...back,
    ...users.map((user) => `  ${userLine(user, columns - 2)}`),
    ...(digest ? [`  part of the key: ${digest.slice(0, 'sha256:'.length + 12)}`] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

function userLine({ name, place, ...size }: ContextUser, columns: number): string {
  const where = place ? `${printableName(place.file || 'line')}:${place.start}  ` : '';
  const end = `  ${sizeText(size)}`;
  const text = printableName(name.replace(/^\[[^\]]*\] /, ''));
  const room = Math.max(10, columns - where.length - end.length);
  return where + (text.length > room ? `${text.slice(0, room - 1)}…` : text.padEnd(Math.min(room, 44))) + end;
}

function sizeText({ files, bytes }: Pick<ContextUser, 'files' | 'bytes'>): string {
  return `${files} ${files === 1 ? 'file' : 'files'}, ${bytes} B`;
}

function lineText({ file, line, pattern }: IgnoreLine): string {
  return `${file}:${line} ${JSON.stringify(pattern)}`;
}
