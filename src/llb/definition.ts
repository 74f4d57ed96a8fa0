import type { SourceRange } from './source-range.ts';

/**
 * A marshalled graph: what `pb.Definition` holds, with ops as bytes. `def` is in the reference's order (inputs
 * before users, the terminal op last); empty for scratch.
 */
export interface Definition {
  readonly def: readonly Uint8Array[];
  /** By op digest (`sha256:…`). */
  readonly metadata: ReadonlyMap<string, OpMetadata>;
  readonly source?: DefinitionSource;
}

/** What is said of an op beside its operation; it does not change its digest. */
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

/** Limits of a step's cgroup; bytes, shares, microseconds and cpuset lists as `docker run` has them. */
export interface LinuxResources {
  readonly memory?: bigint;
  readonly memorySwap?: bigint;
  readonly cpuShares?: bigint;
  readonly cpuPeriod?: bigint;
  readonly cpuQuota?: bigint;
  readonly cpusetCpus?: string;
  readonly cpusetMems?: string;
}

/** The sources of a definition, and which op comes from where, by the digest of the op. */
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

/** Places in one source, by its index in the list of sources. */
export interface DefinitionLocation {
  readonly sourceIndex: number;
  readonly ranges: readonly SourceRange[];
}
