/** The variables that a word can refer to. `keys` is used for suggestions. */
export interface EnvGetter {
  get(key: string): string | undefined;
  keys(): readonly string[];
}

export const emptyEnv: EnvGetter = { get: () => undefined, keys: () => [] };
