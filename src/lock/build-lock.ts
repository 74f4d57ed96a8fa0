/** What a Dockerfile fetches, by digest. The file `Dockerfile.lock` contains it (docs/lock.md). */
export interface BuildLock {
  /** The instructions that it was made for: `sha256:…`, from `dockerfileIdentity`. */
  readonly dockerfile: string;
  /** Platforms that it was made for (`linux/amd64`), sorted; at least one. */
  readonly platforms: readonly string[];
  /** Sorted by `source`, each once. */
  readonly sources: readonly LockedSource[];
}

/** One source and its content. */
export interface LockedSource {
  /**
   * BuildKit's identifier of the source without a digest: `docker-image://docker.io/library/alpine:3.20`,
   * `git://github.com/moby/buildkit.git#v0.32.2`, `https://example.com/app.tgz`. Logins and tokens of a URL are
   * replaced by `xxxxx`.
   */
  readonly source: string;
  /** `sha256:…` of an image or a file; 40 or 64 hex digits of a git commit. */
  readonly digest: string;
}

/** Maximum size of a lock in bytes. One source takes about 200. */
export const maxLockBytes = 4 << 20;

/**
 * The name of the lock of a Dockerfile.
 *
 * @example
 * lockNameOf('app.Dockerfile'); // 'app.Dockerfile.lock'
 */
export function lockNameOf(dockerfile: string): string {
  return `${dockerfile}.lock`;
}
