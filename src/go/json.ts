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
  return withGoEscapes(jsonString(text));
}

/** Compact JSON as Go's json.Marshal writes it. */
export function goJson(value: GoJsonValue): string {
  return withGoEscapes(json(value));
}

/** {@link goJson} for a list of texts, which may be long. */
export function goJsonTexts(texts: readonly string[]): string {
  return texts.join('').isWellFormed() ? withGoEscapes(JSON.stringify(texts)) : goJson(texts);
}

function json(value: GoJsonValue): string {
  if (typeof value === 'string') return jsonString(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isArray(value)) return `[${value.map(json).join(',')}]`;
  let out = '';
  for (const key of value instanceof Map ? value.keys() : Object.keys(value)) {
    const member = value instanceof Map ? value.get(key) : (value as JsonObject)[key];
    if (member !== undefined) out += `${out && ','}${jsonString(key)}:${json(member)}`;
  }
  return `{${out}}`;
}

function jsonString(text: string): string {
  if (text.isWellFormed()) return JSON.stringify(text);
  const parts = text.split(loneSurrogate).map((part) => JSON.stringify(part).slice(1, -1));
  return `"${parts.join('\\ufffd')}"`;
}

/** With `u`, a class finds no half of a pair. */
const loneSurrogate = /[\ud800-\udfff]/u;

/** Characters that Go escapes in JSON and JavaScript does not. They only stand in texts. */
const goEscapes = ['<', '>', '&', '\u2028', '\u2029'].map((char) => {
  return [char, `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`] as const;
});

/** Escapes them in all of a JSON text at once. Searches take an interpreter less time than an expression. */
function withGoEscapes(text: string): string {
  let out = text;
  for (const [char, escaped] of goEscapes) if (out.includes(char)) out = out.replaceAll(char, escaped);
  return out;
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

function isArray(value: GoJsonValue): value is readonly GoJsonValue[] {
  return Array.isArray(value);
}
