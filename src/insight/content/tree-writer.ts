import { GoMode, goFileType } from '../../go/file-mode.ts';
import { madeDigest } from './hash-made.ts';
import type { CopyingDaemon, FileOwner, TreeFile, TreeFiles } from './tree-file.ts';

/** How a directory is created. `mode` contains only the permission bits. */
export interface NewDirectory {
  readonly mode: number;
  readonly owner?: FileOwner | undefined;
}

/** A tree under construction. Methods that write return whether the result is known. Paths are absolute. */
export class TreeWriter {
  readonly #files: Map<string, TreeFile>;
  /** Bits that new directories may lack. */
  readonly #umask: number;

  constructor(files: TreeFiles, { hasUmask = false }: CopyingDaemon) {
    this.#umask = hasUmask ? maybeMasked : 0;
    this.#files = new Map([...files.values()].map((file) => [file.path, file]));
  }

  get files(): ReadonlyMap<string, TreeFile> {
    return this.#files;
  }

  isDirectory(path: string): boolean {
    return this.typeOf(path) === 'dir';
  }

  /** `other` is anything that a copy would follow or fail on, such as a symlink. */
  typeOf(path: string): 'dir' | 'file' | 'other' | undefined {
    const file = this.#files.get(path.slice(1));
    if (file === undefined) return undefined;
    const type = goFileType(file.mode);
    return type === 'dir' || type === 'file' ? type : 'other';
  }

  /** Creates the directories on the path that do not exist. */
  makeDirectories(path: string, { mode: permissions, owner }: NewDirectory): boolean {
    const mode = GoMode.dir + permissions;
    const parts = path.split('/').filter(Boolean);
    for (let length = 0; length <= parts.length; length++) {
      const at = parts.slice(0, length).join('/');
      const type = this.typeOf(`/${at}`);
      if (type !== undefined && type !== 'dir') return false;
      if (type === undefined && (mode & this.#umask) !== 0) return false;
      const digest = madeDigest({ mode, ...owner });
      if (type === undefined)
        this.#files.set(at, { path: at, mode, linkname: '', digest, ...(owner && { owner }) });
    }
    return true;
  }

  /** Writes a file or a symlink, replacing an existing one. */
  put(file: TreeFile): boolean {
    const type = goFileType(file.mode);
    if ((type !== 'file' && type !== 'symlink') || this.isDirectory(`/${file.path}`)) return false;
    this.#files.set(file.path, file);
    return true;
  }

  /** Creates a directory, or copies the metadata to one that exists. */
  putDirectory(file: TreeFile): boolean {
    const type = this.typeOf(`/${file.path}`);
    if (type !== undefined && type !== 'dir') return false;
    this.#files.set(file.path, file);
    return true;
  }

  /** Sets the mode of an existing directory to that of another one. The mode is a Go `fs.FileMode`. */
  setMode(path: string, mode: number): boolean {
    const old = this.#files.get(path.slice(1));
    if (old) this.#files.set(old.path, { ...old, mode, digest: madeDigest({ mode, ...old.owner }) });
    return old !== undefined;
  }
}

/** The bits that the usual umask clears in a mode. */
const maybeMasked = 0o022;
