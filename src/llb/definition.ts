import type { SourceRange } from './source-range.ts';

/**
 * A marshalled graph: the content of `pb.Definition`, with ops as bytes. `def` is in the reference's order (inputs
 * before the ops that use them, the terminal op last) and is empty for scratch.
 */
export interface Definition {
  readonly def: readonly Uint8Array[];
  /** By op digest (`sha256:…`). */
  readonly metadata: ReadonlyMap<string, OpMetadata>;
  readonly source?: DefinitionSource;
}

/** Information about an op besides its operation. It does not change the digest of the op. */
export interface OpMetadata {
  readonly ignoreCache?: boolean;
  readonly description?: ReadonlyMap<string, string>;
  readonly exportCache?: boolean;
  readonly caps?: ReadonlyMap<string, boolean>;
  readonly progressGroup?: ProgressGroup;
  readonly linuxResources?: LinuxResources;
}

/** Steps that a display shows as one. */
export interface ProgressGroup {
  readonly id: string;
  readonly name: string;
  readonly weak: boolean;
}

/** Cgroup limits of a step; bytes, shares, microseconds and cpuset lists as in `docker run`. */
export interface LinuxResources {
  readonly memory?: bigint;
  readonly memorySwap?: bigint;
  readonly cpuShares?: bigint;
  readonly cpuPeriod?: bigint;
  readonly cpuQuota?: bigint;
  readonly cpusetCpus?: string;
  readonly cpusetMems?: string;
}

/** The source files of a definition, and the locations of each op by its digest. */
export interface DefinitionSource {
  readonly infos: readonly DefinitionSourceInfo[];
  /** By op digest. */
  readonly locations: ReadonlyMap<string, readonly DefinitionLocation[]>;
}

/** A source file, and how the daemon can load it. */
export interface DefinitionSourceInfo {
  readonly filename: string;
  readonly language: string;
  readonly data: Uint8Array;
  readonly definition?: Definition;
}

/** Locations in one source file, given by its index in the list of sources. */
export interface DefinitionLocation {
  readonly sourceIndex: number;
  readonly ranges: readonly SourceRange[];
}
