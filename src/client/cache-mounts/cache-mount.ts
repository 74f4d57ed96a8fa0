import type { State } from '../../llb/state.ts';

/** A directory of a daemon that steps share: what `RUN --mount=type=cache` mounts. */
export interface CacheMount extends MountIdentity {
  /** Where the first step that uses it has it. */
  readonly target: string;
  readonly sharing: 'shared' | 'locked';
  /** What an empty mount starts with. */
  readonly base: State;
  /** Whether the daemon empties it before the build, because a step that uses it ignores the cache. */
  readonly isEmptied: boolean;
}

/**
 * What distinguishes the mounts of a daemon. A daemon keeps a directory for each id and each base (moby/buildkit v0.32.2
 * solver/llbsolver/mounts/mount.go getRefCacheDir).
 */
export interface MountIdentity {
  /** With its namespace: `NAMESPACE/ID`. */
  readonly id: string;
  /** The output that an empty mount starts with, `DIGEST@INDEX`; '' for an empty directory. */
  readonly baseName: string;
  /** The mounted directory in the base; '' for the root. */
  readonly selector: string;
}

/** A cache mount that stays on its daemon. */
export interface SkippedMount {
  readonly id: string;
  readonly reason: string;
}

/** A text that is equal for equal mounts. */
export function mountKey({ id, baseName, selector }: MountIdentity): string {
  return JSON.stringify([id, baseName, selector]);
}

/** The id as it is written in a Dockerfile, with the namespace if there is one. */
export function mountName({ id }: Pick<MountIdentity, 'id'>): string {
  return id.startsWith('/') ? id.slice(1) : id;
}
