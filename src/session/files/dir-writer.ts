import { execFile } from 'node:child_process';
import { lstatSync, type Stats } from 'node:fs';
import {
  chmod,
  type FileHandle,
  link,
  lstat,
  lutimes,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  symlink,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { decodeText } from '../../base/text.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import { writeAll } from '../../files/write-all.ts';
import { fromGoMode, goFileType } from '../../go/file-mode.ts';
import { fsPath, isNotFound, writeFailure } from './local-path.ts';
import { makeDirs } from './make-dirs.ts';
import type { PacketStat, Xattrs } from './packet.ts';
import { loadXattrAccess, type XattrAccess } from './xattrs.ts';

const nanosecondsPerSecond = 1_000_000_000n;

/** A regular file that is being received. */
export interface IncomingFile {
  write(data: Uint8Array): Promise<void>;
  /** Puts the file instead. */
  finish(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/**
 * Writes received files below `root`, over what is there. Each file gets its name when it is complete. Nothing is
 * written through a symlink: what stands in the way of a directory and is none is replaced. The caller vouches for
 * the paths (`OrderCheck`). Files belong to the user who runs us, as with the reference's client.
 */
export class DirWriter {
  readonly #root: string;
  readonly #dirs: PacketStat[] = [];
  readonly #links: PacketStat[] = [];
  #xattrs: XattrAccess | undefined;

  /** `root` is made when it is missing. */
  static async open(root: string): Promise<DirWriter> {
    await makeDirs(root, 0o700);
    return new DirWriter(root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Anything but a regular file with content of its own. */
  add(stat: PacketStat): Promise<void> {
    return this.#naming(stat, () => this.#add(stat));
  }

  async addFile(stat: PacketStat): Promise<IncomingFile> {
    const path = this.#temporary(stat.path);
    const handle: FileHandle = await this.#naming(stat, () => open(fsPath(path), 'wx', 0o600));
    return {
      write: (data) => this.#naming(stat, () => writeAll(handle, data)),
      finish: () =>
        this.#naming(stat, async () => {
          await handle.close().catch(async (error: unknown) => {
            await unlink(fsPath(path)).catch(() => {});
            throw error;
          });
          await this.#moveIn(path, stat);
        }),
      discard: async () => {
        await handle.close().catch(() => {});
        await unlink(fsPath(path)).catch(() => {});
      },
    };
  }

  /** Hard links, then modes and times of directories, which writing into them would have changed. */
  async finish(): Promise<void> {
    for (const stat of this.#links) {
      const make = async (path: string) => {
        this.#refuseLinkedParents(stat.linkname);
        await link(fsPath(this.#target(stat.linkname)), fsPath(path));
      };
      await this.#naming(stat, () => this.#place(stat, make));
    }
    for (const stat of this.#dirs.reverse())
      await this.#naming(stat, () => {
        // The directory itself, too, may have been replaced since it was made.
        this.#refuseLinkedParents(`${stat.path}/`);
        return this.#applyMetadata(this.#target(stat.path), stat);
      });
  }

  /** Removes everything below the root whose path is not in `keep`. */
  async removeOthers(keep: ReadonlySet<string>, dir = ''): Promise<void> {
    for (const { name, isDir } of await readEntries(this.#target(dir))) {
      const path = dir === '' ? name : `${dir}/${name}`;
      if (!keep.has(path)) await removeTree(this.#target(path));
      else if (isDir) await this.removeOthers(keep, path);
    }
  }

  /** Failures name the file as it will be called. */
  async #naming<T>(stat: PacketStat, operation: () => Promise<T>): Promise<T> {
    try {
      return await operation();
    } catch (error) {
      throw writeFailure(this.#target(stat.path), error);
    }
  }

  async #add(stat: PacketStat): Promise<void> {
    const type = goFileType(stat.mode);
    if (type === 'dir') return this.#addDir(stat);
    if (type === 'symlink') return this.#place(stat, (path) => symlink(fsPath(stat.linkname), fsPath(path)));
    // The target may still be arriving.
    if (stat.linkname !== '') this.#links.push(stat);
    else if (type !== 'file') await this.#place(stat, (path) => makeSpecial(path, stat));
  }

  async #addDir(stat: PacketStat): Promise<void> {
    this.#refuseLinkedParents(stat.path);
    const path = this.#target(stat.path);
    const existing = await lstatIfThere(path);
    if (existing && !existing.isDirectory()) await unlink(fsPath(path));
    if (!existing?.isDirectory()) await mkdir(fsPath(path), { mode: 0o700 });
    // One that an earlier build left read-only; it gets its mode at the end.
    else if ((existing.mode & 0o700) !== 0o700) await chmod(fsPath(path), existing.mode | 0o700);
    this.#dirs.push(stat);
  }

  async #place(stat: PacketStat, create: (path: string) => Promise<void>): Promise<void> {
    const path = this.#temporary(stat.path);
    await create(path);
    await this.#moveIn(path, stat);
  }

  async #moveIn(temporary: string, stat: PacketStat): Promise<void> {
    const path = this.#target(stat.path);
    try {
      await this.#applyMetadata(temporary, stat);
      if ((await lstatIfThere(path))?.isDirectory()) await removeTree(path);
      await rename(fsPath(temporary), fsPath(path));
      // Renaming one name of a file over another of its names leaves both.
      if (stat.linkname !== '') await rm(fsPath(temporary), { force: true });
    } catch (error) {
      await rm(fsPath(temporary), { force: true }).catch(() => {});
      throw error;
    }
  }

  async #applyMetadata(path: string, stat: PacketStat): Promise<void> {
    // First, since a read-only file takes none from its owner.
    if (stat.xattrs) this.#writeXattrs(path, stat.xattrs);
    if (goFileType(stat.mode) !== 'symlink') await chmod(fsPath(path), fromGoMode(stat.mode));
    const seconds = secondsText(stat.modTime);
    await lutimes(fsPath(path), seconds, seconds);
  }

  #writeXattrs(path: string, xattrs: Xattrs): void {
    this.#xattrs ??= loadXattrAccess();
    this.#xattrs?.write(path, xattrs);
  }

  /** A free name beside the file's own. */
  #temporary(path: string): string {
    this.#refuseLinkedParents(path);
    const target = this.#target(path);
    return join(dirname(target), temporaryName(basename(path)));
  }

  /** A directory that we made may have become a symlink: by another process, or by a name that differs in case only. */
  #refuseLinkedParents(path: string): void {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const parent = this.#target(path.slice(0, at));
      if (!lstatSync(fsPath(parent)).isDirectory())
        throw new Error(`refusing to write ${path}: ${parent} is not a directory`);
    }
  }

  #target(path: string): string {
    return path === '' ? this.#root : join(this.#root, path);
  }
}

