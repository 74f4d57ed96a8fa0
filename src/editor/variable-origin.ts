import { isPredefinedArg } from '../compile/global-args.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import { baseStage } from '../lint/stage-links.ts';
import { type DeclaredVariable, variableDeclarations } from './variable-uses.ts';

/** Where the value of a variable comes from, nearest first. */
export type VariableOrigin =
  | { readonly kind: 'env' | 'default' | 'declared'; readonly name: DeclaredVariable }
  | { readonly kind: 'build-arg' }
  /** BuildKit sets it: TARGETPLATFORM and others. */
  | { readonly kind: 'predefined' }
  /** No instruction sets it, so it can only be a variable of the base image. */
  | { readonly kind: 'base-image' };

/**
 * Follows a variable from an instruction to what sets it: `ARG A` in a stage, then `ARG A=1` above the first FROM.
 * `stage` is undefined for FROM and above the first.
 */
export function variableOrigins(
  document: CheckedDocument,
  name: string,
  { instruction, stage }: Pick<DeclaredVariable, 'stage' | 'instruction'>,
): readonly VariableOrigin[] {
  const named = variableDeclarations(document).filter(({ declaration }) => declaration.name === name);
  const globals = named.filter((declared) => declared.stage === undefined);
  if (stage === undefined) return originsIn(document, name, globals.filter(isBefore(instruction)));
  const visible = [
    ...named.filter((declared) => declared.stage === stage && isBefore(instruction)(declared)).toReversed(),
    ...basesOf(document, stage).flatMap((base) =>
      named.filter((declared) => declared.stage === base).toReversed(),
    ),
  ];
  const [nearest] = visible;
  if (nearest === undefined) return [{ kind: 'base-image' }];
  if (nearest.declaration.kind === 'env') return [{ kind: 'env', name: nearest }];
  if (document.buildArgs.has(name)) return [{ kind: 'declared', name: nearest }, { kind: 'build-arg' }];
  if (nearest.declaration.value !== undefined) return [{ kind: 'default', name: nearest }];
  return [{ kind: 'declared', name: nearest }, ...originsIn(document, name, globals)];
}

function originsIn(
  document: CheckedDocument,
  name: string,
  globals: readonly DeclaredVariable[],
): readonly VariableOrigin[] {
  const nearest = globals.at(-1);
  if (nearest === undefined) return isPredefinedArg(name) ? [{ kind: 'predefined' }] : [];
  if (document.buildArgs.has(name)) return [{ kind: 'declared', name: nearest }, { kind: 'build-arg' }];
  if (nearest.declaration.value !== undefined) return [{ kind: 'default', name: nearest }];
  const rest: readonly VariableOrigin[] = isPredefinedArg(name) ? [{ kind: 'predefined' }] : [];
  return [{ kind: 'declared', name: nearest }, ...rest];
}

function isBefore(instruction: CheckedInstruction) {
  const { start } = instruction.node.span;
  return (declared: DeclaredVariable) => declared.instruction.node.span.start < start;
}

function basesOf(document: CheckedDocument, stage: CheckedStage): readonly CheckedStage[] {
  const bases: CheckedStage[] = [];
  for (let base = baseStage(document, stage); base !== undefined; base = baseStage(document, base))
    bases.push(base);
  return bases;
}
