import { decodeText } from '../../base/text.ts';
import { GoMode, toGoMode } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';

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
  const entries: ArchiveEntry[] = [];
  let extended = noRecords;
  for (let at = 0; at + blockSize <= tar.length; ) {
    const block = tar.subarray(at, at + blockSize);
    if (block.every((byte) => byte === 0)) break;
    const header = readHeader(block, extended);
    const end = at + blockSize + (header?.size ?? 0);
    if (header === undefined || end > tar.length) return undefined;
    const data = tar.subarray(at + blockSize, end);
    at = Math.ceil(end / blockSize) * blockSize;
    const more = readExtension(header.flag, data);
    extended = more ? new Map([...extended, ...more]) : noRecords;
    if (more || header.flag === 'g') continue;
    const entry = entryOf(header, data);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** A header with the fields that extended headers before it replace. */
interface Header {
  readonly name: string;
  readonly linkname: string;
  readonly flag: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of the data after it. */
  readonly size: number;
}

type Records = ReadonlyMap<string, string>;

function readHeader(block: Uint8Array, extended: Records): Header | undefined {
  if ([...extended.keys()].some((key) => unknownRecords.test(key))) return undefined;
  const isUstar = textAt(block, 257, 6) === 'ustar';
  const prefix = isUstar ? textAt(block, 345, 155) : '';
  const number = (key: string, start: number, length: number) =>
    extended.has(key) ? Number(extended.get(key)) : octalAt(block, start, length);
  const flag = String.fromCharCode(block[156] || 0x30);
  const name = extended.get('path') || joinNames(prefix, textAt(block, 0, 100));
  const isOldDirectory = block[156] === 0 && name.endsWith('/');
  const header = {
    name,
    linkname: extended.get('linkpath') || textAt(block, 157, 100),
    flag: isOldDirectory ? '5' : flag,
    mode: octalAt(block, 100, 8),
    uid: number('uid', 108, 8),
    gid: number('gid', 116, 8),
    size: withoutData.has(flag) ? 0 : number('size', 124, 12),
  };
  const numbers = [header.mode, header.uid, header.gid, header.size];
  return numbers.every((each) => Number.isSafeInteger(each) && each >= 0) ? header : undefined;
}

function joinNames(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** What an extended header says of the next entry; undefined for an entry. */
function readExtension(flag: string, data: Uint8Array): Records | undefined {
  if (flag === 'x') return readRecords(data);
  const key = longNames.get(flag);
  return key === undefined ? undefined : new Map([[key, textAt(data, 0, data.length)]]);
}

/** `LENGTH KEY=VALUE\n` records. */
function readRecords(data: Uint8Array): Records {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const length = Number.parseInt(decodeText(data.subarray(at, at + 12)), 10);
    const text = decodeText(data.subarray(at, at + length));
    const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(text) ?? [];
    if (key === undefined || value === undefined || !(length > 0)) return new Map([['GNU.sparse', '']]);
    records.set(key, value);
    at += length;
  }
  return records;
}

function entryOf(header: Header, data: Uint8Array): ArchiveEntry | undefined {
  const type = types.get(header.flag);
  const path = joinPath(header.name);
  const isInside = !path.startsWith('..');
  if (type === undefined || !isInside || header.name === '') return undefined;
  const { uid, gid, linkname } = header;
  const target = type === 'link' ? relative(linkname) : linkname;
  if (target.startsWith('../') && type === 'link') return undefined;
  const bits = toGoMode(header.mode & 0o7777);
  const mode = type === 'dir' ? bits + GoMode.dir : type === 'symlink' ? GoMode.symlink + 0o777 : bits;
  return { type, path: relative(path) || '.', mode, uid, gid, linkname: target, data };
}

function relative(path: string): string {
  return joinPath('/', path).slice(1);
}

/** The text of a field up to its NUL. */
function textAt(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodeText(end === -1 ? field : field.subarray(0, end));
}

/** NaN for a number in another notation. */
function octalAt(block: Uint8Array, start: number, length: number): number {
  const text = textAt(block, start, length).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN;
}

const noRecords: Records = new Map();
const blockSize = 512;
const types: ReadonlyMap<string, ArchiveEntry['type']> = new Map([
  ['0', 'file'],
  ['7', 'file'],
  ['1', 'link'],
  ['2', 'symlink'],
  ['5', 'dir'],
]);
/** Links, devices, directories and pipes have no data, whatever their size field says. */
const withoutData: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6']);
/** GNU's headers for long names, with the records that replace them today. */
const longNames: ReadonlyMap<string, string> = new Map([
  ['L', 'path'],
  ['K', 'linkpath'],
]);
const unknownRecords = /^(?:GNU\.sparse|SCHILY\.xattr|LIBARCHIVE\.xattr)/;
