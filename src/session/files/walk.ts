import { type BigIntStats, type Dirent, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../base/text.ts';
import { GoMode, toGoMode } from '../../go/file-mode.ts';
import { compareBytes } from '../../go/strings.ts';
import { fsPath, isNotFound } from './local-path.ts';
import type { PacketStat } from './packet.ts';
import type { DirVerdict, PathFilter } from './path-filter.ts';
import type { XattrAccess } from './xattrs.ts';

const top: DirVerdict = { include: undefined, exclude: undefined };
const noXattrs: XattrAccess['read'] = () => undefined;

/**
 * Files below `root` in the order of the DiffCopy protocol: a directory before its entries, entries by bytes of their
 * names. Owners are reported as root, as the reference's client does (client/solve.go `resetUIDAndGID`).
 * What vanishes while we walk is left out; other failures throw (a directory that is filtered out may be unreadable).
 * Extended attributes are reported when `xattrs` reads them.
 */
export function* walkFiles(
  root: string,
  filter: PathFilter,
  xattrs?: Pick<XattrAccess, 'read'>,
): Generator<PacketStat> {
  const walk: Walk = { root, filter, readXattrs: xattrs?.read ?? noXattrs, links: new Map() };
  const stack = [openDir(walk, '', top, undefined)];
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
      yield* sendParents(walk, dir);
      yield stat;
    }
    if (judged.enter) stack.push(openDir(walk, path, judged.dir, { dir, sent: judged.kept }));
  }
}

interface Walk {
  readonly root: string;
  readonly filter: PathFilter;
  readonly readXattrs: XattrAccess['read'];
  /** First path that is sent of each file that has several names, by device and inode. */
  readonly links: Map<string, string>;
}

/** A directory whose entries are being walked. */
interface OpenDir {
  readonly path: string;
  readonly verdict: DirVerdict;
  readonly parent: OpenDir | undefined;
  readonly entries: readonly Entry[];
  next: number;
  /** It is sent only if something in it is. */
  sent: boolean;
}

function openDir(
  walk: Walk,
  path: string,
  verdict: DirVerdict,
  below: { readonly dir: OpenDir; readonly sent: boolean } | undefined,
): OpenDir {
  const sent = below?.sent ?? true;
  return { path, verdict, parent: below?.dir, entries: readEntries(walk, path, sent), next: 0, sent };
}

/** From the top down. */
function* sendParents(walk: Walk, dir: OpenDir): Generator<PacketStat> {
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
    const entries = readdirSync(fsPath(`${walk.root}/${dir}`), {
      withFileTypes: true,
      encoding: 'buffer',
    }) as unknown as Dirent<Buffer>[];
    return entries
      .map((entry) => ({ name: decodeText(entry.name), isDir: entry.isDirectory() }))
      .sort((a, b) => compareBytes(a.name, b.name));
  } catch (error) {
    if (isNotFound(error) && dir !== '') return [];
    if (!wanted && ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function statFile(walk: Walk, path: string): PacketStat | undefined {
  const full = fsPath(`${walk.root}/${path}`);
  try {
    const stats = lstatSync(full, { bigint: true });
    const mode = toGoMode(Number(stats.mode));
    const isSymlink = (mode & GoMode.symlink) !== 0;
    const isSocket = (mode & GoMode.socket) !== 0;
    // A name that is no text is refused anyway.
    const xattrs = typeof full === 'string' ? walk.readXattrs(full) : undefined;
    return {
      path,
      // A socket goes as an empty file: archives have no sockets.
      mode: isSocket ? mode - GoMode.socket : mode,
      uid: 0,
      gid: 0,
      size: stats.isDirectory() ? 0n : stats.size,
      modTime: stats.mtimeNs,
      linkname: isSymlink ? decodeText(readlinkSync(full, 'buffer')) : hardLink(walk, path, stats),
      ...deviceNumbers(mode, stats.rdev),
      ...(isSocket && { isSocket }),
      ...(xattrs && { xattrs }),
    };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** (fsutil stat_unix.go `setUnixOpt`, and hardlinks.go `WithHardlinkReset` for names that are filtered out) */
function hardLink(walk: Walk, path: string, stats: BigIntStats): string {
  if (stats.nlink < 2n || stats.isDirectory()) return '';
  const key = `${stats.dev}:${stats.ino}`;
  const first = walk.links.get(key);
  if (first === undefined) walk.links.set(key, path);
  return first ?? '';
}

function deviceNumbers(mode: number, rdev: bigint): { devmajor: number; devminor: number } {
  if (!(mode & GoMode.device)) return { devmajor: 0, devminor: 0 };
  const device = Number(rdev);
  return { devmajor: (device >> 8) & 0xfff, devminor: (device & 0xff) | ((device >> 12) & 0xfff00) };
}
