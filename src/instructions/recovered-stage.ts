import { nearestName } from '../diagnostics/nearest-name.ts';
import { toLower, trimSpace } from '../go/strings.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { FromInstruction } from './from.ts';
import type { InstructionSet } from './instruction-set.ts';

/** Whether an instruction starts a stage: FROM, or an unknown keyword that resembles FROM most, such as FORM. */
export function startsStage(
  { keyword }: Pick<InstructionNode, 'keyword'>,
  { definitions, keywords }: InstructionSet,
): boolean {
  const written = toLower(keyword);
  const meant = definitions.has(written) ? written : (nearestName(written, keywords) ?? '');
  return definitions.get(meant)?.place === 'start';
}

/** The name of a stage with an invalid FROM, in lower case, or ''. */
export function brokenStageName({ original }: Pick<InstructionNode, 'original'>): string {
  return toLower(/\sas\s+([a-z]\S*)/i.exec(original)?.[1] ?? '');
}

/** The base image of a stage with an invalid FROM: `.invalid` is not the domain of any registry (RFC 2606). */
export const unknownBase = 'unknown.invalid/base';

/** Replaces an invalid FROM, so that the instructions after it can be examined. */
export function brokenStage(node: InstructionNode): FromInstruction {
  return {
    keyword: 'from',
    written: node.keyword,
    code: trimSpace(node.original),
    lines: node.lines,
    comments: node.comments,
    baseName: unknownBase,
    stageName: brokenStageName(node),
    platform: '',
    docComment: '',
  };
}
