import { fromGoMode, type GoFileType, goFileType } from '../go/file-mode.ts';

const letters: Readonly<Record<GoFileType, string>> = {
  file: '-',
  dir: 'd',
  symlink: 'l',
  'char-device': 'c',
  'block-device': 'b',
  fifo: 'p',
  other: 's',
};

/** The type and the permissions of a file as `ls -l` shows them: `-rwxr-xr-x`. */
export function modeText(mode: number): string {
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
