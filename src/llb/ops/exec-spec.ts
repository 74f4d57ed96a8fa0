import type { Constraints } from '../constraints.ts';
import type { NetworkMode, SecurityMode, State } from '../state.ts';
import type { Output } from '../vertex.ts';

/** A process to run on a state. What is absent is taken from the state (network, security) or left out. */
export interface ExecSpec {
  readonly args: readonly string[];
  readonly readonlyRoot?: boolean;
  readonly mounts?: readonly ExecMount[];
  readonly secrets?: readonly ExecSecret[];
  readonly ssh?: readonly ExecSsh[];
  readonly devices?: readonly { readonly name: string; readonly optional: boolean }[];
  readonly proxyEnv?: ProxyEnv;
  readonly network?: NetworkMode;
  readonly security?: SecurityMode;
  readonly extraHosts?: readonly { readonly host: string; readonly ip: string }[];
  readonly ulimits?: readonly { readonly name: string; readonly soft: bigint; readonly hard: bigint }[];
  readonly cgroupParent?: string;
  readonly validExitCodes?: readonly number[];
  readonly constraints?: Constraints;
}

/** A mount beside the root. At most one of `cache` and `tmpfs`. */
export interface ExecMount {
  readonly target: string;
  /** Undefined for scratch. */
  readonly source: State | undefined;
  /** Path inside the source. */
  readonly sourcePath?: string;
  readonly readonly?: boolean;
  /** Writable, but what is written is thrown away. */
  readonly noOutput?: boolean;
  readonly cache?: { readonly id: string; readonly sharing: 'shared' | 'private' | 'locked' };
  /** Size in bytes; 0 is unlimited. */
  readonly tmpfs?: { readonly size: bigint };
  readonly contentCache?: 'default' | 'on' | 'off';
}

/** A secret as a file (`target`), as a variable (`env`), or both. Mode in permission bits. */
export interface ExecSecret {
  readonly id: string;
  readonly target?: string;
  readonly env?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** An SSH agent's socket; without a target at `/run/buildkit/ssh_agent.<n>`. */
export interface ExecSsh {
  readonly id: string;
  readonly target?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** Proxies that a process is told of by variables; they do not count for the cache. */
export interface ProxyEnv {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly ftpProxy: string;
  readonly noProxy: string;
  readonly allProxy: string;
}

/** A mount with its place among the op's mounts and outputs. */
export interface PlacedMount extends Omit<ExecMount, 'source'> {
  readonly source: Output | undefined;
  /** Undefined when nothing comes out of it. */
  readonly outputIndex: number | undefined;
}
