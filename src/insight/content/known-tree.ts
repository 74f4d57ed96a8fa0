import { goFileType } from '../../go/file-mode.ts';
import { matchPath } from '../../go/match-path.ts';
import { basePath, dirPath, joinPath } from '../../go/path.ts';
import { hasWildcards } from './content-selector.ts';
import { ContentTree, type HashedFile, keyOf, pathOf } from './content-tree.ts';
import { hashMadeDirectory } from './hash-made.ts';
import type { TreeAction, TreeCopy } from './tree-action.ts';

/** Files that are known without running the build: those of a local source, or the result of file ops on them. */
export interface KnownTree {
  readonly files: TreeFiles;
  /** Builds the tree on the first call. */
  readonly tree: () => ContentTree;
}

/**
 * Files by path relative to the root, a directory before its contents. '' is the root, which a local source leaves out.
 */
export interface TreeFiles {
  readonly size: number;
  get(path: string): HashedFile | undefined;
  values(): Iterable<HashedFile>;
}

/** A tree of these files. */
export function knownTree(files: TreeFiles): KnownTree {
  let tree: ContentTree | undefined;
  return {
    files,
    tree() {
      tree ??= new ContentTree(files.values());
      return tree;
    },
  };
}

/**
 * The result of a file op's actions on known inputs, or undefined when an action fails or uses an input that is not
 * known. (tonistiigi/fsutil copy/copy.go)
 */
export function applyActions(
  actions: readonly TreeAction[],
  inputs: readonly (KnownTree | undefined)[],
): KnownTree | undefined {
  const trees: (KnownTree | undefined)[] = [...inputs];
  for (const action of actions) {
    const base = action.input === -1 ? emptyTree : trees[action.input];
    const made = base && applyAction(new Writer(base.files), action, trees);
    if (made === undefined) return undefined;
    const result = knownTree(made.files);
    if (action.isResult) return result;
    trees.push(result);
  }
  return undefined;
}

/** The result of `MergeOp` on known layers, or undefined when a layer replaces a directory by a file or the reverse. */
export function mergeTrees(layers: readonly KnownTree[]): KnownTree | undefined {
  const merged = new Map<string, HashedFile>();
  for (const { files } of layers) {
    for (const file of files.values()) {
      const old = merged.get(file.path);
      if (old && isDirectory(old) !== isDirectory(file)) return undefined;
      merged.set(file.path, file);
    }
  }
  return knownTree(merged);
}

const emptyTree = knownTree(new Map([['', hashMadeDirectory('', 0o755)]]));

function applyAction(
  writer: Writer,
  action: TreeAction,
  trees: readonly (KnownTree | undefined)[],
): Writer | undefined {
  switch (action.kind) {
    case 'mkdir': {
      const parent = action.parents ? action.path : dirPath(action.path);
      const isThere = action.parents || writer.isDirectory(parent);
      return isThere && writer.makeDirectories(action.path, action.mode) ? writer : undefined;
    }
    case 'mkfile':
      return writer.isDirectory(dirPath(`/${action.file.path}`)) && writer.put(action.file)
        ? writer
        : undefined;
    case 'copy': {
      const source = trees[action.from];
      return source && copyAll(writer, action, source) ? writer : undefined;
    }
  }
}

/** Returns whether the whole result is known. */
function copyAll(writer: Writer, action: TreeCopy, source: KnownTree): boolean {
  const matches = matchSources(source, action);
  if (matches.length === 0) return action.mayBeEmpty;
  if (!writer.makeDirectories(action.intoDirectory ? action.dest : dirPath(action.dest), usualMode))
    return false;
  return matches.every((path) => copyOne(writer, action, { source, path }));
}

interface SourcePath {
  readonly source: KnownTree;
  readonly path: string;
}

