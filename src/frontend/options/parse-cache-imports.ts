import { wrapError } from '../../diagnostics/compile-error.ts';
import { readJson } from '../../diagnostics/read-json.ts';
import { goField, goMap, goPointer, goSlice, goString, goStruct } from '../../go/json-decode.ts';
import { quote } from '../../go/quote.ts';
import type { CacheImport } from '../gateway.ts';

/** The JSON list of `cache-imports`, then the registry references of `cache-from`, comma separated. */
export function parseCacheImports(imports: string, from: string): readonly CacheImport[] {
  const listed = imports === '' ? [] : parseList(imports);
  const references = from === '' ? [] : from.split(',');
  return [...listed, ...references.map((ref) => ({ type: 'registry', attrs: { ref } }))];
}

interface Entry {
  type: string;
  attrs: Map<string, string> | undefined;
}

const emptyEntry = (): Entry => ({ type: '', attrs: undefined });

const entryType = goStruct<Entry>('moby_buildkit_v1.CacheOptionsEntry', emptyEntry, {
  type: goField('Type', goString()),
  attrs: goField(
    'Attrs',
    goMap(goString(), () => ''),
  ),
});

const listType = goSlice(goPointer(entryType), emptyEntry);

function parseList(text: string): readonly CacheImport[] {
  try {
    const entries = readJson(text, listType) ?? [];
    return entries.map(({ type, attrs }) => ({ type, attrs: Object.fromEntries(attrs ?? []) }));
  } catch (error) {
    throw wrapError(error, `failed to unmarshal cache-imports (${quote(text)})`);
  }
}
