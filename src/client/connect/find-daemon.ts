import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DaemonAddress, parseAddress } from './address.ts';
import { addressForms } from './address-parts.ts';
import type { BuilderName, BuilderOptions } from './builder.ts';
import { builderAddress } from './builder-address.ts';
import { builderInUse } from './builder-in-use.ts';
import { DaemonError } from './daemon-error.ts';
import { configuredEngine } from './docker-engine.ts';
import type { NamedPipeEndpoint, TlsOptions, UnixEndpoint } from './endpoint.ts';

/** The sources for the address of a daemon. */
export interface AddressSources extends BuilderOptions {
  /** An address from the user, and its source for messages. */
  readonly given?: { readonly text: string; readonly from: string };
  /** A builder of `docker buildx` from the user, and its source for messages. */
  readonly builder?: BuilderName;
  /** For tcp addresses. */
  readonly tls?: TlsOptions;
  /** Whether a socket exists; replaced in tests. */
  readonly exists?: (path: string) => boolean;
  /** The platform of this program; replaced in tests. */
  readonly platform?: NodeJS.Platform;
}

/**
 * Finds the daemon to use: the given address or builder, or else `BUILDKIT_HOST`, or else the builder in
 * `BUILDX_BUILDER`, or else the builder that `docker buildx use` chose, or else what the `docker` command would use
 * (`DOCKER_HOST`, `DOCKER_CONTEXT`, the context in its configuration), or else the first default socket that exists.
 * Throws a {@link DaemonError} that lists what was tried.
 *
 * @example
 * const address = findDaemon({ env: process.env });
 * console.log(address.text, address.from);
 */
export function findDaemon(sources: AddressSources): DaemonAddress {
  const { given, env, tls } = sources;
  if (given) return parseAddress(given.text, { from: given.from, tls, env });
  const builder = chosenBuilder(sources);
  if (builder) return builderAddress(builder, sources);
  if (env['BUILDKIT_HOST']) return parseAddress(env['BUILDKIT_HOST'], { from: 'BUILDKIT_HOST', tls, env });
  const engine = configuredEngine(env, undefined, tls);
  if (engine) return { kind: 'docker', ...engine };
  const exists = sources.exists ?? existsSync;
  const daemons = usualDaemons(env, sources.platform);
  const found = daemons.find(({ endpoint }) => exists(endpoint.path));
  if (!found) throw noDaemon(daemons.map(({ text }) => text));
  return found;
}

/**
 * The builder that {@link findDaemon} uses; undefined if it uses something else. Throws a {@link DaemonError} if the
 * choice of a builder cannot be read.
 */
export function chosenBuilder({ given, builder, env }: AddressSources): BuilderName | undefined {
  if (given) return undefined;
  if (builder) return builder;
  if (env['BUILDKIT_HOST']) return undefined;
  if (env['BUILDX_BUILDER']) return { name: env['BUILDX_BUILDER'], from: 'BUILDX_BUILDER' };
  return builderInUse(env);
}

function noDaemon(tried: readonly string[]): DaemonError {
  return new DaemonError(
    'no BuildKit daemon found: BUILDKIT_HOST and DOCKER_HOST are not set, no Docker context is chosen, ' +
      `and none of ${tried.join(', ')} exists`,
    'no-daemon',
    {
      hint: `Start buildkitd or Docker Engine, or set BUILDKIT_HOST. ${addressForms}`,
      data: { forms: addressForms },
    },
  );
}

interface UsualDaemon extends DaemonAddress {
  readonly endpoint: UnixEndpoint | NamedPipeEndpoint;
}

function usualDaemons(env: AddressSources['env'], platform = process.platform): readonly UsualDaemon[] {
  const from = 'the default socket';
  if (platform === 'win32') {
    return [pipe('buildkit', 'buildkitd', from), pipe('docker', 'docker_engine', from)];
  }
  const runtime = env['XDG_RUNTIME_DIR'];
  const rootless = (path: string) => (runtime ? [join(runtime, path)] : []);
  const buildkits = ['/run/buildkit/buildkitd.sock', ...rootless('buildkit/buildkitd.sock')];
  const engines = ['/var/run/docker.sock', ...rootless('docker.sock')];
  return [
    ...buildkits.map((path) => socket('buildkit', path, from)),
    ...engines.map((path) => socket('docker', path, from)),
  ];
}

function socket(kind: DaemonAddress['kind'], path: string, from: string): UsualDaemon {
  return { kind, endpoint: { kind: 'unix', path }, text: `unix://${path}`, from };
}

function pipe(kind: DaemonAddress['kind'], name: string, from: string): UsualDaemon {
  const endpoint = { kind: 'npipe', path: `\\\\.\\pipe\\${name}` } as const;
  return { kind, endpoint, text: `npipe:////./pipe/${name}`, from };
}