function copyOne(writer: Writer, action: TreeCopy, { source, path }: SourcePath): boolean {
  const found = source.tree().follow(keyOf(path), action.followLinks);
  if (found.record === undefined) return false;
  const from = pathOf(found.key).slice(1);
  const isDir = found.record.kind === 'dir';
  const old = writer.typeOf(action.dest);
  if (old === 'other') return false;
  const goesInto = isDir ? !action.contentsOnly && old !== undefined : old === 'dir';
  const target = goesInto ? joinPath(action.dest, basePath(path)) : action.dest;
  const isSpread = isDir && action.contentsOnly && old === undefined;
  if (!writer.makeDirectories(isSpread ? target : dirPath(target), usualMode)) return false;
  if (isDir) return writer.putDirectory(target, from, source);
  const file = source.files.get(from);
  return file !== undefined && !action.unpacks && writer.put(moved(file, target, source));
}

/** A pattern that matches a directory copies all of it, so paths inside it are not listed again. (`ResolveWildcards`) */
function matchSources(source: KnownTree, { src, isPattern, followLinks }: TreeCopy): readonly string[] {
  const parts = src.split('/');
  const at = isPattern ? parts.findIndex(hasWildcards) : -1;
  if (at === -1) return [src];
  const tree = source.tree();
  const base = pathOf(tree.follow(keyOf(parts.slice(0, at).join('/') || '/'), followLinks).key);
  const pattern = parts.slice(at).join('/');
  const found: string[] = [];
  for (const key of tree.keys) {
    const path = pathOf(key);
    if (path.endsWith('/') || !path.startsWith(`${base}/`)) continue;
    // The contents of a directory follow it directly.
    if (path.startsWith(`${found.at(-1)}/`)) continue;
    if (matchPath(pattern, path.slice(base.length + 1))) found.push(path);
  }
  return found;
}

/** A copied hard link becomes a regular file with the digest of its target. */
function moved(file: HashedFile, target: string, { files }: KnownTree): HashedFile {
  const isHardLink = file.linkname !== '' && goFileType(file.mode) === 'file';
  const digest = (isHardLink ? files.get(file.linkname)?.digest : undefined) ?? file.digest;
  return { path: target.slice(1), mode: file.mode, linkname: isHardLink ? '' : file.linkname, digest };
}

/** A tree under construction. Methods that write return whether the result is known. Paths are absolute. */
class Writer {
  readonly #files: Map<string, HashedFile>;

  constructor(files: TreeFiles) {
    this.#files = new Map([...files.values()].map((file) => [file.path, file]));
  }

  get files(): ReadonlyMap<string, HashedFile> {
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

  makeDirectories(path: string, mode: number): boolean {
    const parts = path.split('/').filter(Boolean);
    for (let length = 0; length <= parts.length; length++) {
      const at = parts.slice(0, length).join('/');
      const type = this.typeOf(`/${at}`);
      if (type === undefined) this.#files.set(at, hashMadeDirectory(at, mode));
      else if (type !== 'dir') return false;
    }
    return true;
  }

  /** Writes a file or a symlink, replacing an existing one. */
  put(file: HashedFile): boolean {
    const type = goFileType(file.mode);
    if ((type !== 'file' && type !== 'symlink') || this.isDirectory(`/${file.path}`)) return false;
    this.#files.set(file.path, file);
    return true;
  }

  /** Copies the contents of a directory. Only subdirectories that exist already get the mode of the source. */
  putDirectory(target: string, from: string, source: KnownTree): boolean {
    const root = source.files.get(from);
    const isNew = this.typeOf(target) === undefined;
    if (isNew && root) this.#files.set(target.slice(1), { ...root, path: target.slice(1) });
    if (!this.isDirectory(target)) return false;
    const prefix = from === '' ? '' : `${from}/`;
    for (const file of source.files.values()) {
      if (file.path === '' || !file.path.startsWith(prefix)) continue;
      const path = joinPath(target, file.path.slice(prefix.length));
      if (!this.#putInside(file, path, source)) return false;
    }
    return true;
  }

  #putInside(file: HashedFile, path: string, source: KnownTree): boolean {
    if (!isDirectory(file)) return this.put(moved(file, path, source));
    const type = this.typeOf(path);
    if (type !== undefined && type !== 'dir') return false;
    this.#files.set(path.slice(1), { ...file, path: path.slice(1) });
    return true;
  }
}

function isDirectory({ mode }: HashedFile): boolean {
  return goFileType(mode) === 'dir';
}

const usualMode = 0o755;
