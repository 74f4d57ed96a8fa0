import { GoMode, goFileType } from '../../go/file-mode.ts';
import { applyMode, type CopyMode } from './apply-mode.ts';
import type { ContentTree, HashedFile } from './content-tree.ts';
import { madeDigest } from './hash-made.ts';
import type { ArchiveEntry } from './read-archive.ts';

/** The numbers of a user and a group. */
export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/** The metadata that a copy can change. `mode` is a Go `fs.FileMode`. */
export interface FileMeta extends FileOwner {
  readonly mode: number;
}

/** The data of files that are known without running the build. */
export interface FileContents {
  /**
   * The digest of a file with other metadata than its own; undefined if its data cannot be read, or is not what the
   * daemon has.
   */
  rehash(file: HashedFile, meta: FileMeta): string | undefined;
  /** The data of the file; undefined if it cannot be read, or is not what the daemon has. */
  data(file: HashedFile): Uint8Array | undefined;
  /** What ADD unpacks if the file is an archive, or 'plain' if it is not one; undefined if that is not known. */
  archive(file: HashedFile): readonly ArchiveEntry[] | 'plain' | undefined;
}

/** A file of a tree that file ops may copy. */
export interface TreeFile extends HashedFile {
  /** Root if undefined. */
  readonly owner?: FileOwner;
  /** Where its data can be read: a file with the digest that it has there. */
  readonly origin?: { readonly contents: FileContents; readonly file: HashedFile };
}

/**
 * Files by path relative to the root, a directory before its contents. '' is the root, which a local source leaves out.
 */
export interface TreeFiles {
  readonly size: number;
  get(path: string): TreeFile | undefined;
  values(): Iterable<TreeFile>;
}

/** Files that are known without running the build: those of a local source, or the result of file ops on them. */
export interface KnownTree {
  readonly files: TreeFiles;
  /** The data of the files of a local source, if it can be read. */
  readonly contents: FileContents | undefined;
  /** Builds the tree on the first call. */
  readonly tree: () => ContentTree;
}

/** How the daemon that copies files behaves where daemons differ. */
export interface CopyingDaemon {
  /** Whether a umask may apply to directories that it creates with the mode of a copy. */
  readonly hasUmask?: boolean;
}

/** Changes that a copy makes to metadata. */
export interface MetaChange {
  readonly mode?: CopyMode;
  readonly owner?: FileOwner;
}

/** A file with the changed metadata, or undefined if its digest cannot be computed. */
export function changeMeta(file: TreeFile, { mode: set, owner: given }: MetaChange): TreeFile | undefined {
  const owner = given ?? file.owner ?? rootOwner;
  const mode = set ? applyMode(set, file.mode) : file.mode;
  const digest = digestWith(file, { mode, ...owner });
  return digest === undefined ? undefined : { ...file, mode, owner, digest };
}

function digestWith(file: TreeFile, meta: FileMeta): string | undefined {
  const { origin, linkname } = file;
  const type = goFileType(meta.mode);
  // The mode of a symlink is that of Linux, wherever it came from.
  if (type === 'symlink') return madeDigest({ ...meta, mode: GoMode.symlink + 0o777, linkname });
  const old = { mode: file.mode, ...(file.owner ?? rootOwner) };
  const isSame = old.mode === meta.mode && old.uid === meta.uid && old.gid === meta.gid;
  // A daemon keeps its digest of a directory that is transferred again with another mode. The copy has the new mode.
  if (type !== 'dir') return isSame ? file.digest : origin?.contents.rehash(origin.file, meta);
  const isPlain = madeDigest(old) === file.digest;
  return isPlain || origin === undefined ? madeDigest(meta) : origin.contents.rehash(origin.file, meta);
}

/** The owner of what a build creates. */
export const rootOwner: FileOwner = { uid: 0, gid: 0 };
