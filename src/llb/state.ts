import { isAbsPath, joinPath } from '../go/path.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { normalizePlatform, type Platform } from '../image/platform.ts';
import { type EnvList, emptyEnvList } from './env-list.ts';
import type { Output } from './vertex.ts';

/** The network of a process: its own, the host's, or none. */
export type NetworkMode = 'sandbox' | 'host' | 'none';
/** Whether a process runs in a sandbox or with all privileges (which the daemon must allow). */
export type SecurityMode = 'sandbox' | 'insecure';

/**
 * A filesystem together with the settings of a process on it. States are immutable: each function that "changes" a
 * state returns a new one. Scratch has no `output`.
 */
export interface State {
  readonly output: Output | undefined;
  readonly env: EnvList;
  readonly dir: string;
  readonly user: string;
  readonly hostname: string;
  readonly network: NetworkMode;
  readonly security: SecurityMode;
  /** Normalized. */
  readonly platform?: Platform;
}

const emptyState: State = {
  output: undefined,
  env: emptyEnvList,
  dir: '/',
  user: '',
  hostname: '',
  network: 'sandbox',
  security: 'sandbox',
};

/**
 * The empty filesystem.
 *
 * @example
 * scratch().output; // undefined
 */
export function scratch(): State {
  return emptyState;
}

/**
 * A state for an output, with nothing else set. By default, it has the platform of the output.
 *
 * @example
 * stateOf(image('busybox').output).dir; // '/'
 */
export function stateOf(output: Output | undefined, platform?: Platform): State {
  const state = withOutput(emptyState, output);
  return platform === undefined ? state : withPlatform(state, platform);
}

/**
 * The same settings on another filesystem. If the output has a platform, the state gets it.
 *
 * @example
 * withOutput(withEnv(scratch(), 'A', 'b'), image('busybox').output);
 */
export function withOutput(state: State, output: Output | undefined): State {
  const platform = output?.kind === 'output' ? output.platform : undefined;
  return platform === undefined
    ? { ...state, output }
    : { ...state, output, platform: normalizePlatform(platform) };
}

/**
 * Sets an environment variable.
 *
 * @example
 * withEnv(image('busybox'), 'LANG', 'C');
 */
export function withEnv(state: State, key: string, value: string): State {
  return { ...state, env: state.env.set(key, value) };
}

/**
 * Sets the working directory; a relative one is below the current one.
 *
 * @example
 * withDir(withDir(image('busybox'), '/src'), 'app').dir; // '/src/app'
 */
export function withDir(state: State, dir: string): State {
  return { ...state, dir: isAbsPath(dir) ? dir : joinPath(state.dir, dir) };
}

/**
 * Sets the user of processes: a name or a number, optionally with a colon and a group.
 *
 * @example
 * withUser(image('busybox'), 'nobody');
 */
export function withUser(state: State, user: string): State {
  return { ...state, user };
}

/**
 * Sets the host name of processes.
 *
 * @example
 * withHostname(image('busybox'), 'builder');
 */
export function withHostname(state: State, hostname: string): State {
  return { ...state, hostname };
}

/**
 * Sets the network of processes.
 *
 * @example
 * withNetwork(image('busybox'), 'none');
 */
export function withNetwork(state: State, network: NetworkMode): State {
  return { ...state, network };
}

/**
 * Sets the security mode of processes.
 *
 * @example
 * withSecurity(image('busybox'), 'insecure');
 */
export function withSecurity(state: State, security: SecurityMode): State {
  return { ...state, security };
}

/**
 * Sets the platform for ops that do not have one.
 *
 * @example
 * withPlatform(image('busybox'), parsePlatform('linux/arm64'));
 */
export function withPlatform(state: State, platform: Platform): State {
  return { ...state, platform: normalizePlatform(platform) };
}

/**
 * Takes environment, working directory and platform from an image's config.
 *
 * @example
 * const text = '{ "os": "linux", "architecture": "amd64", "config": { "WorkingDir": "/app" }, "rootfs": { "type": "layers" } }';
 * withImageConfig(image('busybox'), parseImageConfig(new TextEncoder().encode(text))).dir; // '/app'
 */
export function withImageConfig(state: State, image: DockerImage): State {
  let next = state;
  for (const entry of image.config.env ?? []) {
    const at = entry.indexOf('=');
    const key = at === -1 ? entry : entry.slice(0, at);
    if (key !== '') next = withEnv(next, key, at === -1 ? '' : entry.slice(at + 1));
  }
  next = withDir(next, image.config.workingDir ?? '');
  if (image.architecture === '' || image.os === '') return next;
  const { os, architecture, variant, osVersion, osFeatures } = image;
  return withPlatform(next, { os, architecture, variant, osVersion, osFeatures });
}
