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
 * What a frontend was asked for, to be shown or passed on: of the caches that the build imports only references and scopes
 * stay, since the rest may be credentials (docker/buildx v0.36.1 util/desktop/bundle).
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

/** What is not a list of caches is left out. */
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
