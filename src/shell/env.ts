/** The variables that a word may refer to. `keys` feeds suggestions. */
export interface EnvGetter {
  get(key: string): string | undefined;
  keys(): readonly string[];
}

export const emptyEnv: EnvGetter = { get: () => undefined, keys: () => [] };
