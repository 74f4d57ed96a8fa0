import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DaemonAddress, parseAddress } from './address.ts';
import { ADDRESS_FORMS } from './address-parts.ts';
import { DaemonError } from './daemon-error.ts';
import { configuredEngine, DOCKER_SOCKET } from './docker-engine.ts';
import type { TlsOptions } from './endpoint.ts';

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
 * The daemon to use: the flag, else `BUILDKIT_HOST`, else what Docker's command would use (`DOCKER_HOST`,
 * `DOCKER_CONTEXT`, the context chosen in its config), else the first of the usual sockets that exists. Throws a
 * {@link DaemonError} that says what was looked at.
 */
export function findDaemon(sources: AddressSources): DaemonAddress {
  const { flag, env, tls } = sources;
  if (flag) return parseAddress(flag, { from: '--addr', tls, env });
  if (env['BUILDKIT_HOST']) return parseAddress(env['BUILDKIT_HOST'], { from: 'BUILDKIT_HOST', tls, env });
  const engine = configuredEngine(env, undefined, tls);
  if (engine) return { kind: 'docker', ...engine };
  const exists = sources.exists ?? existsSync;
  const sockets = usualSockets(env);
  const found = sockets.find(({ path }) => exists(path));
  if (!found) throw noDaemon(sockets.map(({ path }) => path));
  const text = `unix://${found.path}`;
  return { kind: found.kind, endpoint: { kind: 'unix', path: found.path }, text, from: 'the usual socket' };
}

function noDaemon(tried: readonly string[]): DaemonError {
  return new DaemonError(
    'no BuildKit daemon found: BUILDKIT_HOST and DOCKER_HOST are not set, no Docker context is chosen, ' +
      `and none of ${tried.join(', ')} exists`,
    'no-daemon',
    `start buildkitd or Docker Engine, or give an address with --addr or BUILDKIT_HOST: ${ADDRESS_FORMS}`,
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
