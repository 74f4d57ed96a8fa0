import { concatBytes } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import { GoMode } from '../../go/file-mode.ts';
import type { HashedFile } from './content-tree.ts';
import { headerBytes } from './file-header.ts';

/** A file that a build creates, as its daemon hashes it: owned by root. `mode` is a Go `fs.FileMode`. */
export function hashMade(path: string, mode: number, data: Uint8Array): HashedFile {
  return { path, mode, linkname: '', digest: sha256(concatBytes([headerOf(mode, data.length), data])) };
}

/** A directory that a build creates. `mode` contains only the permission bits. */
export function hashMadeDirectory(path: string, mode: number): HashedFile {
  return { path, mode: GoMode.dir + mode, linkname: '', digest: sha256(headerOf(GoMode.dir + mode, 0)) };
}

function headerOf(mode: number, size: number): Uint8Array {
  return headerBytes({
    path: '',
    mode,
    uid: 0,
    gid: 0,
    size: BigInt(size),
    linkname: '',
    devmajor: 0,
    devminor: 0,
  });
}
