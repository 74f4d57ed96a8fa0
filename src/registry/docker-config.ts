import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { jsonList, jsonObject, jsonOptional, jsonRecord, jsonText, parseJson } from '../base/json-shape.ts';
import { textBefore, trimEndOf, trimStartOf } from '../base/text.ts';
import { FileError } from '../files/file-error.ts';
import { fileKinds } from '../files/file-kind.ts';
import { readRegular } from '../files/regular-file.ts';
import { askCredentialHelper, type HelperOptions } from './credential-helper.ts';
import type { CredentialsLookup, RegistryCredentials } from './credentials.ts';

/** The parts of Docker's `config.json` for logins, proxies and pruning. */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, AuthEntry | undefined>> | undefined;
  readonly credHelpers?: Readonly<Record<string, string>> | undefined;
  readonly credsStore?: string | undefined;
  /** Proxies for builds and containers, by the daemon's address or `default`. */
  readonly proxies?: Readonly<Record<string, ProxyEntry>> | undefined;
  /** Conditions, `key=value`, for every Docker command that prunes. */
  readonly pruneFilters?: readonly string[] | undefined;
}

export interface ProxyEntry {
  readonly httpProxy?: string | undefined;
  readonly httpsProxy?: string | undefined;
  readonly noProxy?: string | undefined;
  readonly ftpProxy?: string | undefined;
}

interface AuthEntry {
  readonly auth?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly identitytoken?: string | undefined;
  readonly registrytoken?: string | undefined;
}

const optionalText = jsonOptional(jsonText);
const configShape = jsonOptional(
  jsonObject<DockerConfig>({
    auths: jsonOptional(
      jsonRecord(
        jsonOptional(
          jsonObject<AuthEntry>({
            auth: optionalText,
            username: optionalText,
            password: optionalText,
            identitytoken: optionalText,
            registrytoken: optionalText,
          }),
        ),
      ),
    ),
    credHelpers: jsonOptional(jsonRecord(jsonText)),
    credsStore: optionalText,
    proxies: jsonOptional(
      jsonRecord(
        jsonObject<ProxyEntry>({
          httpProxy: optionalText,
          httpsProxy: optionalText,
          noProxy: optionalText,
          ftpProxy: optionalText,
        }),
      ),
    ),
    pruneFilters: jsonOptional(jsonList(jsonText)),
  }),
);
/** The name under which `docker login` keeps the login of Docker Hub, for historical reasons. */
const hub = 'https://index.docker.io/v1/';
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const hubLogin = new Set(['dhi.io', 'registry.scout.docker.com']);
/** Less than five minutes (docker/buildx v0.36.1 util/dockerutil/dockerconfig). */
const keptMs = 290_000;

/** Docker's configuration directory: `DOCKER_CONFIG`, or else `~/.docker`. */
export function dockerConfigDir(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOCKER_CONFIG'] || join(homedir(), '.docker');
}

/** Reads `config.json`. A missing file is an empty configuration; an invalid one is an error that names it. */
export async function readDockerConfig(dir: string): Promise<DockerConfig> {
  const path = join(dir, 'config.json');
  const bytes = await readRegular(path, fileKinds.state).catch((error: unknown) => {
    if (isFile(dir)) throw notDirectory(dir, error);
    if (error instanceof FileError && error.code === 'missing') return Buffer.from('{}');
    throw error;
  });
  try {
    return parseJson(bytes.toString('utf8'), configShape) ?? {};
  } catch (error) {
    throw new Error(`Docker's configuration ${path} cannot be read: ${(error as Error).message}`);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

function notDirectory(dir: string, cause: unknown): Error {
  const text = `Docker's configuration cannot be read: ${dir} is not a directory; DOCKER_CONFIG names the directory of config.json`;
  return new Error(text, { cause });
}

/**
 * Looks up logins in Docker's order: `DOCKER_AUTH_CONFIG`, then the credential helper for the host or else the
 * credential store, and the file only if neither is configured (github.com/docker/cli v29 cli/config/configfile). The
 * configuration is read once, at the first call. A login is cached for almost five minutes, which is shorter than the
 * lifetime of cloud registry tokens.
 *
 * @example
 * const credentials = await dockerCredentials(process.env)('registry.example');
 * console.log(credentials?.username);
 */
export function dockerCredentials(
  env: NodeJS.ProcessEnv = process.env,
  options: HelperOptions = {},
): CredentialsLookup {
  let config: Promise<DockerConfig> | undefined;
  const known = new Map<string, { readonly at: number; readonly login: ReturnType<CredentialsLookup> }>();
  return (host) => {
    const found = known.get(host);
    if (found && Date.now() - found.at < keptMs) return found.login;
    config ??= readDockerConfig(dockerConfigDir(env));
    const login = config.then((read) => credentialsFrom({ config: read, env, options }, host));
    known.set(host, { at: Date.now(), login });
    login.catch(() => known.delete(host));
    return login;
  };
}

/** Where logins come from. */
interface LoginSources {
  readonly config: DockerConfig;
  readonly env: NodeJS.ProcessEnv;
  readonly options: HelperOptions;
}

async function credentialsFrom(
  sources: LoginSources,
  host: string,
): Promise<RegistryCredentials | undefined> {
  const login = await storedLogin(sources, host);
  // Docker's own registries use the login of Docker Hub.
  return login || !hubLogin.has(host) ? login : storedLogin(sources, hub);
}

async function storedLogin(
  { config, env, options }: LoginSources,
  host: string,
): Promise<RegistryCredentials | undefined> {
  const key = hubHosts.has(host) ? hub : host;
  const given = loginIn(environmentLogins(env), key);
  if (given) return given;
  const helper = entryOf(config.credHelpers ?? {}, key) || config.credsStore;
  return helper
    ? askCredentialHelper({ helper, server: key }, env, options)
    : loginIn(config.auths ?? {}, key);
}

/** `DOCKER_AUTH_CONFIG` contains the `auths` of a configuration file. Errors about it do not contain its content. */
function environmentLogins(env: NodeJS.ProcessEnv): NonNullable<DockerConfig['auths']> {
  const text = env['DOCKER_AUTH_CONFIG'];
  if (!text) return {};
  try {
    return parseJson(text, configShape)?.auths ?? {};
  } catch (error) {
    throw new Error(`DOCKER_AUTH_CONFIG cannot be read: ${(error as Error).message}`);
  }
}

function loginIn(auths: NonNullable<DockerConfig['auths']>, key: string): RegistryCredentials | undefined {
  const entry = entryOf(auths, key);
  return entry ? decodeEntry(entry) : undefined;
}

/** Looks up an entry by its key, or else by host, because keys can be URLs. All names of Docker Hub are equivalent. */
function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  if (Object.hasOwn(entries, key)) return entries[key];
  return Object.entries(entries).find(([other]) => hostOf(other) === hostOf(key))?.[1];
}

function hostOf(key: string): string {
  const host = textBefore(key.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ''), '/');
  return hubHosts.has(host) ? 'docker.io' : host;
}

function decodeEntry(entry: AuthEntry): RegistryCredentials | undefined {
  const decoded = Buffer.from(entry.auth ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const username = colon === -1 ? (entry.username ?? '') : decoded.slice(0, colon);
  const password =
    colon === -1 ? (entry.password ?? '') : trimEndOf(trimStartOf(decoded.slice(colon + 1), '\0'), '\0');
  const { identitytoken: identityToken, registrytoken: registryToken } = entry;
  if (username === '' && !identityToken && !registryToken) return undefined;
  return {
    username,
    password,
    ...(identityToken && { identityToken }),
    ...(registryToken && { registryToken }),
  };
}
