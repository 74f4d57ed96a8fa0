import { toValidText } from '../../../base/text.ts';
import type { CheckedFile } from '../checked-file.ts';
import { codeQualityIssues } from './code-quality-issues.ts';

/**
 * A Code Quality report for GitLab: a JSON array of issues (https://docs.gitlab.com/ci/testing/code_quality/). Without findings
 * it is an empty array, with which GitLab marks the findings of the target branch as fixed.
 */
export function gitlabReport(files: readonly CheckedFile[]): string {
  return `${toValidText(JSON.stringify(codeQualityIssues(files), undefined, 2))}\n`;
}
