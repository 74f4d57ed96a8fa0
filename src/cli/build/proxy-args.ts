import type { DaemonAddress } from '../../client/connect/address.ts';
import { dockerConfigDir, type ProxyEntry, readDockerConfig } from '../../registry/docker-config.ts';

const names = [
  ['HTTP_PROXY', 'httpProxy'],
  ['HTTPS_PROXY', 'httpsProxy'],
  ['NO_PROXY', 'noProxy'],
  ['FTP_PROXY', 'ftpProxy'],
] as const satisfies readonly (readonly [string, keyof ProxyEntry])[];

/** Adds the proxies of Docker's config as build args, where no build arg of that name was given (docker/buildx v0.36.1 store/storeutil). */
export async function addProxyArgs(
  options: Map<string, string>,
  { text }: DaemonAddress,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { proxies } = await readDockerConfig(dockerConfigDir(env));
  const entry = proxies?.[text] ?? proxies?.['default'];
  if (!entry) return;
  const given = new Set([...options.keys()].map((key) => key.toLowerCase()));
  for (const [name, field] of names) {
    const key = `build-arg:${name}`;
    if (entry[field] && !given.has(key.toLowerCase())) options.set(key, entry[field]);
  }
}
