import type { FileTree } from './file-tree.ts';

/** Throws: there are no directories here. */
export function openDirectory(path: string): FileTree {
  throw new TypeError(
    `${JSON.stringify(path)} is a directory, which a browser cannot read: give its files as { path: content }`,
  );
}
