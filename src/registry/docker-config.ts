import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A user's login at one registry. `identityToken` is an OAuth refresh token that stands in the place of a password. */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  readonly identityToken?: string;
}

/** Looks up the login for a registry host (`ghcr.io`, `docker.io`); undefined when there is none. */
export type CredentialsLookup = (host: string) => Promise<RegistryCredentials | undefined>;

/** The part of Docker's `config.json` that concerns logins and proxies. */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
  /** Proxies for builds and containers, by the daemon's address or `default`. */
  readonly proxies?: Readonly<Record<string, ProxyEntry>>;
}

export interface ProxyEntry {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
  readonly ftpProxy?: string;
}

interface AuthEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

/** Folder of Docker's configuration: `DOCKER_CONFIG`, else `~/.docker`. */
export function dockerConfigDir(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOCKER_CONFIG'] || join(homedir(), '.docker');
}

/** Reads `config.json`; a missing file is an empty config, a broken one an error that names it. */
export async function readDockerConfig(dir: string): Promise<DockerConfig> {
  const path = join(dir, 'config.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    return JSON.parse(text) as DockerConfig;
  } catch (error) {
    throw new Error(`${path} is not valid JSON: ${(error as Error).message}`);
  }
}

/**
 * Logins from Docker's config, in Docker's order: a credential helper for the host, the credential store, then what
 * stands in the file. The config is read once, at the first question.
 */
export function dockerCredentials(env: NodeJS.ProcessEnv = process.env): CredentialsLookup {
  let config: Promise<DockerConfig> | undefined;
  return async (host) => {
    config ??= readDockerConfig(dockerConfigDir(env));
    return credentialsFrom(await config, host, env);
  };
}

async function credentialsFrom(
  config: DockerConfig,
  host: string,
  env: NodeJS.ProcessEnv,
): Promise<RegistryCredentials | undefined> {
  const names = configKeys(host);
  const helper = names.map((name) => config.credHelpers?.[name]).find(Boolean) ?? config.credsStore;
  for (const name of helper === undefined ? [] : names) {
    const found = await askHelper(helper!, name, env);
    if (found !== undefined) return found;
  }
  const entry = Object.entries(config.auths ?? {}).find(
    ([key]) => names.includes(key) || names.includes(hostOf(key)),
  );
  return entry === undefined ? undefined : decodeEntry(entry[1]);
}

/** Names under which a host's login may stand: Docker Hub has several for historical reasons. */
function configKeys(host: string): readonly string[] {
  const hub = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
  return hub.includes(host) ? ['https://index.docker.io/v1/', ...hub] : [host, `https://${host}`];
}

function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

function decodeEntry(entry: AuthEntry): RegistryCredentials | undefined {
  const decoded = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const username = entry.username ?? (colon === -1 ? '' : decoded.slice(0, colon));
  const password = entry.password ?? (colon === -1 ? '' : decoded.slice(colon + 1));
  if (username === '' && !entry.identitytoken) return undefined;
  return { username, password, identityToken: entry.identitytoken || undefined };
}

/** Runs `docker-credential-NAME get`; undefined when it has no login for the name. */
function askHelper(
  helper: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<RegistryCredentials | undefined> {
  const program = `docker-credential-${helper}`;
  return new Promise((resolve, reject) => {
    const child = execFile(program, ['get'], { env, timeout: 30_000 }, (error, stdout) => {
      if (error === null) return resolve(decodeHelperAnswer(stdout));
      if (/credentials not found/i.test(stdout)) return resolve(undefined);
      reject(new Error(`${program} failed for ${name}: ${stdout.trim() || error.message}`));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(name);
  });
}

function decodeHelperAnswer(stdout: string): RegistryCredentials | undefined {
  const answer = JSON.parse(stdout) as { Username?: string; Secret?: string };
  if (!answer.Secret) return undefined;
  if (answer.Username === '<token>') return { username: '', password: '', identityToken: answer.Secret };
  return { username: answer.Username ?? '', password: answer.Secret };
}
