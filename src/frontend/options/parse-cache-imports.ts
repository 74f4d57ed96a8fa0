import { quote } from '../../base/go-quote.ts';
import { equalFold } from '../../base/go-strings.ts';
import { wrapError } from '../../diagnostics/compile-error.ts';
import type { CacheImport } from '../gateway.ts';
import { isJsonObject, jsonTypeError, parseGoJson } from '../unmarshal-json.ts';

/** The JSON list of `cache-imports`, then the registry references of `cache-from`, comma separated. */
export function parseCacheImports(imports: string, from: string): readonly CacheImport[] {
  const listed = imports === '' ? [] : parseList(imports);
  const references = from === '' ? [] : from.split(',');
  return [...listed, ...references.map((ref) => ({ type: 'registry', attrs: { ref } }))];
}

function parseList(text: string): readonly CacheImport[] {
  try {
    const list = parseGoJson(text);
    if (list === null) return [];
    if (!Array.isArray(list))
      throw jsonTypeError(list, 'value of type []*moby_buildkit_v1.CacheOptionsEntry');
    return list.filter((entry) => entry !== null).map(readEntry);
  } catch (error) {
    throw wrapError(error, `failed to unmarshal cache-imports (${quote(text)})`);
  }
}

function readEntry(entry: unknown): CacheImport {
  if (!isJsonObject(entry)) throw jsonTypeError(entry, 'value of type moby_buildkit_v1.CacheOptionsEntry');
  let type = '';
  const attrs: Record<string, string> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (value === null) continue;
    if (equalFold(key, 'Type')) type = readString(value, 'Type');
    else if (equalFold(key, 'Attrs')) Object.assign(attrs, readAttrs(value));
  }
  return { type, attrs };
}

function readAttrs(value: unknown): Record<string, string> {
  if (!isJsonObject(value))
    throw jsonTypeError(value, 'struct field CacheOptionsEntry.Attrs of type map[string]string');
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [name, text === null ? '' : readString(text, 'Attrs')]),
  );
}

function readString(value: unknown, field: string): string {
  if (typeof value !== 'string')
    throw jsonTypeError(value, `struct field CacheOptionsEntry.${field} of type string`);
  return value;
}
