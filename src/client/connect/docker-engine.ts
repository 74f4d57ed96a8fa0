import { join } from 'node:path';
import { splitAddress } from './address-parts.ts';
import { DaemonError } from './daemon-error.ts';
import { parseNpipe } from './dial/npipe.ts';
import { parseSsh } from './dial/ssh.ts';
import { parseTcp } from './dial/tcp.ts';
import { parseUnix } from './dial/unix.ts';
import { currentDockerContext, defaultContext, readDockerContext } from './docker-context.ts';
import type { Endpoint, TlsOptions } from './endpoint.ts';

/** The address of a Docker Engine, and where it came from. */
export interface EngineAddress {
  readonly endpoint: Endpoint;
  readonly text: string;
  readonly from: string;
  /** The Docker context that contains the address, if any. */
  readonly context?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Engine that the `docker` command would use: that of the given context, or else `DOCKER_HOST`, or else the
 * current context. Undefined if none is set.
 */
export function configuredEngine(
  env: Environment,
  context?: { readonly name: string; readonly from: string },
  tls?: TlsOptions,
): EngineAddress | undefined {
  if (context && context.name !== defaultContext) return engineOfContext(context, env, tls);
  const host = env['DOCKER_HOST'];
  if (host) return parseEngine(host, 'DOCKER_HOST', tls ?? dockerTls(env));
  const current = context ? undefined : currentDockerContext(env);
  return current && engineOfContext(current, env, tls);
}

/** {@link configuredEngine}, or else the Engine at the default socket. */
export function findEngine(
  env: Environment,
  context?: { readonly name: string; readonly from: string },
  tls?: TlsOptions,
): EngineAddress {
  const configured = configuredEngine(env, context, tls);
  return configured ?? parseEngine(usualEngine(), 'the default socket');
}

/** Parses the address of an Engine: `unix://`, `npipe://`, `tcp://` or `ssh://`. Throws a {@link DaemonError}. */
export function parseEngine(text: string, from: string, tls?: TlsOptions): EngineAddress {
  const parts = splitAddress(text, from);
  if (parts.scheme === 'unix') return { endpoint: parseUnix(parts), text, from };
  if (parts.scheme === 'npipe') return { endpoint: parseNpipe(parts), text, from };
  if (parts.scheme === 'tcp') return { endpoint: parseTcp(parts, tls), text, from };
  if (parts.scheme === 'ssh') return { endpoint: parseSsh(parts), text, from };
  const hint = Object.hasOwn(hints, parts.scheme) ? hints[parts.scheme] : undefined;
  throw new DaemonError(
    `${from}: ${parts.scheme}:// addresses are not supported for Docker Engine (${text})`,
    'unsupported-address',
    { hint: hint ?? 'Use unix:///path/to/docker.sock, tcp://HOST:PORT or ssh://HOST.' },
  );
}

function engineOfContext(
  context: { readonly name: string; readonly from: string },
  env: Environment,
  tls: TlsOptions | undefined,
): EngineAddress {
  const stored = readDockerContext(context.name, context.from, env);
  const engine = parseEngine(stored.host, `Docker context ${context.name}`, tls ?? stored.tls);
  return { ...engine, context: context.name };
}

/** Docker's convention: three files in one directory; the certificate is verified if `DOCKER_TLS_VERIFY` is set. */
function dockerTls(env: Environment): TlsOptions | undefined {
  const verify = Boolean(env['DOCKER_TLS_VERIFY']);
  if (!verify && !env['DOCKER_TLS']) return undefined;
  const folder = env['DOCKER_CERT_PATH'] ?? join(env['HOME'] ?? '', '.docker');
  const files = { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  return verify ? files : { ...files, insecure: true };
}

/** Where Docker Engine listens by default. */
export function usualEngine(platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
}

/** Hints for schemes that are used elsewhere. */
export const hints: Readonly<Record<string, string>> = {
  http: 'Use tcp://HOST:PORT.',
  https: 'Use tcp://HOST:PORT with certificates.',
  fd: 'fd:// is an address to listen on: use the unix:// path of the socket.',
};
