import type { Finding } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { CheckedFile } from '../checked-file.ts';
import { findingLine } from './line-report.ts';
import { messageWithHint } from './message-with-hint.ts';
import { xmlDeclaration, xmlElement, xmlText } from './xml.ts';

/**
 * A JUnit report, as Jenkins (junit-10.xsd of its xUnit plugin) and GitLab read it: one suite per file, and one test case per
 * finding. The plugin rejects attributes that its schema does not have, such as the file of a test case. Errors and warnings
 * are failures. A note is a test case that passes, and so is a file without findings.
 */
export function junitReport(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0);
  const attributes = { name: 'dockerfile-llb check', tests, failures: countFailures(all), errors: 0 };
  const suites = files.map((file) => `${suiteOf(file)}\n`).join('');
  return `${xmlDeclaration}\n${xmlElement('testsuites', attributes, `\n${suites}`)}\n`;
}

function suiteOf({ file, findings }: CheckedFile): string {
  const attributes = {
    name: file.filename,
    tests: Math.max(findings.length, 1),
    failures: countFailures(findings),
    errors: 0,
    skipped: 0,
  };
  const cases = findings.map((finding) => caseOf(file, finding));
  if (cases.length === 0)
    cases.push(xmlElement('testcase', { name: 'no problems found', classname: file.filename, time: 0 }));
  return xmlElement('testsuite', attributes, cases.map((one) => `\n${one}`).join(''));
}

function caseOf(file: SourceFile, finding: Finding): string {
  const { line, column } = positionAt(file, finding.span.start);
  const name = `${finding.rule} at ${line}:${column}`;
  const text = findingLine(file, finding);
  const content = isFailure(finding)
    ? xmlElement('failure', { type: finding.severity, message: messageWithHint(finding) }, xmlText(text))
    : xmlElement('system-out', {}, xmlText(text));
  return xmlElement('testcase', { name, classname: file.filename, time: 0 }, content);
}

function isFailure({ severity }: Finding): boolean {
  return severity !== 'note';
}

function countFailures(findings: readonly Finding[]): number {
  return findings.filter(isFailure).length;
}
