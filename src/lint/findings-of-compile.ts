import { spanOfLines } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import { foreignFrontend } from '../syntax/foreign-syntax.ts';
import type { CheckedCompile } from './compile-for-check.ts';
import type { Finding } from './finding.ts';
import { remedyFor } from './fixes/registry.ts';

/** The findings of the reference's rules, as errors if the file asks for that (`check=error=true`). */
export function warningFindings(file: SourceFile, compiled: CheckedCompile): readonly Finding[] {
  const severity = compiled.check.returnAsError ? 'error' : 'warning';
  return compiled.warnings.map((warning) => {
    const { rule, message, description, url, lines } = warning;
    const remedy = compiled.document && remedyFor(compiled.document, warning);
    const finding = { rule, severity, message, description, url, span: spanOfLines(file, lines) } as const;
    if (remedy === undefined) return finding;
    return 'edits' in remedy ? { ...finding, fix: remedy } : { ...finding, hint: remedy.hint };
  });
}

/** The errors that a build of the file ends with. */
export function buildErrorFindings(
  file: SourceFile,
  { errors }: Pick<CheckedCompile, 'errors'>,
): readonly Finding[] {
  return errors.map(({ error, lines }, index) => ({
    rule: buildErrorName,
    severity: 'error',
    message: error.message,
    hint:
      foreignHint(file) ?? error.hint ?? 'A build of this file ends with this error: change the lines shown.',
    description: 'A build of this Dockerfile fails',
    url: '',
    span: spanOfLines(file, lines),
    isFirst: index === 0,
  }));
}

function foreignHint(file: SourceFile): string | undefined {
  const frontend = foreignFrontend(file);
  if (frontend === undefined) return undefined;
  return `The # syntax= line names another frontend, ${frontend}, but the file was checked as a Dockerfile: only that frontend knows whether it is right.`;
}

/** Name of the finding that does not belong to a rule. */
export const buildErrorName = 'BuildError';
