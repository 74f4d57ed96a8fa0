import type { HouseFacts } from './house-facts.mjs';

export interface HouseLimits {
  /** How many there are; a change may lower it, and has to when there are fewer. */
  readonly ceilings: { readonly nonNull: number; readonly longParameterLists: number };
  /** Names that several modules may export, each with the reason. */
  readonly sameNames: Readonly<Record<string, string>>;
}

export function houseProblems(modules: readonly HouseFacts[], limits: HouseLimits): string[];
export function readmeProblems(readmes: ReadonlyMap<string, string | undefined>): string[];
