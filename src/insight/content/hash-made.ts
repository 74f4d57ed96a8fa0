import { concatBytes } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import { GoMode } from '../../go/file-mode.ts';
import type { HashedFile } from './content-tree.ts';
import { headerBytes } from './file-header.ts';

/** A file that a build creates, as its daemon hashes it: owned by root. `mode` is a Go `fs.FileMode`. */
export function hashMade(path: string, mode: number, data: Uint8Array): HashedFile {
  return { path, mode, linkname: '', digest: madeDigest({ mode, data }) };
}

/** A directory that a build creates. `mode` contains only the permission bits. */
export function hashMadeDirectory(path: string, mode: number): HashedFile {
  return { path, mode: GoMode.dir + mode, linkname: '', digest: madeDigest({ mode: GoMode.dir + mode }) };
}

/** The values that determine the digest of a file without extended attributes. `mode` is a Go `fs.FileMode`. */
export interface MadeContent {
  readonly mode: number;
  /** Root if undefined. */
  readonly uid?: number;
  readonly gid?: number;
  /** The target of a symlink. */
  readonly linkname?: string;
  readonly data?: Uint8Array;
}

/** The digest of a file that has no extended attributes, as a daemon hashes it. */
export function madeDigest({ mode, uid = 0, gid = 0, linkname = '', data = noData }: MadeContent): string {
  const owner = { uid, gid };
  const device = { devmajor: 0, devminor: 0 };
  const header = headerBytes({ path: '', mode, ...owner, size: BigInt(data.length), linkname, ...device });
  return sha256(concatBytes([header, data]));
}

const noData = new Uint8Array();
