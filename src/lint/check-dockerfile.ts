import { compareBytes } from '../go/strings.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckedDocument } from './checked-document.ts';
import { type CheckCompileRequest, type CheckedCompile, compileForCheck } from './compile-for-check.ts';
import type { Finding, Severity } from './finding.ts';
import { buildErrorFindings, warningFindings } from './findings-of-compile.ts';
import { instructionAt } from './instruction-at.ts';
import { skipsRule } from './linter.ts';
import type { OwnRule, RuleReport } from './own-rule.ts';
import { ownRules } from './own-rules.ts';
import { lintRules } from './registry.ts';
import { noRuleSettings, type RuleSettings } from './rule-settings.ts';
import { type ScriptChecker, scriptFindings } from './shellcheck/script-findings.ts';
import { applySuppressions, type KnownRules, suppressionRule } from './suppressions.ts';

/** What a check takes in addition to the Dockerfile; everything is optional. */
export interface CheckRequest extends CheckCompileRequest {
  /** Severities that replace the defaults, by name of a rule of the reference or of our own. */
  readonly rules?: ReadonlyMap<string, Severity | 'off'>;
  /** What some rules compare with. */
  readonly settings?: RuleSettings;
  /** Whether `# hadolint ignore=…` suppresses findings; true by default. */
  readonly hadolintComments?: boolean;
  /** Runs ShellCheck over the scripts of RUNs; without it, they are checked by the other rules only. */
  readonly checkScripts?: ScriptChecker;
}

/**
 * Checks one Dockerfile with all rules, those of the reference and our own. Returns the findings in the order of the
 * text. Each error that a build would end with is a finding too (`BuildError`). Needs neither a daemon nor Node.
 */
export async function checkDockerfile(
  file: SourceFile,
  request: CheckRequest = {},
): Promise<readonly Finding[]> {
  const compiled = await compileForCheck(file, request);
  const { document, check } = compiled;
  const own = document === undefined ? [] : ownFindings(document, request, check);
  const ofScripts = await shellcheckFindings(compiled, request);
  const findings = [
    ...warningFindings(file, compiled),
    ...buildErrorFindings(file, compiled),
    ...own,
    ...ofScripts,
  ];
  const left = document === undefined ? findings : applySuppressions(findings, document, knownRules(request));
  return left.flatMap((finding) => withSeverity(finding, request) ?? []).sort(byPlace);
}

/**
 * Every rule name that is valid in a configuration or a suppression, sorted.
 *
 * @example
 * console.log(ruleNames.includes('UnusedStage')); // true
 */
export const ruleNames: readonly string[] = [...lintRules, ...ownRules, { name: suppressionRule }]
  .map(({ name }) => name)
  .sort(compareBytes);

function knownRules({ rules, options, hadolintComments = true }: CheckRequest): KnownRules {
  const offByDefault = new Set(ownRules.filter(({ severity }) => severity === 'off').map(({ name }) => name));
  return {
    all: [...ruleNames, ...(options?.instructionSet?.ruleNames ?? [])],
    hadolintComments,
    isOff: (rule) => (rules?.get(rule) ?? (offByDefault.has(rule) ? 'off' : '')) === 'off',
  };
}

function ownFindings(
  document: CheckedDocument,
  request: CheckRequest,
  check: CheckOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of ownRules) {
    const severity = request.rules?.get(rule.name) ?? rule.severity;
    if (severity === 'off') continue;
    const isDefault = severity === rule.severity;
    for (const report of rule.check(document, request.settings ?? noRuleSettings)) {
      const comments = instructionAt(document, report.span.start)?.node.comments ?? [];
      if (!skipsRule(rule.name, comments, check))
        findings.push(ownFinding(rule, report, (isDefault ? report.severity : undefined) ?? severity));
    }
  }
  return findings;
}

async function shellcheckFindings(
  { document, check }: CheckedCompile,
  { checkScripts }: CheckRequest,
): Promise<readonly Finding[]> {
  if (document === undefined || checkScripts === undefined) return [];
  const findings = await scriptFindings(document, checkScripts);
  return findings.filter(({ rule, span }) => {
    const comments = instructionAt(document, span.start)?.node.comments ?? [];
    return !skipsRule(rule, comments, check);
  });
}

function ownFinding({ name, description }: OwnRule, report: RuleReport, severity: Severity): Finding {
  return { ...report, rule: name, severity, description, url: '' };
}

function withSeverity(finding: Finding, { rules }: CheckRequest): Finding | undefined {
  const severity = rules?.get(finding.rule);
  if (severity === undefined || severity === finding.severity) return finding;
  return severity === 'off' ? undefined : { ...finding, severity };
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
