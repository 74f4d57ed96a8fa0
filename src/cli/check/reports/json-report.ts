import { locationToJson, rangesOfLines, sourceInfoToJson } from '../../../frontend/wire/wire-json.ts';
import { type GoJsonValue, goJson } from '../../../go/json.ts';
import type { Finding, Fix } from '../../../lint/finding.ts';
import { buildErrorName } from '../../../lint/findings-of-compile.ts';
import { isForeignRule } from '../../../lint/hadolint-rules.ts';
import { isOwnRule } from '../../../lint/own-rules.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import type { CheckedFile } from '../checked-file.ts';

/**
 * One line per file: the result of the reference's lint request for it (moby/buildkit v0.32.2
 * frontend/subrequests/lint/lint.go LintResults), with the severity, hint and fix of each warning and all build
 * errors. Our own rules also have columns.
 */
export function jsonReport(files: readonly CheckedFile[]): string {
  return files.map((file) => `${goJson(resultOf(file))}\n`).join('');
}

function resultOf({ file, findings }: CheckedFile): GoJsonValue {
  const warnings = findings.filter(({ rule }) => rule !== buildErrorName);
  const errors = findings.filter(({ rule }) => rule === buildErrorName);
  const error = errors.find(({ isFirst }) => isFirst) ?? errors[0];
  const source = { filename: file.filename, language: 'Dockerfile', data: file.bytes };
  return {
    warnings: warnings.length === 0 ? null : warnings.map((finding) => warningOf(file, finding)),
    sources: [sourceInfoToJson(source)],
    buildError: error && { message: error.message, location: locationOf(file, error) },
    buildErrors: error && errors.map((found) => errorOf(file, found)),
  };
}

function errorOf(file: SourceFile, finding: Finding): GoJsonValue {
  return { message: finding.message, hint: finding.hint, location: locationOf(file, finding) };
}

function warningOf(file: SourceFile, finding: Finding): GoJsonValue {
  return {
    ruleName: finding.rule,
    description: finding.description || undefined,
    url: finding.url || undefined,
    detail: finding.message || undefined,
    location: locationOf(file, finding),
    severity: finding.severity,
    hint: finding.hint,
    fix: finding.fix && fixOf(file, finding.fix),
  };
}

function fixOf(file: SourceFile, { title, edits }: Fix): GoJsonValue {
  return { title, edits: edits.map(({ span, text }) => ({ ...rangeOf(file, span), text })) };
}

/** Lines from 1, characters from 0, as the reference counts them; the end is exclusive. */
function rangeOf(file: SourceFile, span: Span) {
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  return {
    start: { line: start.line, character: start.column - 1 },
    end: { line: end.line, character: end.column - 1 },
  };
}

/** Whole lines, as in the reference, except for rules with precise positions. */
function locationOf(file: SourceFile, { rule, span }: Finding): GoJsonValue {
  if (span.end === 0) return locationToJson(0, []);
  const exact = rangeOf(file, span);
  const lines = { start: exact.start.line, end: exact.end.line };
  return locationToJson(0, isOwnRule(rule) || isForeignRule(rule) ? [exact] : rangesOfLines(lines));
}
