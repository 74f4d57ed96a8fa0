import { toUpper } from '../../go/strings.ts';
import type { EnvGetter } from '../../shell/env.ts';
import { expandWord, type LexOptions } from '../../shell/lexer.ts';

/**
 * An instruction's text as step names show it: variables replaced, the first word in upper case. Text that cannot
 * be expanded stays as it is; nothing is reported.
 */
export function stepText(code: string, env: EnvGetter, lex: LexOptions): string {
  return upperFirstWord(expandQuietly(code, env, lex));
}

/** {@link stepText} without the upper case. */
export function expandQuietly(text: string, env: EnvGetter, lex: LexOptions): string {
  try {
    return expandWord(text, env, lex).result;
  } catch {
    return text;
  }
}

/** `run --mount=x` becomes `RUN --mount=x`. */
export function upperFirstWord(text: string): string {
  const space = text.indexOf(' ');
  return space === -1 ? toUpper(text) : toUpper(text.slice(0, space)) + text.slice(space);
}
