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
  /** Renames the complete file to its final name. */
  finish(): Promise<void>;
  /** Removes the partial file. */
  discard(): Promise<void>;
}

/**
 * Writes received files below `root`, replacing existing ones. Each file gets its name when it is complete. Nothing
 * is written through a symlink: anything in the way of a directory that is not a directory is replaced. The caller
 * validates the paths (`OrderCheck`). As with the reference's client, files belong to the current user.
 */
export class DirWriter {
  readonly #root: string;
  readonly #dirs: PacketStat[] = [];
  readonly #links: PacketStat[] = [];
  #xattrs: XattrAccess | undefined;

  /** Creates `root` if it does not exist. */
  static async open(root: string): Promise<DirWriter> {
    await makeDirs(root, 0o700);
    return new DirWriter(root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Adds anything but a regular file with its own content. */
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

  /** Creates hard links, and then sets modes and times of directories, which writing into them changes. */
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
        // The directory itself may also have been replaced since it was created.
        this.#refuseLinkedParents(`${stat.path}/`);
        return this.#applyMetadata(this.#target(stat.path), stat);
      });
  }

  /** Removes everything below the root except the paths in `keep`. */
  async removeOthers(keep: ReadonlySet<string>, dir = ''): Promise<void> {
    for (const { name, isDir } of await readEntries(this.#target(dir))) {
      const path = dir === '' ? name : `${dir}/${name}`;
      if (!keep.has(path)) await removeTree(this.#target(path));
      else if (isDir) await this.removeOthers(keep, path);
    }
  }

  /** Adds the final name of the file to failures. */
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
    // The target may not have arrived yet.
    if (stat.linkname !== '') this.#links.push(stat);
    else if (type !== 'file') await this.#place(stat, (path) => makeSpecial(path, stat));
  }

  async #addDir(stat: PacketStat): Promise<void> {
    this.#refuseLinkedParents(stat.path);
    const path = this.#target(stat.path);
    const existing = await lstatIfThere(path);
    if (existing && !existing.isDirectory()) await unlink(fsPath(path));
    if (!existing?.isDirectory()) await mkdir(fsPath(path), { mode: 0o700 });
    // An earlier build left it read-only; it gets its mode at the end.
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
      // Renaming one name of a file over another name of the same file leaves both.
      if (stat.linkname !== '') await rm(fsPath(temporary), { force: true });
    } catch (error) {
      await rm(fsPath(temporary), { force: true }).catch(() => {});
      throw error;
    }
  }

  async #applyMetadata(path: string, stat: PacketStat): Promise<void> {
    // Before the mode is set, because a read-only file does not accept attributes from its owner.
    if (stat.xattrs) this.#writeXattrs(path, stat.xattrs);
    if (goFileType(stat.mode) !== 'symlink') await chmod(fsPath(path), fromGoMode(stat.mode));
    const seconds = secondsText(stat.modTime);
    await lutimes(fsPath(path), seconds, seconds);
  }

  #writeXattrs(path: string, xattrs: Xattrs): void {
    this.#xattrs ??= loadXattrAccess();
    this.#xattrs?.write(path, xattrs);
  }

  /** An unused name in the same directory. */
  #temporary(path: string): string {
    this.#refuseLinkedParents(path);
    const target = this.#target(path);
    return join(dirname(target), temporaryName(basename(path)));
  }

  /**
   * A directory that we created may have become a symlink, by another process or by a name that differs only in case.
   */
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

/**
 * Seconds as precise as a double, but never rounded up to the next second. The result is a string, because Node reads
 * a negative number as "now".
 */
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

/** Also removes read-only directories inside it, if they belong to this user. */
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

/** Node has no `mknod`, so the program `mknod` creates device nodes and pipes. */
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
