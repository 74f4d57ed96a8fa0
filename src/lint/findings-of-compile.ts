import type { CompileError } from '../diagnostics/compile-error.ts';
import { spanOfLines } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { CheckedInstruction } from './checked-document.ts';
import type { CheckedCompile } from './compile-for-check.ts';
import type { Finding } from './finding.ts';
import { fixForWarning } from './fixes/registry.ts';

/** What the rules of the reference found; an error where the file asks for that (`check=error=true`). */
export function warningFindings(file: SourceFile, compiled: CheckedCompile): readonly Finding[] {
  const severity = compiled.check.returnAsError ? 'error' : 'warning';
  return compiled.warnings.map((warning) => {
    const { rule, message, description, url, lines } = warning;
    const fix = compiled.document && fixForWarning(compiled.document, warning);
    const finding = { rule, severity, message, description, url, span: spanOfLines(file, lines) } as const;
    return fix === undefined ? finding : { ...finding, fix };
  });
}

/** The error that a build of the file would end with. */
export function buildErrorFinding(
  file: SourceFile,
  { error, document }: CheckedCompile,
): Finding | undefined {
  if (error === undefined) return undefined;
  const lines =
    error.locations[0] ?? document?.instructions.find((checked) => isCause(checked, error))?.node.lines;
  return {
    rule: buildErrorName,
    severity: 'error',
    message: error.message,
    hint: error.hint ?? 'A build of this file ends with this error: mend the lines shown.',
    description: 'A build of this Dockerfile fails',
    url: '',
    span: spanOfLines(file, lines ?? { start: 0, end: 0 }),
  };
}

/** The reference gives no place to what is wrong with a --from. */
function isCause({ instruction }: CheckedInstruction, { code, message }: CompileError): boolean {
  if (instruction?.keyword !== 'copy') return false;
  if (code === 'variable-in-from') return instruction.from.includes('$');
  return code === 'invalid-stage-index' && message.endsWith(` ${Number(instruction.from)}`);
}

/** Name of the finding that is no rule's. */
export const buildErrorName = 'BuildError';
