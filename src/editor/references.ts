import type { CheckedDocument, CheckedStage } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';
import { type NameAtPlace, nameAt } from './name-at.ts';
import { usedStages } from './stage-uses.ts';
import { declaredNames } from './symbols.ts';
import { variableOrigins } from './variable-origin.ts';
import { variableSymbol } from './variable-symbol.ts';

/** Where the name at an offset is introduced; nearest first, and empty if it is not in this file. */
export function definitionAt(document: CheckedDocument, offset: number): readonly Span[] {
  const name = nameAt(document, offset);
  if (name === undefined) return [];
  if (name.kind === 'stage') return [stageDefinition(document, name.target)];
  return variableOrigins(document, name.name, name).flatMap((origin) =>
    'name' in origin ? [origin.name.span] : [],
  );
}

/** The name of a stage, or the keyword of the FROM of one without a name. */
function stageDefinition(document: CheckedDocument, stage: CheckedStage): Span {
  const declared = declaredNames(document).find(
    ({ declaration, stage: other }) => declaration.kind === 'stage' && other === stage,
  );
  return declared?.span ?? stage.from.node.keywordSpan;
}

/** All places of the name at an offset, in the order of the text. */
export function referencesAt(
  document: CheckedDocument,
  offset: number,
  includesDeclaration: boolean,
): readonly Span[] {
  const name = nameAt(document, offset);
  if (name === undefined) return [];
  const { declarations, uses } = placesOf(document, name);
  const spans = [...(includesDeclaration ? declarations : []), ...uses];
  return spans.sort((a, b) => a.start - b.start);
}

/** The places where a name is introduced, and where it is used. Numbers of stages count as uses. */
export function placesOf(
  document: CheckedDocument,
  name: NameAtPlace,
): { readonly declarations: readonly Span[]; readonly uses: readonly Span[] } {
  if (name.kind === 'variable') {
    const symbol = variableSymbol(document, name.name, name.scope);
    return { declarations: spansOf(symbol.declarations), uses: spansOf(symbol.uses) };
  }
  const uses = usedStages(document).filter(({ target }) => target === name.target);
  return { declarations: [stageDefinition(document, name.target)], uses: spansOf(uses) };
}

function spansOf(places: readonly { readonly span: Span }[]): readonly Span[] {
  return places.map(({ span }) => span);
}
