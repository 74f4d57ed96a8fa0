import type { InstructionNode } from '../../syntax/node.ts';
import { noFlags } from './flag-set.ts';

/** A name that an instruction introduces. */
export type Declaration =
  /** A variable that a build may set; `value` is the default as written. */
  | { readonly kind: 'arg'; readonly name: string; readonly value: string | undefined }
  /** A variable with a fixed value, as written. */
  | { readonly kind: 'env'; readonly name: string; readonly value: string }
  /** A stage, in lower case. */
  | { readonly kind: 'stage'; readonly name: string };

/**
 * A stage or image that an instruction takes files from.
 *
 * - `flag`: as in `COPY --from`. A number is the index of a stage, and variables are an error. An image that is named
 *   only here has the lines of the instruction.
 * - `mount`: as in `RUN --mount=from=`. It is always a name, and an image that is named only here has no lines.
 */
export interface FileSource {
  readonly kind: 'flag' | 'mount';
  readonly name: string;
}

const empty: readonly never[] = [];

/** Returns an empty list, for the members of a definition that describe references. */
export function none(): readonly never[] {
  return empty;
}

/** The meaning of a node that depends only on its arguments. */
export function argumentsOf({ args }: InstructionNode): readonly string[] {
  return args;
}

/**
 * The description of an instruction that refers to no other stage and introduces no name, has no flags, and is not a
 * numbered step.
 */
export const selfContained = {
  place: 'stage',
  flags: noFlags,
  declares: none,
  meaning: argumentsOf,
  countsAsStep: false,
  sources: none,
  triggers: none,
} as const;

/** The variables among declarations, in their order. */
export function declaredVariables(
  declarations: readonly Declaration[],
): readonly Exclude<Declaration, { readonly kind: 'stage' }>[] {
  return declarations.filter((declaration) => declaration.kind !== 'stage');
}

/** The build arguments among declarations, in their order. */
export function declaredArgs(
  declarations: readonly Declaration[],
): readonly Extract<Declaration, { readonly kind: 'arg' }>[] {
  return declarations.filter((declaration) => declaration.kind === 'arg');
}
