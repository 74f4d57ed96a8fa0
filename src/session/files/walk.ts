import type { BigIntStats, Dirent } from 'node:fs';
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../base/text.ts';
import { compareBytes } from './follow-paths.ts';
import { GoMode, toGoMode } from './go-file-mode.ts';
import { fsPath, isNotFound } from './local-path.ts';
import type { FileStat } from './packet.ts';
import type { DirVerdict, PathFilter } from './path-filter.ts';

/**
 * Files below `root` in the order of the DiffCopy protocol: a directory before its entries, entries by bytes of their
 * names. Owners are reported as root, as the reference's client does (client/solve.go `resetUIDAndGID`).
 * What vanishes while we walk is left out; other failures throw (a directory that is filtered out may be unreadable).
 * Extended attributes are not reported: Node cannot read them.
 */
export function* walkFiles(root: string, filter: PathFilter): Generator<FileStat> {
  yield* walkDir({ root, filter, links: new Map() }, '', TOP, []);
}

interface Walk {
  readonly root: string;
  readonly filter: PathFilter;
  /** First path of each file that has several names, by device and inode. */
  readonly links: Map<string, string>;
}

/** A directory that is sent only if something in it is. */
interface PendingDir {
  readonly path: string;
  sent: boolean;
}

function* walkDir(
  walk: Walk,
  dir: string,
  verdict: DirVerdict,
  parents: readonly PendingDir[],
): Generator<FileStat> {
  for (const entry of readEntries(walk, dir, parents)) {
    const path = dir === '' ? entry.name : `${dir}/${entry.name}`;
    const judged = walk.filter.judge(path, entry.isDir, verdict);
    const stat = judged.kept ? statFile(walk, path) : undefined;
    if (judged.kept && !stat) continue;
    if (stat) yield* sendPending(walk, parents);
    if (stat) yield stat;
    if (judged.enter) yield* walkDir(walk, path, judged.dir, [...parents, { path, sent: judged.kept }]);
  }
}

function* sendPending(walk: Walk, parents: readonly PendingDir[]): Generator<FileStat> {
  for (const parent of parents) {
    if (parent.sent) continue;
    parent.sent = true;
    const stat = statFile(walk, parent.path);
    if (stat) yield stat;
  }
}

interface Entry {
  readonly name: string;
  readonly isDir: boolean;
}

function readEntries(walk: Walk, dir: string, parents: readonly PendingDir[]): Entry[] {
  try {
    const entries = readdirSync(fsPath(`${walk.root}/${dir}`), {
      withFileTypes: true,
      encoding: 'buffer',
    }) as unknown as Dirent<Buffer>[];
    return entries
      .map((entry) => ({ name: decodeText(entry.name), isDir: entry.isDirectory() }))
      .sort((a, b) => compareBytes(a.name, b.name));
  } catch (error) {
    const wanted = parents.at(-1)?.sent !== false;
    if (isNotFound(error) && dir !== '') return [];
    if (!wanted && ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function statFile(walk: Walk, path: string): FileStat | undefined {
  const full = fsPath(`${walk.root}/${path}`);
  try {
    const stats = lstatSync(full, { bigint: true });
    const mode = toGoMode(Number(stats.mode));
    const linkname =
      mode & GoMode.symlink ? decodeText(readlinkSync(full, 'buffer')) : hardLink(walk, path, stats);
    return {
      path,
      // A socket goes as an empty file: archives have no sockets.
      mode: mode & GoMode.socket ? mode - GoMode.socket : mode,
      uid: 0,
      gid: 0,
      size: stats.isDirectory() ? 0n : stats.size,
      modTime: stats.mtimeNs,
      linkname,
      ...deviceNumbers(mode, stats.rdev),
    };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function hardLink(walk: Walk, path: string, stats: BigIntStats): string {
  if (stats.isDirectory() || stats.nlink < 2n) return '';
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

const TOP: DirVerdict = { include: undefined, exclude: undefined };
