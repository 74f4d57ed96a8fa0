import { lookup } from 'node:dns/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import { dockerConfigDir } from '../docker-config.ts';
import { inNetwork } from './proxy-for.ts';

const insecureKey = 'insecure-registries';
const insecureRegistries = jsonObject<{ [insecureKey]?: readonly string[] | undefined }>({
  [insecureKey]: jsonOptional(jsonList(jsonText)),
});

const loopback = ['127.0.0.0/8', '::1/128'];

/** What Docker has for the connections to one registry; PEM texts. */
export interface RegistryCertificates {
  readonly ca: readonly string[];
  /** Client certificates; the server's request selects one. */
  readonly pairs: readonly { readonly cert: string; readonly key: string }[];
}

/**
 * The certificates for a registry (`host[:port]`) in Docker's `certs.d` directories: `*.crt` are authorities, and
 * `NAME.cert` with `NAME.key` is a client certificate (docs.docker.com/engine/security/certificates). Throws an
 * `Error` for a certificate without its key or the reverse, and for a file that cannot be read.
 */
export function registryCertificates(host: string, env: NodeJS.ProcessEnv): RegistryCertificates {
  const ca: string[] = [];
  const pairs: { cert: string; key: string }[] = [];
  for (const base of configDirs(env)) {
    const dir = join(base, 'certs.d', process.platform === 'win32' ? host.replaceAll(':', '') : host);
    const names = namesIn(dir);
    for (const name of names) {
      if (name.endsWith('.crt')) ca.push(read(join(dir, name)));
      if (name.endsWith('.cert')) pairs.push(readPair(dir, name.slice(0, -'.cert'.length), names));
      if (name.endsWith('.key')) requireOther(dir, { name, other: name.replace(/key$/, 'cert') }, names);
    }
  }
  return { ca, pairs };
}

/** Why a registry does not need a trusted certificate, or TLS at all. */
export type Insecurity =
  | 'none'
  /** It is on this machine, so Docker does not verify it. */
  | 'loopback'
  /** Docker's configuration names it under `insecure-registries`. */
  | 'configured';

/** (github.com/docker/cli v29 internal/registry/config.go `isSecureIndex`) */
export async function insecurityOf(host: string, env: NodeJS.ProcessEnv): Promise<Insecurity> {
  const entries = configDirs(env).flatMap((dir) => insecureEntries(join(dir, 'daemon.json')));
  if (entries.includes(host)) return 'configured';
  const addresses = await addressesOf(host.replace(/:\d+$/, ''));
  const isIn = (network: string): boolean => addresses.some((address) => inNetwork(network, address));
  if (entries.some(isIn)) return 'configured';
  return loopback.some(isIn) ? 'loopback' : 'none';
}

/** The directories of Docker Engine, of a rootless Engine, and of the user's commands, which Docker Desktop reads. */
function configDirs(env: NodeJS.ProcessEnv): readonly string[] {
  const system =
    process.platform === 'win32' ? join(env['ProgramData'] ?? 'C:\\ProgramData', 'docker') : '/etc/docker';
  const rootless = join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'docker');
  const engine = process.platform === 'win32' ? [join(system, 'config')] : [];
  return [...new Set([system, ...engine, rootless, dockerConfigDir(env)])];
}

/** Errors in the daemon's configuration are for the daemon to report. */
function insecureEntries(file: string): readonly string[] {
  try {
    const { [insecureKey]: listed = [] } = parseJson(readFileSync(file, 'utf8'), insecureRegistries);
    return listed.map((entry) => entry.replace(/^https?:\/\//, ''));
  } catch {
    return [];
  }
}

async function addressesOf(name: string): Promise<readonly string[]> {
  const host = name.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return [host];
  // A proxy may know a name that this machine does not know.
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort(compareBytes);
  } catch {
    return [];
  }
}

function readPair(dir: string, name: string, names: readonly string[]) {
  requireOther(dir, { name: `${name}.cert`, other: `${name}.key` }, names);
  return { cert: read(join(dir, `${name}.cert`)), key: read(join(dir, `${name}.key`)) };
}

function requireOther(
  dir: string,
  { name, other }: { readonly name: string; readonly other: string },
  names: readonly string[],
): void {
  if (names.includes(other)) return;
  const note = name.endsWith('.cert') ? '; the name of a CA certificate must end with .crt' : '';
  throw new Error(`${join(dir, name)} needs ${other} next to it${note}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${fileReason(error)}`, { cause: error });
  }
}
