import { programName } from '../../../base/program-name.ts';
import { toValidText } from '../../../base/text.ts';
import type { Finding, Severity } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';
import { messageWithHint } from './message-with-hint.ts';

/**
 * A report in the generic issue format of SonarQube 10.3 or later, for `sonar.externalIssuesReportPaths`
 * (docs.sonarsource.com, "Generic formatted reports"). Each rule is described once, with its highest severity.
 */
export function sonarqubeReport(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const byRule = new Map<string, Finding>();
  for (const finding of all) {
    const known = byRule.get(finding.rule);
    if (known === undefined || order.indexOf(finding.severity) < order.indexOf(known.severity))
      byRule.set(finding.rule, finding);
  }
  const report = {
    rules: [...byRule.values()].map(ruleOf),
    issues: files.flatMap(({ file, findings }) => findings.map((finding) => issueOf(file, finding))),
  };
  return `${toValidText(JSON.stringify(report, undefined, 2))}\n`;
}

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** What each severity means to SonarQube: of the current scale, and of the older one. */
const scale = {
  error: { impact: 'HIGH', severity: 'CRITICAL', type: 'BUG', softwareQuality: 'RELIABILITY' },
  warning: { impact: 'MEDIUM', severity: 'MAJOR', type: 'CODE_SMELL', softwareQuality: 'MAINTAINABILITY' },
  note: { impact: 'LOW', severity: 'INFO', type: 'CODE_SMELL', softwareQuality: 'MAINTAINABILITY' },
} as const;

function ruleOf({ rule, description, severity: level }: Finding) {
  const { impact, severity, type, softwareQuality } = scale[level];
  return {
    id: rule,
    name: rule,
    description: description || rule,
    engineId: programName,
    cleanCodeAttribute: level === 'error' ? 'LOGICAL' : 'CONVENTIONAL',
    type,
    severity,
    impacts: [{ softwareQuality, severity: impact }],
  };
}

function issueOf(file: SourceFile, finding: Finding) {
  const textRange = rangeOf(file, finding);
  return {
    ruleId: finding.rule,
    primaryLocation: {
      message: messageWithHint(finding),
      filePath: file.filename,
      ...(textRange === undefined ? {} : { textRange }),
    },
  };
}

/**
 * Lines count from 1, columns from 0, and the end column is exclusive. The scanner rejects a range that is empty or reaches
 * beyond the end of a line, so line endings are cut off.
 */
function rangeOf(file: SourceFile, { span }: Finding) {
  if (span.end === 0) return undefined;
  const start = positionAt(file, span.start);
  const text = file.text.slice(span.start, span.end).trimEnd();
  if (text === '') return { startLine: start.line };
  const end = positionAt(file, span.start + text.length - 1);
  return {
    startLine: start.line,
    endLine: end.line,
    startColumn: start.column - 1,
    endColumn: end.column,
  };
}
