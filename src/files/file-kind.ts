/** A kind of file that is read from a repository, and its maximum size. */
export interface FileKind {
  /** For error messages, with an article. */
  readonly name: string;
  /** Maximum size in bytes. */
  readonly limit: number;
}

const mebibyte = 1 << 20;

/**
 * The kinds. The reference transfers a Dockerfile and an ignore file in messages of at most 16 MiB (moby/buildkit
 * v0.32.2 util/appdefaults, frontend/gateway/gateway.go), so it cannot build larger ones either.
 */
export const fileKinds = {
  dockerfile: { name: 'a Dockerfile', limit: 16 * mebibyte },
  dockerignore: { name: 'an ignore file', limit: 16 * mebibyte },
  gitignore: { name: 'a .gitignore', limit: mebibyte },
  config: { name: 'a configuration', limit: mebibyte },
  imageIndex: { name: 'the index of an image layout', limit: 16 * mebibyte },
  manifest: { name: 'an image manifest', limit: 16 * mebibyte },
  cacheConfig: { name: 'the config of a build cache', limit: 8 * mebibyte },
  buildRecords: { name: 'an archive of build records', limit: 512 * mebibyte },
  lock: { name: 'a lock', limit: 4 * mebibyte },
  state: { name: 'a state file', limit: mebibyte },
} as const satisfies Readonly<Record<string, FileKind>>;
