/** What the house rules are about, in one module. */
export interface HouseFacts {
  readonly path: string;
  readonly text: string;
  /** How often `!` says that a value is there. */
  readonly nonNull: number;
  /** Functions with more than three positional parameters. */
  readonly longParameterLists: number;
  /** Names that are declared with `export`; an overload counts for itself. */
  readonly exports: readonly string[];
  /** Names of variables at the top level. */
  readonly constants: readonly string[];
  /** The module of each import declaration. */
  readonly imports: readonly string[];
}

export function houseFacts(path: string, text: string): HouseFacts;
export function houseFactsIn(root: string): readonly HouseFacts[];
