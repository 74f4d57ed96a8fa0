import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finding, Severity } from '../../lint/finding.ts';
import { ExitCode } from '../exit-code.ts';
import type { CheckedFile } from './checked-file.ts';

/** From the highest to the lowest. */
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Flags that say which findings fail a check, and which of them are printed. */
export interface OutcomeFlags {
  readonly maxWarnings?: number;
  readonly failureThreshold?: Severity;
  /** False for `--no-fail`. */
  readonly fail?: boolean;
  readonly quiet?: boolean;
}

/** Adds the flags of {@link OutcomeFlags}. */
export function addOutcomeFlags(command: Command): Command {
  return command
    .option('--max-warnings <count>', 'fail if there are more warnings than this', parseCount)
    .addOption(
      new Option(
        '-t, --failure-threshold <severity>',
        'fail if a finding has this severity or a higher one: error, warning or note (default: error)',
      )
        .choices(severities)
        .argParser(parseThreshold),
    )
    .option('--no-fail', 'exit with 0 whatever the findings are')
    .option('-q, --quiet', 'print only errors, and no summary');
}

/** What hadolint calls severities. All of its levels below `warning` are notes here. */
const hadolintSeverities: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  info: 'note',
  style: 'note',
  ignore: 'note',
  none: 'note',
};

/** The severity that a word of hadolint or of this command means; undefined for any other word. */
export function severityOf(word: string): Severity | undefined {
  return Object.hasOwn(hadolintSeverities, word) ? hadolintSeverities[word] : undefined;
}

function parseThreshold(text: string): Severity {
  const severity = severityOf(text);
  if (severity === undefined) throw new InvalidArgumentError('Use error, warning or note.');
  return severity;
}

/** The exit code for the findings of all files. */
export function exitCodeFor(files: readonly CheckedFile[], flags: OutcomeFlags): number {
  const { maxWarnings = Number.POSITIVE_INFINITY, failureThreshold = 'error', fail = true } = flags;
  if (!fail) return ExitCode.ok;
  const all = files.flatMap(({ findings }) => findings);
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  const fails = warnings > maxWarnings || all.some((finding) => isAtLeast(finding, failureThreshold));
  return fails ? ExitCode.failed : ExitCode.ok;
}

/** The files with the findings that are printed. */
export function printedFindings(
  files: readonly CheckedFile[],
  { quiet = false }: OutcomeFlags,
): readonly CheckedFile[] {
  if (!quiet) return files;
  return files.map(({ file, findings }) => ({
    file,
    findings: findings.filter((finding) => isAtLeast(finding, 'error')),
  }));
}

function isAtLeast({ severity }: Finding, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

function parseCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a number.');
}
