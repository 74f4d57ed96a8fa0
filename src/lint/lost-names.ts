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

/** What the ENVs and ARGs that end a build with an error would set: what refers to it is not wrong, too. */
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
  return Array.from(
    node.original.matchAll(/(?<=^\s*\S+\s+)[A-Za-z_]\w*|(?<=\s)[A-Za-z_]\w*(?==)/g),
    ([name]) => name,
  );
}
