import { escapeControls } from '../../../diagnostics/printable.ts';
import type { CheckedFile } from '../checked-file.ts';
import { codeQualityIssues } from './code-quality-issues.ts';

/**
 * The stream of an engine of Code Climate: one JSON document per issue, each followed by a NUL
 * (https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md). The documents contain no control characters.
 */
export function codeclimateReport(files: readonly CheckedFile[]): string {
  return codeQualityIssues(files)
    .map((issue) => `${escapeControls(JSON.stringify(issue))}\0`)
    .join('');
}
