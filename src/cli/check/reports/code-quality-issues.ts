import { createHash } from 'node:crypto';
import { printableName } from '../../../diagnostics/printable.ts';
import type { Finding } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';
import { messageWithHint } from './message-with-hint.ts';

/** One issue in the format of Code Climate, which GitLab reads as well. */
export interface CodeQualityIssue {
  readonly type: 'issue';
  readonly check_name: string;
  /** One line. */
  readonly description: string;
  readonly categories: readonly ['Security'] | readonly ['Bug Risk'] | readonly ['Style'];
  readonly severity: 'blocker' | 'major' | 'info';
  readonly fingerprint: string;
  readonly location: {
    readonly path: string;
    /** Lines count from 1; both are inclusive. */
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

/** The severities that hadolint uses for its three levels. */
const severities = { error: 'blocker', warning: 'major', note: 'info' } as const;

/** The findings of all files as issues. Their fingerprints differ, and they stay the same when a finding only moves. */
export function codeQualityIssues(files: readonly CheckedFile[]): readonly CodeQualityIssue[] {
  const seen = new Map<string, number>();
  const fingerprintOf = (file: SourceFile, { rule, message, span }: Finding): string => {
    const { start } = linesOf(file, span);
    const line = file.text.slice(file.lineStarts[start - 1], file.lineStarts[start]).trim();
    const key = JSON.stringify([file.filename, rule, message, line]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  };
  return files.flatMap(({ file, findings }) =>
    findings.map((finding) => issueOf(file, finding, fingerprintOf(file, finding))),
  );
}

function issueOf(file: SourceFile, finding: Finding, fingerprint: string): CodeQualityIssue {
  const { start, end } = linesOf(file, finding.span);
  return {
    type: 'issue',
    check_name: finding.rule,
    description: printableName(messageWithHint(finding)),
    categories: categoriesOf(finding),
    severity: severities[finding.severity],
    fingerprint,
    location: { path: file.filename, lines: { begin: start, end } },
  };
}

function categoriesOf({ rule, severity }: Finding): CodeQualityIssue['categories'] {
  if (/Secret/.test(rule)) return ['Security'];
  return severity === 'note' ? ['Style'] : ['Bug Risk'];
}

function linesOf(file: SourceFile, { start, end }: Finding['span']) {
  return {
    start: positionAt(file, start).line,
    end: positionAt(file, Math.max(start, end - 1)).line,
  };
}
