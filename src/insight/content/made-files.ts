import { sha256 } from '../../base/digest.ts';
import { GoMode } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { HashedFile } from './content-tree.ts';
import { headerBytes } from './file-header.ts';

/**
 * The files that a file op makes out of nothing, as those of a heredoc; undefined for an op that reads something. Their
 * content is known without a build. The root of such a tree is not, so that only paths below it may be asked for.
 */
export function madeFiles(file: pb.FileOp.$Properties): readonly HashedFile[] | undefined {
  const files: HashedFile[] = [];
  for (const action of file.actions ?? []) {
    const { mkfile } = action;
    const isPlain = fromLongNumber(action.secondaryInput) === -1 && !mkfile?.owner;
    const isRooted = fromLongNumber(action.input) === -1 || files.length > 0;
    if (!mkfile || !isPlain || !isRooted || !isTopLevel(mkfile.path ?? '')) return undefined;
    files.push(madeFile(mkfile));
  }
  return files.length > 0 ? files : undefined;
}

function isTopLevel(path: string): boolean {
  return /^\/?[^/]+$/.test(path);
}

function madeFile({ path, mode, data }: pb.FileActionMkFile.$Properties): HashedFile {
  const bytes = data ?? new Uint8Array();
  // The daemon creates the file with these bits and the Go ones above them.
  const bits = (mode ?? 0) & (0o777 | GoMode.setuid | GoMode.setgid | GoMode.sticky);
  const header = headerBytes({
    path: path ?? '',
    mode: bits,
    uid: 0,
    gid: 0,
    size: BigInt(bytes.length),
    linkname: '',
    devmajor: 0,
    devminor: 0,
  });
  const all = new Uint8Array(header.length + bytes.length);
  all.set(header);
  all.set(bytes, header.length);
  return { path: joinPath('/', path ?? '').slice(1), mode: bits, linkname: '', digest: sha256(all) };
}
