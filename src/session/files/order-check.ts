import { lastOf } from '../../base/list.ts';
import { goFileType } from '../../go/file-mode.ts';
import { cleanPath, dirPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import type { PacketStat } from './packet.ts';

/** Memory for an entry besides its texts. */
const entry = 256;
const maxPath = 4096;
/** Backslashes and drive letters have a meaning only on Windows. */
const windowsUnsafe = process.platform === 'win32' ? /\\|^[a-z]:/i : /$^/;

/**
 * Rejects a file list that would let a sender write outside the destination, write through something that is not a
 * directory of this transfer, or fill our memory. Paths must be clean, relative and in order, each below a directory
 * that was sent before, and the target of a hard link must be a file that was sent before. Throws an `Error`.
 * (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/validator.go, hardlinks.go)
 */
export class OrderCheck {
  /** The open directories from the root down, with the last name seen in each. */
  readonly #open: { readonly dir: string; last: string }[] = [{ dir: '', last: '' }];
  readonly #files = new Set<string>();
  /** The approximate memory used by the list. */
  #size = 0;

  accept(stat: PacketStat): void {
    this.#checkPath(stat.path);
    if (stat.linkname.includes('\0')) throw new Error(`unclean link ${JSON.stringify(stat.linkname)}`);
    this.#checkSize(stat);
    this.#checkOrder(stat);
    const type = goFileType(stat.mode);
    if (type === 'dir' || type === 'symlink') return;
    if (stat.linkname === '') this.#files.add(stat.path);
    else if (!this.#files.has(stat.linkname)) {
      throw new Error(`invalid link ${stat.path} to unknown path: ${JSON.stringify(stat.linkname)}`);
    }
  }

  #checkPath(path: string): void {
    if (path === '' || path === '.' || path.includes('\0') || path !== cleanPath(path))
      throw new Error(`unclean path ${JSON.stringify(path)}`);
    if (path.startsWith('/') || windowsUnsafe.test(path))
      throw new Error(`absolute path ${JSON.stringify(path)}`);
    if (path === '..' || path.startsWith('../')) throw new Error(`escape check ${JSON.stringify(path)}`);
    // No system creates a longer path. The check has to be here because most files are created long after they were
    // listed.
    if (path.length > maxPath) throw new Error(`path of ${path.length} characters is too long`);
  }

  #checkSize({ path, linkname, xattrs }: PacketStat): void {
    this.#size += entry + 2 * (path.length + linkname.length);
    for (const [name, value] of xattrs ?? []) this.#size += entry + 2 * name.length + value.length;
    if (this.#size > listLimit) throw new Error('the list of files is too long');
  }

  #checkOrder(stat: PacketStat): void {
    const parent = dirPath(stat.path);
    const dir = parent === '.' ? '' : parent;
    const name = dir === '' ? stat.path : stat.path.slice(dir.length + 1);
    while (this.#open.length > 1 && !isWithin(dir, lastOf(this.#open).dir)) this.#open.pop();
    const top = lastOf(this.#open);
    if (top.dir !== dir || compareBytes(top.last, name) >= 0) {
      const before = top.dir === '' ? top.last : `${top.dir}/${top.last}`;
      throw new Error(`changes out of order: ${JSON.stringify(stat.path)} ${JSON.stringify(before)}`);
    }
    top.last = name;
    if (goFileType(stat.mode) === 'dir') this.#open.push({ dir: stat.path, last: '' });
  }
}

function isWithin(dir: string, parent: string): boolean {
  return dir === parent || dir.startsWith(`${parent}/`);
}

/** Maximum memory for a file list, in bytes: enough for about 1.6 million files. The reference has no limit. */
export const listLimit = 512 << 20;
