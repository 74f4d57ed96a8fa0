import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DaemonError } from './daemon-error.ts';

/** Files with PEM texts; `serverName` is verified instead of the address's host. */
export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly serverName?: string;
}

/** Where a socket is reached. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: TlsOptions };

/**
 * A daemon: `buildkit` speaks gRPC on the endpoint itself, `docker` is Docker Engine, whose BuildKit is behind an
 * HTTP Upgrade. `text` is the address as it was given, `from` who gave it, for messages.
 */
export interface DaemonAddress {
  readonly kind: 'buildkit' | 'docker';
  readonly endpoint: Endpoint;
  readonly text: string;
  readonly from: string;
}

export interface AddressSources {
  /** Value of a command's `--addr`. */
  readonly flag?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Values of a command's `--tls…` flags, for tcp addresses. */
  readonly tls?: TlsOptions;
  /** Whether a socket is there; replaced in tests. */
  readonly exists?: (path: string) => boolean;
}

/**
 * The daemon to use: the flag, else `BUILDKIT_HOST`, else `DOCKER_HOST`, else the first of the usual sockets that
 * exists. Throws a {@link DaemonError} that says what was looked at.
 */
export function findDaemon(sources: AddressSources): DaemonAddress {
  const { flag, env, tls } = sources;
  if (flag) return parseAddress(flag, '--addr', tls);
  if (env['BUILDKIT_HOST']) return parseAddress(env['BUILDKIT_HOST'], 'BUILDKIT_HOST', tls);
  if (env['DOCKER_HOST']) return parseDockerHost(env['DOCKER_HOST'], env, tls);
  const exists = sources.exists ?? existsSync;
  const sockets = usualSockets(env);
  const found = sockets.find(({ path }) => exists(path));
  if (!found) throw noDaemon(sockets.map(({ path }) => path));
  const text = `unix://${found.path}`;
  return { kind: found.kind, endpoint: { kind: 'unix', path: found.path }, text, from: 'the usual socket' };
}

/**
 * Reads an address of a flag or of `BUILDKIT_HOST`: `unix://`, `tcp://`, and for Docker Engine `docker://`,
 * `docker+unix://`, `docker+tcp://`. A unix socket named like Docker's is taken for Docker's.
 */
export function parseAddress(text: string, from: string, tls?: TlsOptions): DaemonAddress {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text);
  if (!match) throw invalid(text, from, 'it has no scheme');
  const scheme = match[1]!.toLowerCase();
  const rest = match[2]!;
  if (scheme === 'docker') {
    return { kind: 'docker', endpoint: { kind: 'unix', path: rest || DOCKER_SOCKET }, text, from };
  }
  const kind = scheme.startsWith('docker+') ? 'docker' : 'buildkit';
  const endpoint = parseEndpoint(scheme.replace(/^docker\+/, ''), rest, text, from, tls);
  const looksLikeDocker = endpoint.kind === 'unix' && /(^|\/)docker[^/]*\.sock$/.test(endpoint.path);
  return { kind: looksLikeDocker ? 'docker' : kind, endpoint, text, from };
}

function parseDockerHost(text: string, env: AddressSources['env'], tls?: TlsOptions): DaemonAddress {
  const address = parseAddress(text, 'DOCKER_HOST', tls ?? dockerTls(env));
  return { ...address, kind: 'docker' };
}

/** Docker's own convention: three files in one folder, used when `DOCKER_TLS_VERIFY` is set. */
function dockerTls(env: AddressSources['env']): TlsOptions | undefined {
  if (!env['DOCKER_TLS_VERIFY']) return undefined;
  const folder = env['DOCKER_CERT_PATH'] ?? join(env['HOME'] ?? '', '.docker');
  return { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
}

function parseEndpoint(scheme: string, rest: string, text: string, from: string, tls?: TlsOptions): Endpoint {
  if (scheme === 'unix') {
    if (!rest.startsWith('/')) throw invalid(text, from, 'a unix address needs an absolute path');
    return { kind: 'unix', path: rest };
  }
  if (scheme === 'tcp') return parseTcp(rest, text, from, tls);
  throw unsupported(scheme, text, from);
}

function parseTcp(rest: string, text: string, from: string, tls?: TlsOptions): Endpoint {
  const match = /^(\[[0-9a-f:.%]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?\/?$/i.exec(rest);
  const port = Number(match?.[2] ?? (tls ? 2376 : 1234));
  if (!match || port < 1 || port > 65_535) throw invalid(text, from, 'expected tcp://HOST:PORT');
  const host = match[1]!.replace(/^\[|\]$/g, '');
  return tls ? { kind: 'tcp', host, port, tls } : { kind: 'tcp', host, port };
}

function unsupported(scheme: string, text: string, from: string): DaemonError {
  const supported = Object.hasOwn(UNSUPPORTED, scheme) ? UNSUPPORTED[scheme] : undefined;
  const hint = supported ?? 'use unix:///path/to/buildkitd.sock, tcp://HOST:PORT or docker://';
  return new DaemonError(
    `${from}: ${scheme}:// addresses are not supported (${text})`,
    'unsupported-address',
    hint,
  );
}

function invalid(text: string, from: string, why: string): DaemonError {
  const hint = 'use unix:///path/to/buildkitd.sock, tcp://HOST:PORT or docker://';
  return new DaemonError(`${from}: invalid address ${JSON.stringify(text)}: ${why}`, 'invalid-address', hint);
}

function noDaemon(tried: readonly string[]): DaemonError {
  return new DaemonError(
    `no BuildKit daemon found: BUILDKIT_HOST and DOCKER_HOST are not set, and none of ${tried.join(', ')} exists`,
    'no-daemon',
    'start buildkitd or Docker Engine, or give its address with --addr or BUILDKIT_HOST',
  );
}

function usualSockets(env: AddressSources['env']): { kind: DaemonAddress['kind']; path: string }[] {
  const runtime = env['XDG_RUNTIME_DIR'];
  const rootless = runtime
    ? [{ kind: 'buildkit' as const, path: join(runtime, 'buildkit/buildkitd.sock') }]
    : [];
  const rootlessDocker = runtime ? [{ kind: 'docker' as const, path: join(runtime, 'docker.sock') }] : [];
  return [
    { kind: 'buildkit', path: '/run/buildkit/buildkitd.sock' },
    ...rootless,
    { kind: 'docker', path: DOCKER_SOCKET },
    ...rootlessDocker,
  ];
}

const DOCKER_SOCKET = '/var/run/docker.sock';

const LATER = 'not yet supported: run the tool where the daemon is, or forward its socket and use unix://';
const UNSUPPORTED: Readonly<Record<string, string>> = {
  npipe: 'Windows named pipes are not supported: make the daemon listen on tcp:// and use that',
  ssh: `${LATER} (ssh -L /tmp/buildkitd.sock:/run/buildkit/buildkitd.sock HOST)`,
  'docker-container': LATER,
  'kube-pod': LATER,
  'podman-container': LATER,
  'nerdctl-container': LATER,
  http: 'use tcp://HOST:PORT',
  https: 'use tcp://HOST:PORT with the TLS flags',
  fd: 'fd:// is an address to listen on: use the unix:// path of the socket',
};
