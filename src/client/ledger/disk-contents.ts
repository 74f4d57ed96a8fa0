import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { goFileType } from '../../go/file-mode.ts';
import { isTarHeader, mayBeArchive } from '../../insight/content/archive-head.ts';
import type { HashedFile } from '../../insight/content/content-tree.ts';
import { readArchive } from '../../insight/content/read-archive.ts';
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
    archive: (file) => orUndefined(() => readEntries(root, file)),
    data: (file) => orUndefined(() => readSame(root, file)),
  };
}

/** The data of a file that is not too large and has the digest that the daemon has. */
function readSame(root: string, { path, digest }: HashedFile): Uint8Array | undefined {
  const stat = statWalkedFile(root, path, loadXattrAccess());
  if (stat === undefined || stat.size > maxArchive || readDigests(root, [stat])[0] !== digest)
    return undefined;
  return readFileSync(fsPath(`${root}/${path}`));
}

function readEntries(root: string, file: HashedFile): ReturnType<FileContents['archive']> {
  if (!mayBeArchive(readHead(`${root}/${file.path}`))) return 'plain';
  const bytes = readSame(root, file);
  if (bytes === undefined) return undefined;
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const tar = isPacked ? gunzipSync(bytes, { maxOutputLength: Number(maxArchive) }) : bytes;
  if (isTarHeader(tar.subarray(0, headLength))) return readArchive(tar);
  return isPacked ? 'plain' : undefined;
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

/** Larger files are not read, nor archives that are larger when they are unpacked. */
const maxArchive = 64n << 20n;
/** The size of the header of an archive's first file. */
const headLength = 512;
