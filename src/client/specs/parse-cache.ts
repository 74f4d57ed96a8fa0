import { parseCsvLine } from '../../go/csv.ts';
import { isTrue } from '../../go/strconv.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { awsCredentials } from './aws-credentials.ts';

/**
 * Parses one `--cache-from` or `--cache-to`: CSV of `key=value` with `type=`, or image references separated by
 * commas. Throws an `Error` that says what is wrong (docker/buildx v0.36.1 util/buildflags/cache.go).
 */
export function parseCache(text: string): readonly TypedAttrs[] {
  if (text === '') return [];
  const fields = parseCsvLine(text);
  if (!text.includes('=')) return fields.map((ref) => ({ type: 'registry', attrs: { ref } }));
  const attrs: Record<string, string> = {};
  for (const field of fields) {
    const at = field.indexOf('=');
    if (at === -1) throw new Error(`invalid value ${field}`);
    attrs[field.slice(0, at).toLowerCase()] = field.slice(at + 1);
  }
  const { type, ...rest } = attrs;
  if (!type) throw new Error('type is required');
  return [{ type, attrs: rest }];
}

/**
 * Adds the credentials from the environment to an entry, as `docker buildx` does: GitHub Actions tokens, AWS keys.
 * Undefined for a GitHub Actions cache outside a GitHub Actions run. (docker/buildx v0.36.1 build/opt.go)
 */
export function withCacheCredentials(
  entry: TypedAttrs,
  env: Readonly<Record<string, string | undefined>>,
): TypedAttrs | undefined {
  if (entry.type === 's3') return withDefaults(entry, awsKeys(entry.attrs, env));
  if (entry.type !== 'gha') return entry;
  const found = withDefaults(entry, githubTokens(entry.attrs, env));
  const { token, url, url_v2 } = found.attrs;
  return token && (url || url_v2) ? found : undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

function githubTokens(attrs: TypedAttrs['attrs'], env: Env): Record<string, string | undefined> {
  const isSecond = attrs['version'] === undefined && isTrue(env['ACTIONS_CACHE_SERVICE_V2']);
  const version = attrs['version'] ?? (isSecond ? '2' : undefined);
  return {
    token: env['ACTIONS_RUNTIME_TOKEN'],
    url_v2: version === '2' ? env['ACTIONS_RESULTS_URL'] : undefined,
    url: env['ACTIONS_CACHE_URL'] ?? env['ACTIONS_RESULTS_URL'],
  };
}

/** A given pair of keys is never combined with a session token from elsewhere. */
function awsKeys(attrs: TypedAttrs['attrs'], env: Env): Record<string, string | undefined> {
  if (attrs['access_key_id'] !== undefined && attrs['secret_access_key'] !== undefined) return {};
  return { ...awsCredentials(env) };
}

function withDefaults(entry: TypedAttrs, defaults: Record<string, string | undefined>): TypedAttrs {
  const present = Object.entries(defaults).filter(([, value]) => value) as [string, string][];
  return { type: entry.type, attrs: { ...Object.fromEntries(present), ...entry.attrs } };
}
