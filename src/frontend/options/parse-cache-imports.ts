import { quote } from '../../base/go-quote.ts';
import { encodeText } from '../../base/text.ts';
import { wrapError } from '../../diagnostics/compile-error.ts';
import { JsonObject, parseJson } from '../../image/json-object.ts';
import type { CacheImport } from '../gateway.ts';

/** The JSON list of `cache-imports`, then the registry references of `cache-from`, comma separated. */
export function parseCacheImports(imports: string, from: string): readonly CacheImport[] {
  const listed = imports === '' ? [] : parseList(imports);
  const references = from === '' ? [] : from.split(',');
  return [...listed, ...references.map((ref) => ({ type: 'registry', attrs: { ref } }))];
}

function parseList(text: string): readonly CacheImport[] {
  try {
    const list = new JsonObject({ imports: parseJson(encodeText(text)) }, 'CacheOptionsEntry');
    return (list.objects('imports') ?? []).map((entry) => ({
      type: entry.string('Type') ?? '',
      attrs: Object.fromEntries(entry.stringMap('Attrs') ?? []),
    }));
  } catch (error) {
    throw wrapError(error, `failed to unmarshal cache-imports (${quote(text)})`);
  }
}
