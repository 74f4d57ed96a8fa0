import type { Platform } from '../../image/platform.ts';
import type { NetworkMode, SecurityMode } from '../../llb/state.ts';

/** A container to create on results of this build. */
export interface ContainerRequest {
  /** One of them is at `/`. */
  readonly mounts: readonly ContainerMount[];
  /** The default is `sandbox`. `host` needs the entitlement `network.host`. */
  readonly network?: NetworkMode;
  readonly hostname?: string;
  readonly extraHosts?: readonly { readonly host: string; readonly ip: string }[];
  /** The default is the platform of the daemon. */
  readonly platform?: Platform;
}

/** What is visible at a path of the container. */
export type ContainerMount = {
  /** Absolute path in the container. */
  readonly dest: string;
} & (
  | {
      readonly kind: 'bind';
      /** A ref of `solve`; '' is an empty filesystem. What is written to it is lost with the container. */
      readonly ref: string;
      /** Path in the ref to mount in place of its root. */
      readonly selector?: string;
      readonly readonly?: boolean;
    }
  | {
      readonly kind: 'cache';
      readonly id: string;
      /** The default is `shared`. */
      readonly sharing?: 'shared' | 'private' | 'locked';
      /** What a new cache contains. */
      readonly ref?: string;
      /** Path in the cache to mount in place of its root. */
      readonly selector?: string;
    }
  | { readonly kind: 'tmpfs' }
  | ({ readonly kind: 'secret' | 'ssh' } & SessionMount)
);

/** A secret, or the socket of an SSH agent, that the client of the build provides. */
export interface SessionMount {
  readonly id: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Permission bits; the default is 0o400 for a secret and 0o600 for a socket. */
  readonly mode?: number;
  /** Without it, a missing secret or agent is an error. */
  readonly optional?: boolean;
}

/** A process to start in a container. */
export interface ProcessRequest {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Environment variables whose values are secrets of the client. */
  readonly secretEnv?: readonly { readonly name: string; readonly id: string; readonly optional?: boolean }[];
  /** The default is `/`. */
  readonly cwd?: string;
  readonly user?: string;
  /** Gives the process a terminal, whose output is all in `stdout`. */
  readonly tty?: boolean;
  /** `insecure` needs the entitlement `security.insecure`. */
  readonly security?: SecurityMode;
  /** What the process reads. Without a terminal, the daemon reports the exit only after the end of the input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Receives output in order. The next piece is read when the returned promise has settled. */
  readonly stdout?: (bytes: Uint8Array) => unknown;
  readonly stderr?: (bytes: Uint8Array) => unknown;
  /** Aborting ends the call, on which the daemon kills the process. */
  readonly signal?: AbortSignal;
}

/** A container on results of a build, until it is released or the build ends. */
export interface Container {
  /**
   * Starts a process. The first one is the main process: when it ends, so does the container. The daemon also ends
   * the container when any other process in it fails (moby/buildkit v0.32.2 frontend/gateway/gateway.go).
   */
  start(process: ProcessRequest): ContainerProcess;
  /** Removes the container. Never rejects because of a process that failed. */
  release(): Promise<void>;
}

/** A process in a container. */
export interface ContainerProcess {
  /** Resolves when the process runs; rejects with a `GatewayError` if it cannot be started. */
  readonly started: Promise<void>;
  /**
   * The exit code, when the process has ended and all its output has been delivered. Rejects with a `GatewayError` if
   * it could not be started, was aborted, or if the connection ended.
   */
  readonly exit: Promise<number>;
  /** The size of the terminal, in characters. */
  resize(size: { readonly rows: number; readonly columns: number }): Promise<void>;
  /** Sends a signal by name: `TERM`, `SIGINT`. Rejects with a `GatewayError` if the daemon is too old. */
  kill(signal: string): Promise<void>;
}
