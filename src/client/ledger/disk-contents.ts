import { closeSync, openSync, readSync } from 'node:fs';
import { goFileType } from '../../go/file-mode.ts';
import { mayBeArchive } from '../../insight/content/archive-head.ts';
import type { HashedFile } from '../../insight/content/content-tree.ts';
import type { FileContents, FileMeta } from '../../insight/content/tree-file.ts';
import type { SourceFiles } from '../../insight/simulate/known-trees.ts';
import { fsPath } from '../../session/files/local-path.ts';
import { statWalkedFile } from '../../session/files/walk.ts';
import { loadXattrAccess } from '../../session/files/xattrs.ts';
import { readDigests } from './read-digest.ts';
import type { ScannedContext } from './settle-files.ts';

/** The files of scanned local sources with their data, by the digests of the sources' steps. */
export function sourceFiles(scans: ReadonlyMap<string, ScannedContext>): ReadonlyMap<string, SourceFiles> {
  return new Map(
    [...scans].map(([digest, { index, root }]) => {
      const { table, keys, size } = index;
      return [digest, { table, keys, size, contents: diskContents(root) }];
    }),
  );
}

/** Reads the data of files below a directory. */
function diskContents(root: string): FileContents {
  return {
    rehash: (file, meta) => orUndefined(() => rehash(root, file, meta)),
    mayBeArchive: ({ path }) => orUndefined(() => mayBeArchive(readHead(`${root}/${path}`))) ?? true,
  };
}

function rehash(root: string, { path, digest }: HashedFile, meta: FileMeta): string | undefined {
  const stat = statWalkedFile(root, path, loadXattrAccess());
  if (stat === undefined) return undefined;
  const [before, after] = readDigests(root, [stat, { ...stat, ...meta }]);
  // A daemon may keep its digest of a directory, and still copies the directory as it is.
  return before === digest || goFileType(stat.mode) === 'dir' ? after : undefined;
}

/** The first bytes of a file. */
function readHead(path: string): Uint8Array {
  const descriptor = openSync(fsPath(path), 'r');
  try {
    const head = new Uint8Array(headLength);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

/** A file that cannot be read is one that is not known. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The size of the header of an archive's first file. */
const headLength = 512;
