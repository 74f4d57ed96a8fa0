import type { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { declaredArgs } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import type { FoundError } from './compile-once.ts';

/**
 * Adds the lines of the instructions that caused the errors, even where the reference has no location: for an image
 * in a mount, and for SOURCE_DATE_EPOCH. Keeps the first error of each instruction.
 */
export function locatedErrors(
  errors: readonly FoundError[],
  { instructions }: CheckedDocument,
): readonly FoundError[] {
  const located = errors.map((found) => {
    if (found.lines.start > 0) return found;
    const cause = instructions.find((checked) => isCause(checked, found.error));
    return cause === undefined ? found : { ...found, lines: cause.node.lines };
  });
  const isFirst = ({ lines }: FoundError, index: number) =>
    lines.start === 0 || located.findIndex((other) => other.lines.start === lines.start) === index;
  return located.filter(isFirst);
}

function isCause({ declares, sources }: CheckedInstruction, { code, message }: CompileError): boolean {
  if (code === 'invalid-epoch' && declaredArgs(declares).some(({ name }) => name === 'SOURCE_DATE_EPOCH'))
    return true;
  return sources.some(({ kind, name }) => kind === 'mount' && message.includes(quote(name)));
}
