import { type BigIntStats, type Dirent, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../base/text.ts';
import { GoMode, toGoMode } from '../../go/file-mode.ts';
import { compareBytes } from '../../go/strings.ts';
import { fsPath, isNotFound } from './local-path.ts';
import type { PacketStat, Xattrs } from './packet.ts';
import type { DirVerdict, PathFilter } from './path-filter.ts';

const top: DirVerdict = { include: undefined, exclude: undefined };
const noXattrs: XattrReader['read'] = () => undefined;

/** A file that a walk found: what is told of it, and what tells whether it was changed. */
export interface WalkedFile extends PacketStat {
  /** When its status was last changed, in nanoseconds since 1970; no transfer has it. */
  readonly changed: bigint;
  readonly inode: bigint;
}

/** Reads the extended attributes of a walked file. `path` is its full path. */
export interface XattrReader {
  read(path: string, file: WalkedFile): Xattrs | undefined;
}

/**
 * Lists the files below `root` in the order of the DiffCopy protocol: a directory before its entries, and entries
 * sorted by the bytes of their names. Owners are reported as root, as in the reference's client (client/solve.go
 * `resetUIDAndGID`). Files that vanish during the walk are left out; other failures throw (an unreadable directory is
 * fine if it is filtered out). Extended attributes are included if `xattrs` can read them.
 */
export function* walkFiles(root: string, filter: PathFilter, xattrs?: XattrReader): Generator<WalkedFile> {
  const walk: Walk = { root, filter, readXattrs: xattrs?.read ?? noXattrs, links: new Map() };
  const stack = [openDir(walk, { path: '', verdict: top, parent: undefined, sent: true })];
  for (let dir = stack.at(-1); dir; dir = stack.at(-1)) {
    const entry = dir.entries[dir.next++];
    if (!entry) {
      stack.pop();
      continue;
    }
    const path = dir.path === '' ? entry.name : `${dir.path}/${entry.name}`;
    const judged = walk.filter.judge(path, entry.isDir, dir.verdict);
    const stat = judged.kept ? statFile(walk, path) : undefined;
    if (judged.kept && !stat) continue;
    if (stat) {
      if (!dir.sent) yield* sendParents(walk, dir);
      yield stat;
    }
    if (judged.enter)
      stack.push(openDir(walk, { path, verdict: judged.dir, parent: dir, sent: judged.kept }));
  }
}

interface Walk {
  readonly root: string;
  readonly filter: PathFilter;
  readonly readXattrs: XattrReader['read'];
  /** The first transferred path of each file with several names, by device and inode. */
  readonly links: Map<string, string>;
}

/** A directory that the filter lets the walk enter. */
interface FoundDir {
  readonly path: string;
  readonly verdict: DirVerdict;
  readonly parent: OpenDir | undefined;
  /** Whether the directory has been sent, itself or because something inside it was sent. */
  sent: boolean;
}

/** A directory that is being walked. */
interface OpenDir extends FoundDir {
  readonly entries: readonly Entry[];
  next: number;
}

function openDir(walk: Walk, dir: FoundDir): OpenDir {
  return { ...dir, entries: readEntries(walk, dir.path, dir.sent), next: 0 };
}

/** From the root down. */
function* sendParents(walk: Walk, dir: OpenDir): Generator<WalkedFile> {
  if (dir.sent) return;
  dir.sent = true;
  if (dir.parent) yield* sendParents(walk, dir.parent);
  const stat = statFile(walk, dir.path);
  if (stat) yield stat;
}

interface Entry {
  readonly name: string;
  readonly isDir: boolean;
}

function readEntries(walk: Walk, dir: string, wanted: boolean): Entry[] {
  try {
    return listEntries(fsPath(`${walk.root}/${dir}`)).sort(byName);
  } catch (error) {
    if (isNotFound(error) && dir !== '') return [];
    if (!wanted && ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Names are read as text, which is faster, and as bytes if one of them may not be UTF-8. */
function listEntries(path: string | Buffer): Entry[] {
  const entries = readdirSync(path, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(replacement)))
    return entries.map((entry) => ({ name: entry.name, isDir: entry.isDirectory() }));
  const inBytes = readdirSync(path, {
    withFileTypes: true,
    encoding: 'buffer',
  }) as unknown as Dirent<Buffer>[];
  return inBytes.map((entry) => ({ name: decodeText(entry.name), isDir: entry.isDirectory() }));
}

function byName(a: Entry, b: Entry): number {
  return compareBytes(a.name, b.name);
}

/** The character that Node puts in the place of bytes that are not UTF-8. */
const replacement = '\ufffd';

/** Lists a single file as {@link walkFiles} would, except for hard links. */
export function statWalkedFile(root: string, path: string, xattrs?: XattrReader): WalkedFile | undefined {
  return statFile({ root, readXattrs: xattrs?.read ?? noXattrs, links: new Map() }, path);
}

function statFile(walk: Omit<Walk, 'filter'>, path: string): WalkedFile | undefined {
  const full = fsPath(`${walk.root}/${path}`);
  try {
    const stats = lstatSync(full, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const mode = toGoMode(Number(stats.mode));
    const isSymlink = (mode & GoMode.symlink) !== 0;
    const linkname = isSymlink ? decodeText(readlinkSync(full, 'buffer')) : hardLink(walk, path, stats);
    // Files are created field by field, since there are thousands of them; few need more fields than these.
    const file: WalkedFile = {
      path,
      mode,
      uid: 0,
      gid: 0,
      size: (mode & GoMode.dir) !== 0 ? 0n : stats.size,
      modTime: stats.mtimeNs,
      changed: stats.ctimeNs,
      inode: stats.ino,
      linkname,
      devmajor: 0,
      devminor: 0,
    };
    // A file whose name is not text cannot be transferred.
    const xattrs = typeof full === 'string' ? walk.readXattrs(full, file) : undefined;
    const isSpecial = (mode & (GoMode.device | GoMode.socket)) !== 0;
    return isSpecial || xattrs ? completed(file, { rdev: stats.rdev, xattrs }) : file;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** See fsutil stat_unix.go `setUnixOpt`, and hardlinks.go `WithHardlinkReset` for names that are filtered out. */
function hardLink(walk: Pick<Walk, 'links'>, path: string, stats: BigIntStats): string {
  if (stats.nlink < 2n || stats.isDirectory()) return '';
  const key = `${stats.dev}:${stats.ino}`;
  const first = walk.links.get(key);
  if (first === undefined) walk.links.set(key, path);
  return first ?? '';
}

/**
 * A file of a walk without extended attributes, with those that it has now. Throws a `NodeJS.ErrnoException` if the file
 * does not exist.
 */
export function withXattrs(root: string, file: WalkedFile, { read }: XattrReader): WalkedFile {
  const path = fsPath(`${root}/${file.path}`);
  const xattrs = typeof path === 'string' ? read(path, file) : undefined;
  return xattrs ? { ...file, xattrs } : file;
}

interface RareFields {
  readonly rdev: bigint;
  readonly xattrs: Xattrs | undefined;
}

/** Adds the fields of a device or a socket, and extended attributes. */
function completed(file: WalkedFile, { rdev, xattrs }: RareFields): WalkedFile {
  const isSocket = (file.mode & GoMode.socket) !== 0;
  return {
    ...file,
    // A socket is sent as an empty file, because archives have no sockets.
    mode: isSocket ? file.mode - GoMode.socket : file.mode,
    ...deviceNumbers(file.mode, rdev),
    ...(isSocket && { isSocket }),
    ...(xattrs && { xattrs }),
  };
}

function deviceNumbers(mode: number, rdev: bigint): { devmajor: number; devminor: number } {
  if (!(mode & GoMode.device)) return { devmajor: 0, devminor: 0 };
  const device = Number(rdev);
  return { devmajor: (device >> 8) & 0xfff, devminor: (device & 0xff) | ((device >> 12) & 0xfff00) };
}
