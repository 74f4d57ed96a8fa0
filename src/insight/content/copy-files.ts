import { goFileType } from '../../go/file-mode.ts';
import { matchPath } from '../../go/match-path.ts';
import { basePath, dirPath, joinPath } from '../../go/path.ts';
import { createPatternMatcher, type PatternMatcher, type PatternResults } from '../../go/pattern-matcher.ts';
import { hasWildcards } from './content-selector.ts';
import { keyOf, pathOf } from './content-tree.ts';
import type { TreeCopy } from './tree-action.ts';
import { changeMeta, type FileContents, type KnownTree, type TreeFile } from './tree-file.ts';
import type { NewDirectory, TreeWriter } from './tree-writer.ts';
import { unpackArchive } from './unpack-archive.ts';

/**
 * Copies files of a known tree as a copy action does. Returns whether the whole result is known; it is not if the
 * copy fails.
 * (moby/buildkit v0.32.2 solver/llbsolver/file/backend.go `docopy`, vendor/github.com/tonistiigi/fsutil/copy/copy.go)
 */
export function copyFiles(writer: TreeWriter, action: TreeCopy, source: KnownTree): boolean {
  try {
    const matches = matchSources(source, action);
    if (matches.length === 0) return action.mayBeEmpty;
    const copier = new Copier(writer, action, source);
    return matches.every((path) => copier.copy(path));
  } catch {
    // A malformed pattern, or a circle of symlinks.
    return false;
  }
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

/** A directory of the source that is being copied. */
interface CopiedDirectory {
  readonly file: TreeFile;
  readonly target: string;
  readonly parent: CopiedDirectory | undefined;
  readonly include?: PatternResults;
  readonly exclude?: PatternResults;
  /** Whether nothing in it is copied, or its directory exists in the target. */
  state: 'skipped' | 'waiting' | 'made';
}

class Copier {
  readonly #writer: TreeWriter;
  readonly #action: TreeCopy;
  readonly #source: KnownTree;
  readonly #include: PatternMatcher | undefined;
  readonly #exclude: PatternMatcher | undefined;
  readonly #parents: NewDirectory;

  constructor(writer: TreeWriter, action: TreeCopy, source: KnownTree) {
    const { includes, excludes, mode, owner } = action;
    this.#writer = writer;
    this.#action = action;
    this.#source = source;
    this.#include = includes.length > 0 ? createPatternMatcher(includes) : undefined;
    this.#exclude = excludes.length > 0 ? createPatternMatcher(excludes) : undefined;
    this.#parents = { mode: mode && 'bits' in mode ? mode.bits & 0o777 : usualMode, owner };
  }

  /** Copies a path of the source to the destination of the action. */
  copy(path: string): boolean {
    const { dest, followLinks, contentsOnly, intoDirectory } = this.#action;
    const found = this.#source.tree().follow(keyOf(path), followLinks);
    if (found.record === undefined) return false;
    const from = pathOf(found.key).slice(1);
    const isDir = found.record.kind === 'dir';
    const entries = this.#action.unpacks && !isDir ? this.#archive(from) : 'plain';
    if (entries === undefined) return false;
    if (entries !== 'plain') return unpackArchive(this.#writer, this.#action, entries);
    if (!this.#makeParents(intoDirectory ? dest : dirPath(dest))) return false;
    const old = this.#writer.typeOf(dest);
    if (old === 'other') return false;
    const goesInto = isDir ? !contentsOnly && old !== undefined : old === 'dir';
    const target = goesInto ? joinPath(dest, basePath(path)) : dest;
    const isSpread = isDir && contentsOnly && old === undefined;
    if (!this.#makeParents(isSpread ? target : dirPath(target))) return false;
    return isDir ? this.#copyDirectory(from, target) : this.#copyFile(this.#source.files.get(from), target);
  }

  #makeParents(path: string): boolean {
    return this.#writer.makeDirectories(path, this.#parents);
  }

  #archive(path: string): ReturnType<FileContents['archive']> {
    const file = this.#source.files.get(path);
    if (file === undefined || goFileType(file.mode) !== 'file') return 'plain';
    const origin = this.#originOf(file);
    return origin?.contents.archive(origin.file);
  }

  #copyFile(file: TreeFile | undefined, target: string): boolean {
    const copied = file && this.#changed(file, target);
    return copied !== undefined && this.#writer.put(copied);
  }

  #changed(file: TreeFile, target: string): TreeFile | undefined {
    // A copied hard link is a file with the data of the link's target.
    const isLink = file.linkname !== '' && goFileType(file.mode) === 'file';
    const linked = (isLink && this.#source.files.get(file.linkname)) || file;
    const origin = this.#originOf(linked);
    const whole = { ...linked, path: target.slice(1), ...(origin && { origin }) };
    return changeMeta(isLink ? { ...whole, linkname: '' } : whole, this.#action);
  }

  #originOf(file: TreeFile): TreeFile['origin'] {
    const { contents } = this.#source;
    return file.origin ?? (contents && { contents, file });
  }

  /** Copies what the patterns take. A directory that they do not take is created for the first file in it. */
  #copyDirectory(from: string, target: string): boolean {
    const top = this.#openTop(from, target);
    if (top === undefined) return false;
    const opened = new Map<string, CopiedDirectory>([[from, top]]);
    const prefix = from === '' ? '' : `${from}/`;
    for (const file of this.#source.files.values()) {
      if (file.path === '' || !file.path.startsWith(prefix)) continue;
      const dir = dirPath(file.path);
      const parent = opened.get(dir === '.' ? '' : dir);
      if (parent === undefined) return false;
      const path = file.path.slice(prefix.length);
      const isDir = goFileType(file.mode) === 'dir';
      const verdict = this.#judge(path, parent);
      if (verdict.take && !this.#take(file, joinPath(target, path), parent)) return false;
      if (isDir) opened.set(file.path, { file, target: joinPath(target, path), parent, ...verdict });
    }
    return true;
  }

  #openTop(from: string, target: string): CopiedDirectory | undefined {
    const file = this.#source.files.get(from);
    const made: CopiedDirectory = { file: file ?? rootFile, target, parent: undefined, state: 'made' };
    // Only a directory that does not exist yet gets the metadata of the source.
    if (this.#writer.typeOf(target) !== undefined) return this.#writer.isDirectory(target) ? made : undefined;
    const copied = file && this.#changed(file, target);
    return copied && this.#writer.putDirectory(copied) ? made : undefined;
  }

  #judge(path: string, parent: CopiedDirectory) {
    if (parent.state === 'skipped') return { take: false, state: 'skipped' as const };
    const included = this.#include?.matchesUsingParent(path, parent.include);
    const excluded = this.#exclude?.matchesUsingParent(path, parent.exclude);
    const take = included?.matched !== false && excluded?.matched !== true;
    const isSkipped = excluded?.matched === true && this.#exclude?.exclusions === false;
    const results = {
      ...(included && { include: included.results }),
      ...(excluded && { exclude: excluded.results }),
    };
    const state = isSkipped ? ('skipped' as const) : take ? ('made' as const) : ('waiting' as const);
    return { take, state, ...results };
  }

  #take(file: TreeFile, target: string, parent: CopiedDirectory): boolean {
    if (!this.#makeWaiting(parent)) return false;
    if (goFileType(file.mode) !== 'dir') return this.#copyFile(file, target);
    const copied = this.#changed(file, target);
    return copied !== undefined && this.#writer.putDirectory(copied);
  }

  /** Creates the directories that no pattern took. One that exists gets the mode of the source. */
  #makeWaiting(dir: CopiedDirectory): boolean {
    const waiting: CopiedDirectory[] = [];
    for (let at: CopiedDirectory | undefined = dir; at?.state === 'waiting'; at = at.parent)
      waiting.unshift(at);
    return waiting.every((each) => {
      each.state = 'made';
      const isNew = this.#writer.typeOf(each.target) === undefined;
      if (!isNew) return this.#writer.setMode(each.target, each.file.mode);
      const copied = this.#changed(each.file, each.target);
      return copied !== undefined && this.#writer.putDirectory(copied);
    });
  }
}

/** The root of a local source, whose metadata is not transferred. */
const rootFile: TreeFile = { path: '', mode: 0, linkname: '', digest: '' };
const usualMode = 0o755;
