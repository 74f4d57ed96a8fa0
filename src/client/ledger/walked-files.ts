import type { WalkedFile } from '../../session/files/walk.ts';
import type { FileIndex } from './file-index.ts';

/** A range of files in an index that did not change. */
export interface UnchangedFiles {
  readonly from: number;
  count: number;
}

/** The result of a walk as data, which a worker can post. */
export type FoundFiles = Pick<WalkedFiles, 'parts' | 'size' | 'started'>;

/**
 * Collects the files of a walk and compares them with an index. For unchanged files, it stores only ranges of the index.
 */
export class WalkedFiles {
  /** The index from before the walk. */
  readonly before: FileIndex | undefined;
  /** When the walk began, in milliseconds since 1970. */
  readonly started: number;
  readonly #parts: (UnchangedFiles | WalkedFile)[] = [];
  #last: UnchangedFiles | undefined;
  /** The index at which the next file is expected. */
  #next = 0;
  #size = 0;
  /** The file that was looked up last. */
  #found = { path: '', place: -1 };

  constructor(before: FileIndex | undefined, started = Date.now()) {
    this.before = before;
    this.started = started;
  }

  /** The result of a walk that compared the files with this index. */
  static of(before: FileIndex, { parts, size, started }: FoundFiles): WalkedFiles {
    const walked = new WalkedFiles(before, started);
    walked.#parts.push(...parts);
    walked.#size = size;
    return walked;
  }

  /** The files in the order of the walk. */
  get parts(): readonly (UnchangedFiles | WalkedFile)[] {
    return this.#parts;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether the walk found exactly the files of the index, unchanged. */
  get isSame(): boolean {
    const [only, more] = this.#parts;
    if (more !== undefined) return false;
    return this.before?.size === this.#size && (only === undefined || 'count' in only);
  }

  /**
   * Whether the file, which is the next one to be added, did not change and had no extended attributes. Setting one
   * changes the status of a file.
   */
  hasNoXattrs(file: WalkedFile): boolean {
    const place = this.#unchangedPlace(file);
    return place !== -1 && this.before?.hasNoXattrs(place) === true;
  }

  add(file: WalkedFile): void {
    const place = this.#unchangedPlace(file);
    this.#size++;
    if (place !== -1) this.#addUnchanged(place);
    else {
      this.#last = undefined;
      this.#parts.push(file);
    }
  }

  #unchangedPlace(file: WalkedFile): number {
    const place = this.#placeOf(file.path);
    return place !== -1 && this.before?.isUnchanged(place, file) === true ? place : -1;
  }

  /** The index of a path, or -1. Each path is looked up up to twice in a row. */
  #placeOf(path: string): number {
    if (path === this.#found.path) return this.#found.place;
    const place = this.before?.table.indexOf(path, this.#next) ?? -1;
    if (place !== -1) this.#next = place + 1;
    this.#found = { path, place };
    return place;
  }

  #addUnchanged(place: number): void {
    if (this.#last && this.#last.from + this.#last.count === place) this.#last.count++;
    else {
      this.#last = { from: place, count: 1 };
      this.#parts.push(this.#last);
    }
  }
}
