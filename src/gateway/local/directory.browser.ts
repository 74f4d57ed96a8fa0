import type { FileTree } from './file-tree.ts';

/** Throws, because a browser has no directories. */
export function openDirectory(path: string): FileTree {
  throw new TypeError(
    `${JSON.stringify(path)} is a directory, which a browser cannot read: give its files as { path: content }`,
  );
}
