import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knownValue } from '../../../base/list.ts';
import { programName } from '../../../base/program-name.ts';
import { toValidText } from '../../../base/text.ts';
import type { Finding, Fix } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import { version } from '../../version.ts';
import type { CheckedFile } from '../checked-file.ts';
import { plainPage, renderPage } from '../render-page.ts';
import { readRulePage } from '../rule-pages.ts';

/** A SARIF 2.1.0 log of one run; columns count UTF-16 units. */
export function sarifReport(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ findings: found }) => found);
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  const ruleIndexes = new Map(rules.map(({ rule }, at) => [rule, at]));
  const run = {
    tool: { driver: { name: programName, version, rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, sourceLanguage: 'dockerfile' })),
    results: files.flatMap((checked, index) =>
      checked.findings.map((finding) =>
        resultOf({ file: checked.file, index }, finding, knownValue(ruleIndexes, finding.rule)),
      ),
    ),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${toValidText(JSON.stringify(log, undefined, 2))}\n`;
}

function ruleOf({ rule, description, url }: Finding) {
  const page = readRulePage(rule);
  return {
    id: rule,
    shortDescription: { text: description },
    ...(/^https?:/.test(url) ? { helpUri: url } : {}),
    ...(page === undefined ? {} : { help: { text: renderPage(page, plainPage), markdown: page } }),
  };
}

/** A checked file, with its place in the `artifacts` of the log. */
interface Artifact {
  readonly file: SourceFile;
  readonly index: number;
}

function resultOf(artifact: Artifact, finding: Finding, ruleIndex: number) {
  const { file, index } = artifact;
  const { rule, severity, message, hint, span, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message}. ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index },
          ...(span.end === 0 ? {} : { region: regionOf(file, span) }),
        },
      },
    ],
    ...(fix === undefined ? {} : { fixes: [fixOf(artifact, fix)] }),
  };
}

function fixOf({ file, index }: Artifact, { title, edits }: Fix) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file), index },
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: regionOf(file, span),
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** Columns start at 1, and the end column is exclusive. */
function regionOf(file: SourceFile, span: Span) {
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative to where the check runs, unless the file lies elsewhere. */
function uriOf({ filename }: SourceFile): string {
  if (isAbsolute(filename)) return pathToFileURL(filename).href;
  return filename.split('/').map(encodeURIComponent).join('/');
}
