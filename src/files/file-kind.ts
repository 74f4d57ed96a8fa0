/** A kind of file that is read for a repository, and how large it may be. */
export interface FileKind {
  /** For errors, with its article. */
  readonly name: string;
  /** Bytes. */
  readonly limit: number;
}

const mebibyte = 1 << 20;

/**
 * The kinds. The reference reads a Dockerfile and an ignore file through messages of at most 16 MiB (moby/buildkit v0.32.2
 * util/appdefaults, frontend/gateway/gateway.go), so larger ones cannot be built with it either.
 */
export const fileKinds = {
  dockerfile: { name: 'a Dockerfile', limit: 16 * mebibyte },
  dockerignore: { name: 'an ignore file', limit: 16 * mebibyte },
  gitignore: { name: 'a .gitignore', limit: mebibyte },
  config: { name: 'a configuration', limit: mebibyte },
  imageIndex: { name: 'the index of an image layout', limit: 16 * mebibyte },
  manifest: { name: 'an image manifest', limit: 16 * mebibyte },
  state: { name: 'a state file', limit: mebibyte },
} as const satisfies Readonly<Record<string, FileKind>>;
