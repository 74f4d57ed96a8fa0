import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type JsonShape,
  jsonBoolean,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import { DaemonError } from './daemon-error.ts';
import type { TlsOptions } from './endpoint.ts';

/** The Docker Engine of a Docker context. */
export interface DockerContext {
  readonly name: string;
  /** In the format of `DOCKER_HOST`. */
  readonly host: string;
  readonly tls?: TlsOptions;
}

interface ContextMeta {
  readonly Name?: string | undefined;
  readonly Endpoints?:
    | {
        readonly docker?:
          | { readonly Host?: string | undefined; readonly SkipTLSVerify?: boolean | undefined }
          | undefined;
      }
    | undefined;
}

const metaShape = jsonObject<ContextMeta>({
  Name: jsonOptional(jsonText),
  Endpoints: jsonOptional(
    jsonObject({
      docker: jsonOptional(
        jsonObject({ Host: jsonOptional(jsonText), SkipTLSVerify: jsonOptional(jsonBoolean) }),
      ),
    }),
  ),
});
const configShape = jsonObject<{ currentContext?: string | undefined }>({
  currentContext: jsonOptional(jsonText),
});
/** The name of the context that is not stored: `DOCKER_HOST` and the default socket. */
export const defaultContext = 'default';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The current context: `DOCKER_CONTEXT`, or else `currentContext` in Docker's configuration. Undefined for none and
 * for `default`, which is not a stored context (docker/cli cli/command/cli.go).
 */
export function currentDockerContext(env: Environment): { name: string; from: string } | undefined {
  const fromEnv = env['DOCKER_CONTEXT'];
  const config = join(dockerFolder(env), 'config.json');
  const name = fromEnv || readJson(config, configShape)?.currentContext;
  if (!name || name === defaultContext) return undefined;
  return { name, from: fromEnv ? 'DOCKER_CONTEXT' : `currentContext in ${config}` };
}

/** Reads a stored context. Throws a {@link DaemonError} if it does not exist or does not contain an Engine. */
export function readDockerContext(name: string, from: string, env: Environment): DockerContext {
  const store = contextStore(env);
  const id = createHash('sha256').update(name).digest('hex');
  const metaFile = join(store, 'meta', id, 'meta.json');
  if (!existsSync(metaFile)) {
    throw problem(`${from}: there is no Docker context ${JSON.stringify(name)} in ${store}`, listHint(store));
  }
  const meta = readJson(metaFile, metaShape)?.Endpoints?.docker;
  if (!meta?.Host) throw problem(`${from}: ${metaFile} does not name a Docker Engine`, listHint(store));
  const tls = contextTls(join(store, 'tls', id, 'docker'), meta.SkipTLSVerify ?? false);
  return { name, host: meta.Host, ...(tls ? { tls } : {}) };
}

/** `~/.docker`, or `DOCKER_CONFIG`. */
export function dockerFolder(env: Environment): string {
  return env['DOCKER_CONFIG'] || join(env['HOME'] ?? env['USERPROFILE'] ?? '', '.docker');
}

function contextTls(folder: string, insecure: boolean): TlsOptions | undefined {
  const file = (name: string) => (existsSync(join(folder, name)) ? { path: join(folder, name) } : undefined);
  const [ca, cert, key] = [file('ca.pem'), file('cert.pem'), file('key.pem')];
  if (!ca && !cert && !key && !insecure) return undefined;
  return {
    ...(ca && { ca: ca.path }),
    ...(cert && { cert: cert.path }),
    ...(key && { key: key.path }),
    ...(insecure && { insecure }),
  };
}

/** Names of the stored contexts, sorted. */
export function dockerContextNames(env: Environment): readonly string[] {
  return contextNames(contextStore(env));
}

function contextStore(env: Environment): string {
  return join(dockerFolder(env), 'contexts');
}

function listHint(store: string): string {
  const names = contextNames(store);
  return `Known contexts: ${[defaultContext, ...names].join(', ')}. Select one with \`docker context use NAME\`.`;
}

function contextNames(store: string): string[] {
  try {
    return readdirSync(join(store, 'meta'))
      .flatMap((id) => readJson(join(store, 'meta', id, 'meta.json'), metaShape)?.Name ?? [])
      .sort(compareBytes);
  } catch {
    return [];
  }
}

/** Undefined if the file does not exist, is not JSON of this shape, or is a pipe, which could block. */
function readJson<T>(file: string, shape: JsonShape<T>): T | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    return parseJson(readFileSync(file, 'utf8'), shape);
  } catch {
    return undefined;
  }
}

function problem(message: string, hint: string): DaemonError {
  return new DaemonError(message, 'invalid-address', { hint });
}
