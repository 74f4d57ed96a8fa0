import type { FileStat } from '../../frontend/gateway.ts';
import { fromGoMode, type GoFileType, goFileType } from '../../go/file-mode.ts';
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

const letters: Readonly<Record<GoFileType, string>> = {
  file: '-',
  dir: 'd',
  symlink: 'l',
  'char-device': 'c',
  'block-device': 'b',
  fifo: 'p',
  other: 's',
};

function modeText(mode: number): string {
  const bits = fromGoMode(mode);
  const [user, group, others] = [6, 3, 0].map((shift) => (bits >> shift) & 7);
  return [
    letters[goFileType(mode)],
    permissions(user, bits & 0o4000 ? 's' : ''),
    permissions(group, bits & 0o2000 ? 's' : ''),
    permissions(others, bits & 0o1000 ? 't' : ''),
  ].join('');
}

/** A special bit replaces `x`, and is in upper case if `x` is not set. */
function permissions(bits = 0, special: string): string {
  const executes = bits & 1 ? special || 'x' : special.toUpperCase() || '-';
  return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${executes}`;
}

function modified({ modTime }: FileStat): string {
  return new Date(Number(modTime / 1_000_000n)).toISOString();
}
