/** The value of a variable; undefined if it is not set. */
export type ReadVariable = (name: string) => string | undefined;

/**
 * Whether a condition holds: `$NAME` (set, and not empty), `$A == value`, `$A != $B`, joined by `&&` and `||`, of which `&&` binds
 * first. Values may be quoted. Throws an Error for anything else.
 */
export function conditionHolds(text: string, read: ReadVariable): boolean {
  return splitAt(text, '||').some((all) => splitAt(all, '&&').every((term) => termHolds(term.trim(), read)));
}

/** The problem with a condition; undefined if it is valid. */
export function conditionProblem(text: string): string | undefined {
  try {
    for (const all of splitAt(text, '||'))
      for (const term of splitAt(all, '&&')) termHolds(term.trim(), () => '');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Splits a text at an operator that is not within quotes. */
function splitAt(text: string, operator: '||' | '&&'): readonly string[] {
  const parts = [''];
  for (const token of tokensOf(text)) {
    if (token === operator) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}

/** Quoted texts, operators, and single characters. */
function tokensOf(text: string): readonly string[] {
  return text.match(/"[^"]*"|'[^']*'|&&|\|\||[!=]=|./gs) ?? [];
}

function termHolds(term: string, read: ReadVariable): boolean {
  const tokens = tokensOf(term);
  const at = tokens.findIndex((token) => token === '==' || token === '!=');
  if (at !== -1) {
    const operand = (side: readonly string[]) => operandOf(side.join(''), read);
    const isEqual = operand(tokens.slice(0, at)) === operand(tokens.slice(at + 1));
    return tokens[at] === '==' ? isEqual : !isEqual;
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
