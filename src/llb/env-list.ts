/**
 * Environment variables in the order in which they were first set. Persistent: `set` is cheap and shares
 * structure, so that a stage of thousands of ENV and ARG lines stays linear.
 */
export interface EnvList {
  get(key: string): string | undefined;
  has(key: string): boolean;
  set(key: string, value: string): EnvList;
  delete(key: string): EnvList;
  keys(): readonly string[];
  /** `KEY=value` strings, in order. */
  toArray(): readonly string[];
}
