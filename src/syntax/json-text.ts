import { isNestedDeeper } from '../base/json-depth.ts';
import { toValidText } from '../base/text.ts';

/** A JSON value that Go's encoding/json decodes into `any`. */
export interface DecodedJson {
  readonly value: unknown;
}

/**
 * Decodes JSON like Go's encoding/json. The grammar is that of JSON.parse, but a number too large for a float64 and
 * nesting beyond 10,000 levels are errors. Returns undefined for any error. Strings may contain lone surrogates,
 * which Go decodes to U+FFFD: see {@link decodedText}.
 */
export function decodeJson(text: string): DecodedJson | undefined {
  try {
    const value: unknown = JSON.parse(toValidText(text));
    return hasHugeNumber(value) || isNestedDeeper(text, maxDepth) ? undefined : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The string as Go decodes it. */
export function decodedText(value: string): string {
  return toValidText(value);
}

const maxDepth = 10_000;

function hasHugeNumber(root: unknown): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return true;
    if (typeof value === 'object' && value !== null)
      for (const child of Object.values(value)) open.push(child);
  }
  return false;
}
