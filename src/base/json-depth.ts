/**
 * The texts of consecutive JSON objects, whatever stands between them. Throws an `Error` if the last one is
 * truncated.
 */
export function splitJsonObjects(text: string): readonly string[] {
  const objects: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) {
      if (code === BACKSLASH) i++;
    } else if (code === OPEN_BRACE) {
      if (depth++ === 0) start = i;
    } else if (code === CLOSE_BRACE && depth > 0) {
      if (--depth === 0) objects.push(text.slice(start, i + 1));
    }
  }
  if (depth !== 0) throw new Error('the last JSON object is truncated');
  return objects;
}

/**
 * Whether a valid JSON text has more than `limit` levels of nesting. Uses neither recursion nor regular expressions.
 */
export function isNestedDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) {
      if (code === BACKSLASH) i++;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > limit) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [...'"\\{}[]'].map((char) =>
  char.charCodeAt(0),
);