/** As near as a double comes, but never the next second. A text, since Node takes a negative number for "now". */
function secondsText(nanoseconds: bigint): string {
  const seconds = Number(nanoseconds) / 1e9;
  const isNext = Number.isInteger(seconds) && nanoseconds < BigInt(seconds) * nanosecondsPerSecond;
  return String(isNext ? seconds - 1e-6 : seconds);
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(fsPath(path));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Also where folders in it are read-only, as far as they are ours. */
async function removeTree(path: string): Promise<void> {
  try {
    await rm(fsPath(path), { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    await makeWritable(path);
    await rm(fsPath(path), { recursive: true, force: true });
  }
}

async function makeWritable(dir: string): Promise<void> {
  await chmod(fsPath(dir), 0o700);
  for (const entry of await readEntries(dir)) if (entry.isDir) await makeWritable(join(dir, entry.name));
}

async function readEntries(dir: string): Promise<{ readonly name: string; readonly isDir: boolean }[]> {
  const entries = await readdir(fsPath(dir), { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => ({
    name: decodeText(entry.name as unknown as Uint8Array),
    isDir: entry.isDirectory(),
  }));
}

/** Node has no `mknod`; the program makes device nodes and pipes. */
async function makeSpecial(path: string, stat: PacketStat): Promise<void> {
  const letter = specialLetters[goFileType(stat.mode)];
  if (letter === undefined) throw new Error(`cannot create ${stat.path}: unknown file type`);
  const numbers = letter === 'p' ? [] : [String(stat.devmajor), String(stat.devminor)];
  await promisify(execFile)('mknod', ['--', path, letter, ...numbers]);
}
const specialLetters: Readonly<Record<string, string>> = {
  'char-device': 'c',
  'block-device': 'b',
  fifo: 'p',
};
