import type { FileStat } from '../../frontend/gateway.ts';

/**
 * The files of one local: a directory on disk, or files in memory. Paths use slashes and start at the root, with or
 * without a leading slash; `..` never leads out. Every method rejects with a `GatewayError` with the daemon's text
 * (`open NAME: no such file or directory`).
 */
export interface FileTree {
  readFile(path: string): Promise<Uint8Array>;
  /** Entries of a directory, sorted by name; the `path` of each is its name. */
  readDir(path: string): Promise<readonly FileStat[]>;
  stat(path: string): Promise<FileStat>;
}
