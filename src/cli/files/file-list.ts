import { modeText } from '../../debug/mode-text.ts';
import type { FileStat } from '../../frontend/gateway.ts';
import { fromGoMode, goFileType } from '../../go/file-mode.ts';
import { textTable } from '../output/text-table.ts';

/** Names of users and groups by their numbers. */
export interface OwnerNames {
  readonly users: ReadonlyMap<number, string>;
  readonly groups: ReadonlyMap<number, string>;
}

/** Files as `ls -l` shows them. Times are in UTC. */
export function fileListText(files: readonly FileStat[], { users, groups }: OwnerNames): string {
  const size = Math.max(0, ...files.map((file) => String(file.size).length));
  const rows = files.map((file) => [
    modeText(file.mode),
    users.get(file.uid ?? 0) ?? String(file.uid ?? 0),
    groups.get(file.gid ?? 0) ?? String(file.gid ?? 0),
    String(file.size).padStart(size),
    modified(file).slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' '),
    goFileType(file.mode) === 'symlink' ? `${file.path} -> ${file.linkname}` : file.path,
  ]);
  return textTable(rows);
}

/** Files as data. `size` is in bytes, `mode` has the bits of `chmod`, `modified` is ISO 8601. */
export function fileListJson(files: readonly FileStat[], { users, groups }: OwnerNames) {
  return files.map((file) => {
    const { uid = 0, gid = 0 } = file;
    const type = goFileType(file.mode);
    return {
      name: file.path,
      type,
      mode: fromGoMode(file.mode).toString(8).padStart(4, '0'),
      size: Number(file.size),
      uid,
      gid,
      user: users.get(uid),
      group: groups.get(gid),
      modified: modified(file),
      target: type === 'symlink' ? file.linkname : undefined,
    };
  });
}

function modified({ modTime }: FileStat): string {
  return new Date(Number(modTime / 1_000_000n)).toISOString();
}
