import {
  jsonCount,
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { randomId } from '../../base/random-id.ts';
import { readOwnFile } from '../../files/own-file.ts';
import { writeWholeSync } from '../../files/write-whole.ts';
import { FileTable } from '../../insight/content/file-table.ts';
import type { ContentKeys } from '../../insight/simulate/cache-view.ts';
import type { WalkedFile } from '../../session/files/walk.ts';

/**
 * The id under which a list of files is stored, followed by the ids of the lists that it is a difference to, nearest
 * first.
 */
export type ListNames = readonly string[];

/**
 * The metadata that shows whether a file changed. `changed` is the time of its last status change in nanoseconds since
 * 1970, or 0 if the digest in the index is not the digest of the file on disk.
 */
export interface FileStatus
  extends Pick<WalkedFile, 'mode' | 'size' | 'modTime' | 'linkname' | 'changed' | 'inode'> {
  /** Whether it is known that the file has no extended attributes. */
  readonly hasNoXattrs?: boolean;
}

/** A period of time, in milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The parts of an index. */
export interface IndexParts {
  readonly table: FileTable;
  /** Four numbers per file: time of content change, time of status change, inode, size; see {@link FileStatus}. */
  readonly numbers: BigInt64Array;
  /** For each file, 1 if {@link FileStatus.hasNoXattrs}, and otherwise 0. */
  readonly bare: Uint8Array;
  readonly lists: ListNames;
  /** Content keys of selections from these files, by the text of the selectors. More may be added. */
  readonly keys: Map<string, ContentKeys>;
  /**
   * Builds in which the daemon may have created the copy that it has of the files, by its own clock. Empty if that is not
   * known.
   */
  readonly made?: readonly Period[];
}

/**
 * The files of a directory as of the last transfer or scan, with their digests and the metadata that shows whether they
 * changed since, like git's index. So only changed files have to be read and hashed again. It is stored as one file with
 * columns, so that 10,000 unchanged files can be read and compared within milliseconds.
 */
export class FileIndex implements IndexParts {
  readonly table: FileTable;
  readonly numbers: BigInt64Array;
  /** The same bytes as 32-bit words, which can be compared without creating a big integer for each number. */
  readonly #words: Int32Array;
  /** Of an index that was read: names what was stored, whatever is stored under that path later. */
  readonly id: string;
  readonly bare: Uint8Array;
  readonly lists: ListNames;
  readonly keys: Map<string, ContentKeys>;
  readonly made: readonly Period[];

  /** Throws a `RangeError` if the parts do not match. */
  constructor({ table, numbers, bare, lists, keys, made = [] }: IndexParts, id = '') {
    if (numbers.length !== table.size * numbersOfFile || bare.length !== table.size)
      throw new RangeError('the columns have different lengths');
    this.table = table;
    this.numbers = numbers;
    this.#words = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
    this.bare = bare;
    this.id = id;
    this.lists = lists;
    this.keys = keys;
    this.made = made;
  }

  get size(): number {
    return this.table.size;
  }

  /** The recorded status of the file at an index below {@link size}. */
  statusAt(index: number): FileStatus {
    const { modes, links } = this.table.columns;
    const at = index * numbersOfFile;
    return {
      mode: modes[index] ?? 0,
      linkname: links[index] ?? '',
      modTime: this.numbers[at] ?? 0n,
      changed: this.numbers[at + 1] ?? 0n,
      inode: this.numbers[at + 2] ?? 0n,
      size: this.numbers[at + 3] ?? 0n,
      hasNoXattrs: this.hasNoXattrs(index),
    };
  }

  /** {@link FileStatus.hasNoXattrs} of the file at an index. */
  hasNoXattrs(index: number): boolean {
    return this.bare[index] === 1;
  }

  /** Whether the file has the status that was recorded at this index. */
  isUnchanged(index: number, file: WalkedFile): boolean {
    const { modes, links } = this.table.columns;
    if (modes[index] !== file.mode || links[index] !== file.linkname) return false;
    writeNumbers(scratch, 0, file);
    const at = index * numbersOfFile * 2;
    for (let i = 0; i < scratchWords.length; i++) if (this.#words[at + i] !== scratchWords[i]) return false;
    return true;
  }

  /** Reads what {@link FileIndex.save} wrote; undefined if the file is missing or is not an index. */
  static read(path: string): FileIndex | undefined {
    try {
      const bytes = readOwnFile(path, maxBytes);
      const end = bytes.indexOf('\n');
      const { version, id, count, lists, keys, made } = parseJson(bytes.toString('utf8', 0, end), headShape);
      if (version !== formatVersion || count > maxEntries) return undefined;
      const parts = readColumns(bytes.subarray(end + 1), count);
      return new FileIndex({ ...parts, lists, keys: new Map(Object.entries(keys)), made }, id);
    } catch {
      // Without an index, all files are read.
      return undefined;
    }
  }

  /** Writes the index unless it is too large to be useful. Throws the error of the file system. */
  save(path: string): void {
    if (this.size > maxEntries) return;
    const { lists, numbers, bare, made } = this;
    const { paths, links, modes, digests } = this.table.columns;
    const keys = Object.fromEntries(this.keys);
    const head = { version: formatVersion, id: randomId(), count: this.size, lists, keys, made };
    const parts = [
      Buffer.from(`${JSON.stringify(head)}\n`),
      Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
      Buffer.from(Uint32Array.from(modes).buffer),
      bare,
      Buffer.from(digests, 'latin1'),
      Buffer.from(`${paths.join('\0')}\0${links.join('\0')}`),
    ];
    writeWholeSync(path, Buffer.concat(parts), 0o600);
  }
}

function readColumns(bytes: Buffer, count: number): Pick<IndexParts, 'table' | 'numbers' | 'bare'> {
  const flags = count * (numbersOfFile * 8 + 4);
  const digests = flags + count;
  const texts = digests + count * digestLength;
  if (bytes.length < texts) throw new RangeError('the index is too short');
  // Copied, because a BigInt64Array must begin at a multiple of eight bytes.
  const numbers = new BigInt64Array(Uint8Array.from(bytes.subarray(0, count * numbersOfFile * 8)).buffer);
  const modes = new Uint32Array(Uint8Array.from(bytes.subarray(count * numbersOfFile * 8, flags)).buffer);
  const words = count > 0 ? bytes.toString('utf8', texts).split('\0') : [];
  const table = new FileTable({
    paths: words.slice(0, count),
    links: words.slice(count),
    modes,
    sizes: Float64Array.from({ length: count }, (_, i) => Number(numbers[i * numbersOfFile + 3])),
    digests: bytes.toString('latin1', digests, texts),
  });
  return { table, numbers, bare: Uint8Array.from(bytes.subarray(flags, digests)) };
}

/** Writes the numbers of a file at the position of the file with this index. */
export function writeNumbers(
  numbers: BigInt64Array,
  index: number,
  { modTime, changed, inode, size }: FileStatus,
): void {
  const at = index * numbersOfFile;
  numbers[at] = modTime;
  numbers[at + 1] = changed;
  numbers[at + 2] = inode;
  numbers[at + 3] = size;
}

const headShape = jsonObject({
  version: jsonCount,
  id: jsonText,
  count: jsonCount,
  lists: jsonList(jsonText),
  keys: jsonDefault(jsonRecord(jsonObject({ names: jsonText, paths: jsonText })), {}),
  made: jsonDefault(jsonList(jsonObject({ from: jsonNumber, to: jsonNumber })), []),
});
/** Raise it when the columns change. Files of other versions are ignored. */
const formatVersion = 3;
/** Times, inode and size. */
export const numbersOfFile = 4;
const scratch = new BigInt64Array(numbersOfFile);
const scratchWords = new Int32Array(scratch.buffer);
/** Hex digits of a SHA-256. */
const digestLength = 64;
const maxEntries = 500_000;
const maxBytes = 512 << 20;
