import type { FileStat } from '../../frontend/gateway.ts';

/**
 * The files of one local: a directory on disk, or files in memory. Paths are separated by slashes and lead from the
 * root, with or without a slash in front; `..` never leads out. Every method rejects with a `GatewayError` whose text is
 * the daemon's (`open NAME: no such file or directory`).
 */
export interface FileTree {
  readFile(path: string): Promise<Uint8Array>;
  /** Entries of a directory, sorted by name; `path` of each is its name. */
  readDir(path: string): Promise<readonly FileStat[]>;
  stat(path: string): Promise<FileStat>;
}
