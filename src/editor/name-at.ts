import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';
import { usedStages } from './stage-uses.ts';
import { declaredNames } from './symbols.ts';
import { variableSymbol } from './variable-symbol.ts';
import { type UsedVariable, usedVariables } from './variable-uses.ts';

/** A name at a place: of a stage, or of a variable. */
export type NameAtPlace =
  | { readonly kind: 'stage'; readonly span: Span; readonly target: CheckedStage; readonly isNumber: boolean }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly span: Span;
      readonly instruction: CheckedInstruction;
      readonly stage: CheckedStage | undefined;
      /** The stage whose variable it is; undefined above the first FROM. */
      readonly scope: CheckedStage | undefined;
    };

/** The name at an offset, where it is introduced or used. */
export function nameAt(document: CheckedDocument, offset: number): NameAtPlace | undefined {
  const isHere = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  const use = usedVariables(document).find(isHere);
  if (use !== undefined)
    return isOfFile(document, use) ? { kind: 'variable', ...use, scope: use.stage } : undefined;
  const stage = usedStages(document).find(isHere);
  if (stage !== undefined) return { kind: 'stage', ...stage };
  const declared = declaredNames(document).find(isHere);
  if (declared === undefined) return undefined;
  const { declaration, span } = declared;
  if (declaration.kind === 'stage')
    return declared.stage && { kind: 'stage', span, target: declared.stage, isNumber: false };
  return {
    kind: 'variable',
    name: declaration.name,
    ...valuePlace(document, declared),
    scope: declared.stage,
    span,
  };
}

/** A trigger sees no ARG of this file. */
function isOfFile(document: CheckedDocument, { name, stage, isTrigger }: UsedVariable): boolean {
  return (
    !isTrigger ||
    variableSymbol(document, name, stage).declarations.some(({ declaration }) => declaration.kind === 'env')
  );
}

/** What a declaration sets is seen from the next instruction on. */
function valuePlace(
  document: CheckedDocument,
  {
    instruction,
    stage,
  }: { readonly instruction: CheckedInstruction; readonly stage: CheckedStage | undefined },
) {
  if (stage === undefined) return { instruction: document.stages[0]?.from ?? instruction, stage };
  const next = stage.body[stage.body.findIndex(({ node }) => node === instruction.node) + 1];
  return { instruction: next ?? instruction, stage };
}
