import { nearestName } from '../diagnostics/nearest-name.ts';
import { declaredVariables } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import type { FoundError } from './compile-once.ts';

/** Variables that an instruction would set if it were right. */
export interface LostNames {
  /** First line of the instruction. */
  readonly line: number;
  readonly names: readonly string[];
}

/**
 * The variables that the ENVs and ARGs with errors would set. Instructions that refer to them are not wrong
 * themselves.
 */
export function lostNames(document: CheckedDocument, errors: readonly FoundError[]): readonly LostNames[] {
  const wrong = new Set(errors.map(({ lines }) => lines.start));
  return document.instructions
    .filter(({ node }) => wrong.has(node.lines.start))
    .map((checked) => ({ line: checked.node.lines.start, names: namesSetBy(document, checked) }))
    .filter(({ names }) => names.length > 0);
}

function namesSetBy(
  { instructionSet: { keywords } }: CheckedDocument,
  { node, instruction, declares }: CheckedInstruction,
): readonly string[] {
  if (instruction !== undefined) return declaredVariables(declares).map(({ name }) => name);
  const keyword = node.keyword.toLowerCase();
  if (!/^(?:env|arg)$/.test(nearestName(keyword, keywords) ?? keyword)) return [];
  const words = node.original.trim().split(/\s+/).slice(1);
  // The first word is a name, whatever follows it, as in `ENV NAME value`.
  return words.flatMap((word, index) => {
    const name = /^[A-Za-z_]\w*/.exec(word)?.[0];
    return name !== undefined && (index === 0 || word[name.length] === '=') ? [name] : [];
  });
}
