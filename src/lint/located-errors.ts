import type { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
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

function isCause({ instruction }: CheckedInstruction, { code, message }: CompileError): boolean {
  if (instruction?.keyword === 'run')
    return instruction.mounts.some(({ from }) => from !== '' && message.includes(quote(from)));
  if (instruction?.keyword !== 'arg' || code !== 'invalid-epoch') return false;
  return instruction.args.some(({ key }) => key === 'SOURCE_DATE_EPOCH');
}
