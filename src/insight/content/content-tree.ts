import { countBefore } from '../../base/list.ts';
import { goFileType } from '../../go/file-mode.ts';
import { isAbsPath, joinPath, rootedPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import { textDigest } from '../keys/cache-key.ts';

/** A file of a tree: the part of its transferred metadata that the tree needs, and its digest. */
export interface HashedFile {
  /** Slash-separated, relative to the root. */
  readonly path: string;
  /** Permission and type bits of Go's `fs.FileMode`. */
  readonly mode: number;
  readonly linkname: string;
  /** `sha256:…` of its header and its data. For a hard link, the digest of its target is used instead. */
  readonly digest: string;
}

/**
 * A record of a tree. A directory has two: one for its own header, whose key ends with the separator, and one for
 * everything in it, whose digest is computed on first use.
 */
export interface TreeRecord {
  readonly kind: 'file' | 'symlink' | 'header' | 'dir';
  digest?: string;
  readonly linkname?: string;
}

/** Thrown when a path leads through more than 255 symlinks. */
export class TooManyLinksError extends Error {
  constructor() {
    super('too many links');
  }
}

/**
 * The files of a transfer as a daemon keeps them for content keys. Keys are paths from the root with each slash
 * replaced by a NUL, so sorting the keys by bytes puts the files in the order in which a daemon hashes them.
 * (moby/buildkit v0.32.2 cache/contenthash/checksum.go)
 */
export class ContentTree {
  readonly #records = new Map<string, TreeRecord>([
    ['', { kind: 'dir' }],
    [separator, { kind: 'header', digest: textDigest('') }],
  ]);
  /** Sorted by their bytes. */
  readonly keys: readonly string[];

  /** Expects the files in the order of a transfer: a directory before its contents, a file before its hard links. */
  constructor(files: Iterable<HashedFile>) {
    for (const file of files) this.#add(file);
    // The files of a transfer are sorted already; lists from elsewhere may not be.
    const keys = [...this.#records.keys()];
    this.keys = isSorted(keys) ? keys : keys.sort(compareBytes);
  }

  #add({ path, mode, linkname, digest }: HashedFile): void {
    const key = keyOf(rootedPath(path));
    const type = goFileType(mode);
    if (type === 'symlink') this.#records.set(key, { kind: 'symlink', digest, linkname });
    else if (type === 'dir') {
      this.#records.set(key, { kind: 'dir' });
      this.#records.set(key + separator, { kind: 'header', digest });
    } else {
      const target = linkname === '' ? undefined : this.#records.get(keyOf(joinPath('/', linkname)));
      this.#records.set(key, { kind: 'file', digest: target?.digest ?? digest });
    }
  }

  /** The record of one of {@link keys}, or undefined. */
  recordOf(key: string): TreeRecord | undefined {
    return this.#records.get(key);
  }

  /** Index in {@link keys} of the first key that does not sort before the given one. */
  lowerBound(key: string): number {
    return countBefore(this.keys, (other) => compareBytes(other, key) < 0);
  }

  /**
   * Resolves the symlinks in a key, and with `trailing` also a symlink at its end. The result has no record when nothing
   * exists there. Throws a {@link TooManyLinksError}.
   */
  follow(key: string, trailing: boolean): { readonly key: string; readonly record?: TreeRecord } {
    const direct = this.#records.get(key);
    if (direct && !(trailing && direct.kind === 'symlink')) return { key, record: direct };
    if (key === '') return { key };
    const path = pathOf(key);
    const isHeader = path.endsWith('/');
    const end = this.#walk(isHeader ? path.slice(0, -1) : path, trailing);
    const found = (isHeader ? `${end}/` : end).replaceAll('/', separator);
    return { key: found, record: this.#records.get(found) };
  }

  #walk(path: string, trailing: boolean): string {
    let current = '/';
    let rest = path;
    let walked = 0;
    while (rest !== '') {
      const slash = rest.indexOf('/');
      const part = slash === -1 ? rest : rest.slice(0, slash);
      rest = slash === -1 ? '' : rest.slice(slash + 1);
      const next = treePath(joinPath('/', current, part));
      const record = this.#records.get(keyOf(next));
      if (record?.kind !== 'symlink') {
        current = next;
        continue;
      }
      if (!trailing && rest === '') return next;
      if (++walked > maxLinks) throw new TooManyLinksError();
      const target = record.linkname ?? '';
      rest = `${target}/${rest}`;
      if (isAbsPath(target)) current = '/';
    }
    return current;
  }

  /** The digest of a record. The digest of a directory is computed from everything in it. */
  digestOf(key: string): string {
    const record = this.#records.get(key);
    if (record === undefined) return '';
    record.digest ??= this.#hashDirectory(key);
    return record.digest;
  }

  #hashDirectory(key: string): string {
    const header = key + separator;
    let text = '';
    let index = this.lowerBound(header + separator);
    for (let at: string | undefined = header; at?.startsWith(header); at = this.keys[index++]) {
      text += at.slice(key.length) + this.digestOf(at);
      // The digest of a directory covers its contents.
      if (this.#records.get(at)?.kind === 'dir') index = this.#endOf(at, index);
    }
    return textDigest(text);
  }

  /** Index of the first key after those in the directory; `from` is where they begin. */
  #endOf(key: string, from: number): number {
    const prefix = key + separator;
    // Most directories have few files; for the others, the keys between are skipped.
    for (let index = from; index < from + fewKeys; index++)
      if (!this.keys[index]?.startsWith(prefix)) return index;
    return this.lowerBound(key + afterSeparator);
  }
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || compareBytes(keys[i - 1] ?? '', key) < 0);
}

/** The key of an absolute path. */
export function keyOf(path: string): string {
  return treePath(path).replaceAll('/', separator);
}

/** The path of a key. */
export function pathOf(key: string): string {
  return key.replaceAll(separator, '/');
}

/** The root is the empty path. */
export function treePath(path: string): string {
  return path === '/' ? '' : path;
}

const separator = '\0';
/** What sorts after every key in a directory when it follows the key of the directory. */
const afterSeparator = '\x01';
const fewKeys = 16;
const maxLinks = 255;
