/** Marks a branch that the type system proves unreachable; throws when a value gets there all the same. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`internal: unexpected ${what}: ${JSON.stringify(value)}`);
}
