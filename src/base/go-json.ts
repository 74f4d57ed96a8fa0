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
  | { readonly [key: string]: GoJsonValue | undefined };

/** A JSON string as Go's encoding/json writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped, invalid UTF-8 as U+FFFD. */
export function goJsonString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  let out = '"';
  for (const char of text) out += escapeJson(char);
  return `${out}"`;
}

/** Compact JSON as Go's json.Marshal writes it. */
export function goJson(value: GoJsonValue): string {
  if (typeof value === 'string') return goJsonString(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isArray(value)) return `[${value.map(goJson).join(',')}]`;
  const members = membersOf(value).map(([key, member]) => `${goJsonString(key)}:${goJson(member)}`);
  return `{${members.join(',')}}`;
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
  value: ReadonlyMap<string, GoJsonValue> | { readonly [key: string]: GoJsonValue | undefined },
): readonly (readonly [string, GoJsonValue])[] {
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.filter((entry): entry is [string, GoJsonValue] => entry[1] !== undefined);
}

// Printable ASCII without the characters that need an escape.
const plain = /^[ !#-%'-;=?-[\]-\x7f]*$/;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeJson(char: string): string {
  const short = shortEscapes.get(char);
  if (short !== undefined) return short;
  const code = char.codePointAt(0)!;
  if (code < 0x20 || char === '<' || char === '>' || char === '&' || code === 0x2028 || code === 0x2029) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
  }
  return code >= 0xd800 && code <= 0xdfff ? '\\ufffd' : char;
}

function isArray(value: GoJsonValue): value is readonly GoJsonValue[] {
  return Array.isArray(value);
}
