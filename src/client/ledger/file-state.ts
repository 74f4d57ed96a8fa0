import { readFileSync } from 'node:fs';
import { jsonCount, jsonList, jsonObject, jsonText, parseJson } from '../../base/json-shape.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { WalkedFile } from '../../session/files/walk.ts';

/** What is known of a file of a directory: its status, as git's index has it, and the digest of its header and data. */
export interface FileState extends Pick<WalkedFile, 'path' | 'mode' | 'size' | 'modTime' | 'linkname'> {
  /** When its status changed, in nanoseconds since 1970; 0 if the digest is not the one of what is on the disk. */
  readonly changed: bigint;
  readonly inode: bigint;
  readonly digest: string;
}

/** What a list of files is stored as, and the lists that it builds upon, the nearest first. */
export type ListNames = readonly string[];

/**
 * The files of a directory from the last transfer or the last scan. Kept in columns, so that a build which changes nothing
 * of 10,000 files reads and compares them within milliseconds.
 */
export class FileStates {
  readonly #columns: Columns;
  readonly #places: ReadonlyMap<string, number>;
  /** Names of the stored list of these files. */
  readonly lists: ListNames;

  private constructor(columns: Columns, lists: ListNames) {
    this.#columns = columns;
    this.#places = new Map(columns.paths.map((path, i) => [path, i]));
    this.lists = lists;
  }

  get size(): number {
    return this.#columns.paths.length;
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  /** What is known of a path. */
  get(path: string): FileState | undefined {
    const i = this.#places.get(path);
    return i === undefined ? undefined : this.#stateAt(i);
  }

  /** What is known of the file, if its status is the one that it had. */
  unchanged(file: WalkedFile): FileState | undefined {
    const i = this.#places.get(file.path);
    if (i === undefined) return undefined;
    const { numbers, modes } = this.#columns;
    const isSame =
      numbers[i * 4] === file.modTime &&
      numbers[i * 4 + 1] === file.changed &&
      numbers[i * 4 + 2] === file.inode &&
      numbers[i * 4 + 3] === file.size &&
      modes[i] === file.mode;
    if (!isSame) return undefined;
    const state = this.#stateAt(i);
    return state.linkname === file.linkname ? state : undefined;
  }

  /** All files, in the order of the transfer. */
  *[Symbol.iterator](): Generator<FileState> {
    for (let i = 0; i < this.size; i++) yield this.#stateAt(i);
  }

  #stateAt(i: number): FileState {
    const { paths, links, numbers, modes, digests } = this.#columns;
    return {
      path: paths[i] ?? '',
      mode: modes[i] ?? 0,
      modTime: numbers[i * 4] ?? 0n,
      changed: numbers[i * 4 + 1] ?? 0n,
      inode: numbers[i * 4 + 2] ?? 0n,
      size: numbers[i * 4 + 3] ?? 0n,
      linkname: links[i] ?? '',
      digest: `sha256:${digests.toString('hex', i * 32, i * 32 + 32)}`,
    };
  }

  /** What {@link saveFileStates} wrote; undefined when there is nothing, or something else. */
  static read(path: string): FileStates | undefined {
    try {
      const bytes = readFileSync(path);
      const end = bytes.indexOf('\n');
      const { version, count, lists } = parseJson(bytes.toString('utf8', 0, end), headShape);
      if (version !== formatVersion || count > maxEntries) return undefined;
      return new FileStates(readColumns(bytes.subarray(end + 1), count), lists);
    } catch {
      // Without it all files are read.
      return undefined;
    }
  }
}

interface Columns {
  readonly paths: readonly string[];
  readonly links: readonly string[];
  /** Four of each file: time of the content, time of the status, inode, size. */
  readonly numbers: BigInt64Array;
  readonly modes: Uint32Array;
  readonly digests: Buffer;
}

function readColumns(bytes: Buffer, count: number): Columns {
  const fixed = count * (32 + 4 + 32);
  if (bytes.length < fixed) throw new RangeError('it is too short');
  // A copy begins at a multiple of eight.
  const numbers = new BigInt64Array(Uint8Array.from(bytes.subarray(0, count * 32)).buffer);
  const modes = new Uint32Array(Uint8Array.from(bytes.subarray(count * 32, count * 36)).buffer);
  const texts = bytes.toString('utf8', fixed).split('\0');
  if (texts.length !== count * 2 + 1) throw new RangeError('it has other names');
  return {
    numbers,
    modes,
    digests: bytes.subarray(count * 36, fixed),
    paths: texts.slice(0, count),
    links: texts.slice(count, count * 2),
  };
}

/** Writes the files for {@link FileStates.read}. Rejects with the error of the file system. */
export async function saveFileStates(
  path: string,
  files: readonly FileState[],
  lists: ListNames,
): Promise<void> {
  if (files.length > maxEntries) return;
  const head = `${JSON.stringify({ version: formatVersion, count: files.length, lists })}\n`;
  const numbers = new BigInt64Array(files.length * 4);
  const modes = new Uint32Array(files.length);
  const digests = Buffer.alloc(files.length * 32);
  files.forEach(({ mode, size, modTime, changed, inode, digest }, i) => {
    numbers[i * 4] = modTime;
    numbers[i * 4 + 1] = changed;
    numbers[i * 4 + 2] = BigInt.asIntN(64, inode);
    numbers[i * 4 + 3] = size;
    modes[i] = mode;
    digests.write(digest.slice('sha256:'.length), i * 32, 'hex');
  });
  const texts = [...files.map((file) => file.path), ...files.map((file) => file.linkname), ''].join('\0');
  const parts = [Buffer.from(head), bytesOf(numbers), bytesOf(modes), digests, Buffer.from(texts)];
  await writeWhole(path, Buffer.concat(parts), 0o600);
}

function bytesOf(array: BigInt64Array | Uint32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

const headShape = jsonObject({ version: jsonCount, count: jsonCount, lists: jsonList(jsonText) });
const formatVersion = 1;
const maxEntries = 500_000;
