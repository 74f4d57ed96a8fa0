import type { LinuxResources } from '../definition.ts';
import type { NetworkMode } from '../state.ts';

/** Settings of a build that apply to each of its processes. They travel as one value from the options to the op. */
export interface RunSettings {
  /** '' is the default of the daemon. */
  readonly cgroupParent: string;
  /** Devices in addition to those of each RUN. No option of the frontend sets them. */
  readonly devices?: readonly { readonly name: string; readonly optional: boolean }[];
  /** Lines of `/etc/hosts`. */
  readonly extraHosts: readonly { readonly host: string; readonly ip: string }[];
  /** '' is the default of the daemon. */
  readonly hostname: string;
  readonly linuxResources: LinuxResources | undefined;
  /** The network of processes that do not choose one. */
  readonly network: NetworkMode;
  /** Size of `/dev/shm` in bytes; 0 is the default of the daemon. */
  readonly shmSize: bigint;
  readonly ulimits: readonly { readonly name: string; readonly soft: bigint; readonly hard: bigint }[];
}

/** The settings of a build that is not given any. */
export const defaultRunSettings: RunSettings = {
  cgroupParent: '',
  extraHosts: [],
  hostname: '',
  linuxResources: undefined,
  network: 'sandbox',
  shmSize: 0n,
  ulimits: [],
};
