import type { ContextFile } from '../../insight/content/context-files.ts';
import { FileTableWriter } from '../../insight/content/file-table.ts';
import { FileIndex, type FileStatus, type IndexParts, numbersOfFile, writeNumbers } from './file-index.ts';

/** Builds an index from files that were examined and from ranges of the previous index. */
export class IndexWriter {
  readonly #table = new FileTableWriter();
  readonly #numbers: BigInt64Array;
  readonly #bare: Uint8Array;

  /** `size` is the number of files that the index will have. */
  constructor(size: number) {
    this.#numbers = new BigInt64Array(size * numbersOfFile);
    this.#bare = new Uint8Array(size);
  }

  add(file: ContextFile, status: FileStatus): void {
    writeNumbers(this.#numbers, this.#table.size, status);
    this.#bare[this.#table.size] = Number(status.hasNoXattrs === true);
    this.#table.add(file);
  }

  /** Adds `count` files of an index, starting at the index `from`. */
  copy({ table, numbers, bare }: FileIndex, from: number, count: number): void {
    const part = numbers.subarray(from * numbersOfFile, (from + count) * numbersOfFile);
    this.#numbers.set(part, this.#table.size * numbersOfFile);
    this.#bare.set(bare.subarray(from, from + count), this.#table.size);
    this.#table.copy(table, from, count);
  }

  finish({ lists, keys, made }: Pick<IndexParts, 'lists' | 'keys' | 'made'>): FileIndex {
    const [numbers, bare] = [this.#numbers, this.#bare];
    return new FileIndex({ table: this.#table.finish(), numbers, bare, lists, keys, made });
  }
}
