import {
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { goJson } from '../../go/json.ts';

/**
 * The options of a frontend without credentials, to show or pass on: of imported caches, only references and scopes
 * are kept (docker/buildx v0.36.1 util/desktop/bundle).
 */
export function withoutCacheSecrets(
  attrs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const imports = attrs['cache-imports'];
  return imports === undefined ? attrs : { ...attrs, 'cache-imports': sanitizeCacheImports(imports) };
}

const caches = jsonList(
  jsonObject<{ Type?: string | undefined; Attrs?: Readonly<Record<string, string>> | undefined }>({
    Type: jsonOptional(jsonText),
    Attrs: jsonOptional(jsonRecord(jsonText)),
  }),
);

/** Text that is not a list of caches is left out. */
function sanitizeCacheImports(json: string): string {
  try {
    return goJson(
      parseJson(json, caches).map(({ Type = '', Attrs = {} }) => ({
        Type,
        Attrs: { ref: Attrs['ref'], scope: Attrs['scope'] },
      })),
    );
  } catch {
    return '';
  }
}
