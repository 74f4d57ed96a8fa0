import type { CliIo } from '../../io.ts';
import { printReport } from '../../output/print-painted.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkstyleReport } from './checkstyle-report.ts';
import { codeclimateReport } from './codeclimate-report.ts';
import { githubReport } from './github-report.ts';
import { gitlabReport } from './gitlab-report.ts';
import { gnuReport } from './gnu-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { lineReport } from './line-report.ts';
import { sarifReport } from './sarif-report.ts';
import { sonarqubeReport } from './sonarqube-report.ts';
import { findingsText, textReport } from './text-report.ts';

/** What `--format` can name. Each returns the whole output for the files that were checked. */
const reports = {
  text: textReport,
  line: lineReport,
  gnu: gnuReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  codeclimate: codeclimateReport,
  checkstyle: checkstyleReport,
  junit: junitReport,
  sonarqube: sonarqubeReport,
} as const;

export type ReportFormat = keyof typeof reports;

export const reportFormats = Object.keys(reports) as readonly ReportFormat[];

/** What hadolint calls formats that have another name here. */
const aliases: ReadonlyMap<string, ReportFormat> = new Map([
  ['tty', 'line'],
  ['gitlab_codeclimate', 'gitlab'],
]);

/** The format of that name, which may be the one that hadolint has for it; undefined if there is none. */
export function formatNamed(word: string): ReportFormat | undefined {
  return reportFormats.find((name) => name === (aliases.get(word) ?? word));
}

/** The format if none is named: lines with source code on a terminal, and one line per finding elsewhere. */
export function defaultFormat({ stdout }: CliIo): ReportFormat {
  return stdout.isTTY ? 'text' : 'line';
}

/** How findings are printed. */
export interface PrintOptions {
  readonly format: ReportFormat;
  /** Whether the summary is left out. */
  readonly quiet?: boolean;
}

/** Prints the findings on standard output. Only the formats that people read have colors. */
export function printFindings(
  files: readonly CheckedFile[],
  { format, quiet = false }: PrintOptions,
  io: CliIo,
): void {
  const text = quiet && format === 'text' ? findingsText(files) : reports[format](files);
  if (format === 'text' || format === 'line') printReport(io.stdout, text, io.env);
  // Between the documents, which are clean, the format has NULs that must stay.
  else if (format === 'codeclimate') io.stdout.writeSequences(text);
  else io.stdout.write(text);
}
