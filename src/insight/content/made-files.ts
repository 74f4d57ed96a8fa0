import { GoMode } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { HashedFile } from './content-tree.ts';
import { hashMade } from './hash-made.ts';

/**
 * The files that a file op creates from its own data, such as those of a heredoc; undefined for an op that reads an
 * input.
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

/** The file that an action creates. */
export function madeFile({ path, mode, data }: pb.FileActionMkFile.$Properties): HashedFile {
  // The daemon keeps the permission bits and Go's setuid, setgid and sticky bits.
  const bits = (mode ?? 0) & (0o777 | GoMode.setuid | GoMode.setgid | GoMode.sticky);
  return hashMade(joinPath('/', path ?? '').slice(1), bits, data ?? new Uint8Array());
}
