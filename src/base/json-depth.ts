/**
 * The texts of JSON objects that stand one behind the other, whatever stands between them. Throws an Error when the last one
 * is cut off.
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

/** Whether a text that is known to be JSON has more levels of nesting. It neither recurses nor matches patterns. */
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
