import type { BuilderNode } from '../history/local-state.ts';
import { type AddressParts, addressForms, splitAddress } from './address-parts.ts';
import { DaemonError } from './daemon-error.ts';
import { parseContainerTool } from './dial/container-tool.ts';
import { parseDockerContainer } from './dial/docker-container.ts';
import { parseKubePod } from './dial/kube-pod.ts';
import { parseNpipe } from './dial/npipe.ts';
import { parseSsh } from './dial/ssh.ts';
import { parseTcp } from './dial/tcp.ts';
import { parseUnix } from './dial/unix.ts';
import { findEngine, hints, parseEngine } from './docker-engine.ts';
import type { Endpoint, TlsOptions } from './endpoint.ts';

/**
 * The address of a daemon. `buildkit` speaks gRPC on the endpoint itself; `docker` is Docker Engine, whose BuildKit
 * is behind an HTTP Upgrade. `text` is the address as written, and `from` its source for messages.
 */
export interface DaemonAddress {
  readonly kind: 'buildkit' | 'docker';
  readonly endpoint: Endpoint;
  readonly text: string;
  readonly from: string;
  /** The Docker context that contains the address, if any. */
  readonly context?: string;
  /** The builder of `docker buildx` that the daemon is a node of, if the address is from one. */
  readonly builderNode?: BuilderNode;
}

/** Options for parsing an address. */
export interface ParseAddressOptions {
  /** The source of the address, for messages. */
  readonly from?: string;
  /** For tcp addresses. */
  readonly tls?: TlsOptions;
  /** The environment for Docker's settings, used by `docker://`, `docker-context://` and `docker-container://`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Parses an address from a flag or from `BUILDKIT_HOST`. `docker://`, `docker-context://NAME` and `docker+…://` are
 * Docker Engine. Everything else is BuildKit itself, except that a unix socket or pipe named like Docker's is assumed
 * to be Docker's. Throws a {@link DaemonError}.
 *
 * @example
 * const { kind, endpoint } = parseAddress('ssh://me@build.example');
 * console.log(kind, endpoint.kind); // buildkit ssh
 */
export function parseAddress(text: string, options: ParseAddressOptions = {}): DaemonAddress {
  const { from = 'address', tls, env = {} } = options;
  const parts = splitAddress(text, from);
  const { scheme, rest } = parts;
  if (scheme === 'docker') {
    if (rest) return { kind: 'docker', endpoint: parseUnix(parts), text, from };
    return { ...findEngine(env, undefined, tls), kind: 'docker', text, from };
  }
  if (scheme === 'docker-context') {
    return { ...findEngine(env, { name: rest, from }, tls), kind: 'docker', text, from };
  }
  if (scheme.startsWith('docker+')) {
    const { endpoint } = parseEngine(text.slice('docker+'.length), from, tls);
    return { kind: 'docker', endpoint, text, from };
  }
  const endpoint = parseBuildkit(parts, tls, env);
  const looksLikeDocker =
    (endpoint.kind === 'unix' && /(^|\/)docker[^/]*\.sock$/.test(endpoint.path)) ||
    (endpoint.kind === 'npipe' && /\\docker[^\\]*$/i.test(endpoint.path));
  return { kind: looksLikeDocker ? 'docker' : 'buildkit', endpoint, text, from };
}

function parseBuildkit(
  parts: AddressParts,
  tls: TlsOptions | undefined,
  env: NonNullable<ParseAddressOptions['env']>,
): Endpoint {
  const engineOf = (name: string | undefined) =>
    findEngine(env, name === undefined ? undefined : { name, from: parts.from }, tls).endpoint;
  switch (parts.scheme) {
    case 'unix':
      return parseUnix(parts);
    case 'npipe':
      return parseNpipe(parts);
    case 'tcp':
      return parseTcp(parts, tls);
    case 'ssh':
      return parseSsh(parts);
    case 'docker-container':
      return parseDockerContainer(parts, engineOf);
    case 'kube-pod':
      return parseKubePod(parts);
    case 'podman-container':
      return parseContainerTool(parts, 'podman');
    case 'nerdctl-container':
      return parseContainerTool(parts, 'nerdctl');
    default:
      throw unsupported(parts);
  }
}

function unsupported({ scheme, text, from }: AddressParts): DaemonError {
  return new DaemonError(
    `${from}: ${scheme}:// addresses are not supported (${text})`,
    'unsupported-address',
    { hint: Object.hasOwn(hints, scheme) ? hints[scheme] : addressForms },
  );
}
