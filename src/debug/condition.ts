/** The value of a variable; undefined if it is not set. */
export type ReadVariable = (name: string) => string | undefined;

/**
 * Whether a condition holds: `$NAME` (set, and not empty), `$A == value`, `$A != $B`, joined by `&&` and `||`, of which `&&` binds
 * first. Values may be quoted. Throws an Error for anything else.
 */
export function conditionHolds(text: string, read: ReadVariable): boolean {
  return text.split('||').some((all) => all.split('&&').every((term) => termHolds(term.trim(), read)));
}

/** The problem with a condition; undefined if it is valid. */
export function conditionProblem(text: string): string | undefined {
  try {
    for (const term of text.split(/\|\||&&/)) termHolds(term.trim(), () => '');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function termHolds(term: string, read: ReadVariable): boolean {
  const at = /[!=]=/.exec(term);
  if (at) {
    const isEqual = operandOf(term.slice(0, at.index), read) === operandOf(term.slice(at.index + 2), read);
    return at[0] === '==' ? isEqual : !isEqual;
  }
  if (term.startsWith('!')) return !operandOf(term.slice(1), read);
  if (!term.startsWith('$')) throw new Error(`${term}: not a condition; for example: $TARGETARCH == arm64`);
  return Boolean(operandOf(term, read));
}

function operandOf(given: string, read: ReadVariable): string {
  const text = given.trim();
  const [, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))$/.exec(text) ?? [];
  const name = braced ?? plain;
  if (name !== undefined) return read(name) ?? '';
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** A message with the values of variables in place of `{NAME}` and `{$NAME}`. */
export function expandMessage(text: string, read: ReadVariable): string {
  return text.replace(/\{\$?(\w+)\}/g, (_, name: string) => read(name) ?? '');
}
