import { compareBytes, equalFold } from '../go/strings.ts';
import type { ProxyEnv } from '../llb/ops/exec-spec.ts';

const fields: readonly (readonly [string, keyof ProxyEnv])[] = [
  ['http_proxy', 'httpProxy'],
  ['https_proxy', 'httpsProxy'],
  ['ftp_proxy', 'ftpProxy'],
  ['no_proxy', 'noProxy'],
  ['all_proxy', 'allProxy'],
];

/** Proxy settings in the build args, in any case; the name that sorts last wins. Undefined if there are none. */
export function proxyEnvOf(buildArgs: ReadonlyMap<string, string>): ProxyEnv | undefined {
  const found: { -readonly [Key in keyof ProxyEnv]?: string } = {};
  for (const name of [...buildArgs.keys()].sort(compareBytes)) {
    const known = fields.find(([field]) => equalFold(field, name));
    if (known !== undefined) found[known[1]] = buildArgs.get(name)!;
  }
  if (Object.keys(found).length === 0) return undefined;
  return { httpProxy: '', httpsProxy: '', ftpProxy: '', noProxy: '', allProxy: '', ...found };
}
