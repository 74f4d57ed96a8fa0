import type { Constraints } from '../constraints.ts';
import type { SecurityMode, State } from '../state.ts';
import type { Output } from '../vertex.ts';
import type { RunSettings } from './run-settings.ts';

/** Run settings that an op has a field for; it can override the network and the hosts of the state. */
export type ProcessSettings = Omit<RunSettings, 'hostname' | 'linuxResources' | 'shmSize'>;

/** A process to run on a state. Missing settings come from the state (network, security) or are left out. */
export interface ExecSpec extends Partial<ProcessSettings> {
  readonly args: readonly string[];
  readonly readonlyRoot?: boolean;
  readonly mounts?: readonly ExecMount[];
  readonly secrets?: readonly ExecSecret[];
  readonly ssh?: readonly ExecSsh[];
  readonly proxyEnv?: ProxyEnv;
  readonly security?: SecurityMode;
  readonly validExitCodes?: readonly number[];
  readonly constraints?: Constraints;
}

/** A mount in addition to the root. At most one of `cache` and `tmpfs` may be set. */
export interface ExecMount {
  readonly target: string;
  /** Undefined for scratch. */
  readonly source: State | undefined;
  /** Path inside the source. */
  readonly sourcePath?: string;
  readonly readonly?: boolean;
  /** The mount is writable, but changes are discarded. */
  readonly noOutput?: boolean;
  readonly cache?: { readonly id: string; readonly sharing: 'shared' | 'private' | 'locked' };
  /** Size in bytes; 0 is unlimited. */
  readonly tmpfs?: { readonly size: bigint };
  readonly contentCache?: 'default' | 'on' | 'off';
}

/** A secret as a file (`target`), as a variable (`env`), or both. The mode has permission bits. */
export interface ExecSecret {
  readonly id: string;
  readonly target?: string;
  readonly env?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** The socket of an SSH agent; the default target is `/run/buildkit/ssh_agent.<n>`. */
export interface ExecSsh {
  readonly id: string;
  readonly target?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** Proxies that are passed to a process as variables; they do not affect the cache. */
export interface ProxyEnv {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly ftpProxy: string;
  readonly noProxy: string;
  readonly allProxy: string;
}

/** A mount with its position among the mounts and outputs of the op. */
export interface PlacedMount extends Omit<ExecMount, 'source'> {
  readonly source: Output | undefined;
  /** Undefined if the mount has no output. */
  readonly outputIndex: number | undefined;
}
