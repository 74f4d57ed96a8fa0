import { nearestName } from '../diagnostics/nearest-name.ts';
import { keywords } from '../instructions/registry.ts';
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
    .map((checked) => ({ line: checked.node.lines.start, names: namesSetBy(checked) }))
    .filter(({ names }) => names.length > 0);
}

function namesSetBy({ node, instruction }: CheckedInstruction): readonly string[] {
  if (instruction?.keyword === 'arg') return instruction.args.map(({ key }) => key);
  if (instruction?.keyword === 'env') return instruction.pairs.map(({ key }) => key);
  const keyword = node.keyword.toLowerCase();
  if (instruction !== undefined || !/^(?:env|arg)$/.test(nearestName(keyword, keywords) ?? keyword))
    return [];
  const words = node.original.trim().split(/\s+/).slice(1);
  // The first word is a name, whatever follows it, as in `ENV NAME value`.
  return words.flatMap((word, index) => {
    const name = /^[A-Za-z_]\w*/.exec(word)?.[0];
    return name !== undefined && (index === 0 || word[name.length] === '=') ? [name] : [];
  });
}
