import type { CheckedDocument, CheckedStage } from '../lint/checked-document.ts';
import { baseStage } from '../lint/stage-links.ts';
import {
  type DeclaredVariable,
  type UsedVariable,
  usedVariables,
  variableDeclarations,
} from './variable-uses.ts';

/** All places of one variable. */
export interface VariableSymbol {
  readonly name: string;
  readonly declarations: readonly DeclaredVariable[];
  readonly uses: readonly UsedVariable[];
}

/**
 * The declarations and references that mean the variable of that name in a stage (undefined: above the first FROM).
 * All ARGs of a name are one variable, because a build sets them together. A stage shares the variables of the stage
 * that it is based on.
 */
export function variableSymbol(
  document: CheckedDocument,
  name: string,
  stage: CheckedStage | undefined,
): VariableSymbol {
  const named = variableDeclarations(document).filter(({ declaration }) => declaration.name === name);
  const group = scopesOf(document, named);
  const scope = group(stage?.index ?? globalScope);
  const isHere = (other: CheckedStage | undefined) => group(other?.index ?? globalScope) === scope;
  const declarations = named.filter((declared) => isHere(declared.stage));
  const isInImage = declarations.some(({ declaration }) => declaration.kind === 'env');
  return {
    name,
    declarations,
    uses: usedVariables(document).filter(
      (use) => use.name === name && isHere(use.stage) && (isInImage || !use.isTrigger),
    ),
  };
}

const globalScope = -1;

/** Returns the group of a scope: the index of a stage, or that of the ARGs above them. */
function scopesOf(document: CheckedDocument, named: readonly DeclaredVariable[]) {
  const argScopes = new Set(
    named
      .filter(({ declaration }) => declaration.kind === 'arg')
      .map(({ stage }) => stage?.index ?? globalScope),
  );
  const declaring = new Set(named.map(({ stage }) => stage?.index ?? globalScope));
  const groups: number[] = [];
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    const inherited = base !== undefined && declaring.has(base.index) ? groups[base.index] : undefined;
    if (inherited !== undefined) declaring.add(stage.index);
    groups.push(argScopes.has(stage.index) ? globalScope : (inherited ?? stage.index));
  }
  return (scope: number) => (scope === globalScope ? globalScope : (groups[scope] ?? scope));
}
