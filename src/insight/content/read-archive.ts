import { decodeText, textBefore } from '../../base/text.ts';
import { GoMode, toGoMode } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { type PaxRecords, readPaxRecords, readPaxSize } from '../../go/pax-records.ts';
import { TarError } from '../../go/tar-error.ts';
import { readTarHeader, type TarHeader, tarBlockSize } from '../../go/tar-header.ts';

/** An entry of a tar file that a daemon unpacks. */
export interface ArchiveEntry {
  readonly type: 'file' | 'dir' | 'symlink' | 'link';
  /** Relative and clean; '.' is the directory into which the archive is unpacked. */
  readonly path: string;
  /** A Go `fs.FileMode`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** The target of a symlink, or the clean path of the file that a hard link leads to. */
  readonly linkname: string;
  readonly data: Uint8Array;
}

/**
 * The entries of a tar file that is not compressed, or undefined if it has something whose result is not known here:
 * devices, sparse files, extended attributes, paths that leave the directory, or damage.
 * (Go's archive/tar, moby/go-archive `createTarFile`)
 */
export function readArchive(tar: Uint8Array): readonly ArchiveEntry[] | undefined {
  try {
    return readEntries(tar);
  } catch (error) {
    if (error instanceof TarError) return undefined;
    throw error;
  }
}

function readEntries(tar: Uint8Array): readonly ArchiveEntry[] | undefined {
  const entries: ArchiveEntry[] = [];
  let extended = notExtended;
  for (let at = 0; at + tarBlockSize <= tar.length; ) {
    const block = tar.subarray(at, at + tarBlockSize);
    if (block.every((byte) => byte === 0)) break;
    const head = readTarHeader(block);
    const isExtension = head !== undefined && extensions.has(head.type);
    const header = head && !isExtension ? extendedHeader(head, extended) : head;
    const end = at + tarBlockSize + (header?.size ?? 0);
    if (header === undefined || end > tar.length) return undefined;
    const data = tar.subarray(at + tarBlockSize, end);
    at = Math.ceil(end / tarBlockSize) * tarBlockSize;
    if (isExtension) {
      extended = { ...extended, ...readExtension(header.type, data) };
      continue;
    }
    const entry = entryOf(header, data);
    if (entry === undefined) return undefined;
    entries.push(entry);
    extended = notExtended;
  }
  return entries;
}

type Header = Pick<TarHeader, 'name' | 'linkname' | 'type' | 'mode' | 'uid' | 'gid' | 'size'>;

/** What the headers before an entry say about it. A later one of the same kind replaces the earlier one. */
interface Extended {
  readonly pax: PaxRecords;
  /** The long names of GNU's format, which take precedence. */
  readonly name?: string;
  readonly linkname?: string;
}

/** Undefined if the entry has something whose result is not known. Throws a `TarError`. */
function extendedHeader(header: TarHeader, { pax, ...long }: Extended): Header | undefined {
  if ([...pax.keys()].some((key) => unknownRecords.test(key))) return undefined;
  const name = long.name ?? (pax.get('path') || header.name);
  const type = header.isOld && name.endsWith('/') ? '5' : header.type;
  const size = readPaxSize(pax, header.size);
  return {
    name,
    linkname: long.linkname ?? (pax.get('linkpath') || header.linkname),
    type,
    mode: header.mode,
    uid: Number(pax.get('uid') || header.uid),
    gid: Number(pax.get('gid') || header.gid),
    size: withoutData.has(type) ? 0 : size,
  };
}

/** Throws a `TarError`. */
function readExtension(type: string, data: Uint8Array): Partial<Extended> {
  if (type === 'x') return { pax: readPaxRecords(data) };
  // A header for all entries has no effect on them in Go.
  if (type === 'g') return {};
  const text = textBefore(decodeText(data), '\0');
  return type === 'L' ? { name: text } : { linkname: text };
}

function entryOf(header: Header, data: Uint8Array): ArchiveEntry | undefined {
  const type = types.get(header.type);
  const path = joinPath(header.name);
  const isInside = !path.startsWith('..');
  const { mode: bits, uid, gid, linkname } = header;
  const areKnown = [bits, uid, gid].every((number) => Number.isSafeInteger(number) && number >= 0);
  if (type === undefined || !isInside || !areKnown || header.name === '') return undefined;
  const target = type === 'link' ? relative(linkname) : linkname;
  if (target.startsWith('../') && type === 'link') return undefined;
  const access = toGoMode(bits & 0o7777);
  const mode = type === 'dir' ? access + GoMode.dir : type === 'symlink' ? GoMode.symlink + 0o777 : access;
  return { type, path: relative(path) || '.', mode, uid, gid, linkname: target, data };
}

function relative(path: string): string {
  return joinPath('/', path).slice(1);
}

const notExtended: Extended = { pax: new Map() };
const types: ReadonlyMap<string, ArchiveEntry['type']> = new Map([
  ['0', 'file'],
  ['7', 'file'],
  ['1', 'link'],
  ['2', 'symlink'],
  ['5', 'dir'],
]);
/** Links, devices, directories and pipes have no data, whatever their size field says. */
const withoutData: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6']);
/** Headers about the next entry, about all entries, and long names of GNU's format. */
const extensions: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K']);
const unknownRecords = /^(?:GNU\.sparse|SCHILY\.xattr|LIBARCHIVE\.xattr)/;
