/** Throws an internal error when `condition` is false. For bugs only: a user's mistake is a `CompileError`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`internal: ${message}`);
}
