/**
 * JSON values that {@link goJson} writes. Keys stand in the order given; `undefined` members are left out. A Map is an
 * object too: the one to use for keys that a user chose, since plain objects move keys like `80` to the front.
 */
export type GoJsonValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly GoJsonValue[]
  | ReadonlyMap<string, GoJsonValue>
  | JsonObject;

interface JsonObject {
  readonly [key: string]: GoJsonValue | undefined;
}

/** A JSON string as Go's encoding/json writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped, invalid UTF-8 as U+FFFD. */
export function goJsonString(text: string): string {
  const json = JSON.stringify(text);
  return isPlainJson(json) ? json : `"${text.replace(escaped, escapeJson)}"`;
}

/** {@link goJson} for a list of texts, which may be long. */
export function goJsonTexts(texts: readonly string[]): string {
  const json = JSON.stringify(texts);
  return isPlainJson(json) ? json : goJson(texts);
}

/** Whether JSON of texts has no escapes and nothing that Go escapes. Searches are faster than an expression. */
function isPlainJson(json: string): boolean {
  return !special.some((char) => json.includes(char));
}

const special = ['\\', '<', '>', '&', '\u2028', '\u2029'];

/** Compact JSON as Go's json.Marshal writes it. */
export function goJson(value: GoJsonValue): string {
  if (typeof value === 'string') return goJsonString(value);
  if (value === null || typeof value !== 'object') return String(value);
  let out = '';
  if (isArray(value)) return `[${value.map(goJson).join(',')}]`;
  for (const key of value instanceof Map ? value.keys() : Object.keys(value)) {
    const member = value instanceof Map ? value.get(key) : (value as JsonObject)[key];
    if (member !== undefined) out += `${out && ','}${goJsonString(key)}:${goJson(member)}`;
  }
  return `{${out}}`;
}

/** JSON as Go's json.MarshalIndent(value, '', indent) writes it. */
export function goJsonIndent(value: GoJsonValue, indent: string, prefix = ''): string {
  if (value === null || typeof value !== 'object') return goJson(value);
  const inner = prefix + indent;
  const items = isArray(value)
    ? value.map((item) => goJsonIndent(item, indent, inner))
    : membersOf(value).map(([key, member]) => `${goJsonString(key)}: ${goJsonIndent(member, indent, inner)}`);
  const [open, close] = isArray(value) ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${prefix}${close}`;
}

function membersOf(
  value: ReadonlyMap<string, GoJsonValue> | JsonObject,
): readonly (readonly [string, GoJsonValue])[] {
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.filter((entry): entry is [string, GoJsonValue] => entry[1] !== undefined);
}

// What JSON escapes, and lone surrogates: with `u`, a class finds no half of a pair.
const escaped = /["\\<>&\u2028\u2029\x00-\x1f\ud800-\udfff]/gu;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The escape of a character that {@link escaped} finds. */
function escapeJson(char: string): string {
  const short = shortEscapes.get(char);
  if (short !== undefined) return short;
  const code = char.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function isArray(value: GoJsonValue): value is readonly GoJsonValue[] {
  return Array.isArray(value);
}
