import type { EnvGetter } from '../../src/shell/env.ts';

/** Variables for a test. */
export function envOf(values: Readonly<Record<string, string>>): EnvGetter {
  const map = new Map(Object.entries(values));
  return { get: (key) => map.get(key), keys: () => [...map.keys()] };
}
