import { nearestName } from '../diagnostics/nearest-name.ts';
import { toLower, trimSpace } from '../go/strings.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { FromInstruction } from './from.ts';
import { isKeyword, keywords } from './registry.ts';

/** Whether an instruction starts a stage: FROM, and a keyword that resembles no other, such as FORM. */
export function startsStage({ keyword }: Pick<InstructionNode, 'keyword'>): boolean {
  const written = toLower(keyword);
  return written === 'from' || (!isKeyword(written) && nearestName(written, keywords) === 'from');
}

/** The name that a FROM gives its stage although it is wrong, in lower case; '' for none. */
export function brokenStageName({ original }: Pick<InstructionNode, 'original'>): string {
  return toLower(/\sas\s+([a-z]\S*)/i.exec(original)?.[1] ?? '');
}

/** The image that a stage stands on when its FROM is wrong: `.invalid` is no domain of any registry (RFC 2606). */
export const unknownBase = 'unknown.invalid/base';

/** A FROM in the place of one that is wrong, so that what follows it can be looked at. */
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
