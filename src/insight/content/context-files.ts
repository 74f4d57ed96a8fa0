import { goFileType } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import { type ContentSelector, isFiltered } from './content-selector.ts';
import { type ContentTree, type HashedFile, keyOf, pathOf } from './content-tree.ts';
import { selectFiles } from './select-files.ts';

/** A file of a local context, as the daemon has it after the transfer. `size` is in bytes. */
export interface ContextFile extends HashedFile {
  readonly size: number;
}

/** Files of a local source by path, in the order of a transfer. */
export interface ContextFiles {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): ContextFile | undefined;
  keys(): Iterable<string>;
  values(): Iterable<ContextFile>;
}

/** A file that differs, by its path in the context. */
export interface FileChange {
  readonly path: string;
  readonly what: 'added' | 'removed' | 'content' | 'mode' | 'target' | 'type';
  /** A size in bytes, a mode in octal, a symlink's target, or a type. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Paths of the files and directories that the selectors match in a tree; empty when a selector is invalid or matches
 * nothing.
 */
export function selectedPaths(tree: ContentTree, selectors: readonly ContentSelector[]): ReadonlySet<string> {
  const all = selectors.length > 0 ? selectors : [{ path: '' }];
  return new Set(all.flatMap((selector) => pathsOf(tree, selector)));
}

function pathsOf(tree: ContentTree, selector: ContentSelector): readonly string[] {
  try {
    if (isFiltered(selector)) return selectFiles(tree, selector).files.map(({ key }) => filePath(key));
    const { key, record } = tree.follow(keyOf(joinPath('/', selector.path)), selector.followLinks ?? false);
    if (record === undefined) return [];
    const below = `${key}\0`;
    const inside: string[] = [];
    let index = tree.lowerBound(below);
    for (let at = tree.keys[index]; at?.startsWith(below); at = tree.keys[++index]) inside.push(filePath(at));
    return [filePath(key), ...inside];
  } catch {
    return [];
  }
}

function filePath(key: string): string {
  return pathOf(key).replace(/^\/|\/$/g, '');
}

/** Differences between two lists of files at the given paths, in the order of the paths. */
export function diffFiles(
  before: ContextFiles,
  after: ContextFiles,
  paths: Iterable<string>,
): readonly FileChange[] {
  return [...paths]
    .sort(compareBytes)
    .flatMap((path) => diffFile(path, before.get(path), after.get(path)) ?? []);
}

function diffFile(
  path: string,
  before: ContextFile | undefined,
  after: ContextFile | undefined,
): FileChange | undefined {
  if (before === undefined) return after && { path, what: 'added', after: sizeOf(after) };
  if (after === undefined) return { path, what: 'removed', before: sizeOf(before) };
  const [type, newType] = [goFileType(before.mode), goFileType(after.mode)];
  if (type !== newType) return { path, what: 'type', before: type, after: newType };
  if (before.digest === after.digest) return undefined;
  if (type === 'symlink' && before.linkname !== after.linkname)
    return { path, what: 'target', before: before.linkname, after: after.linkname };
  if (before.mode !== after.mode && before.size === after.size)
    return { path, what: 'mode', before: modeText(before.mode), after: modeText(after.mode) };
  return { path, what: 'content', before: sizeOf(before), after: sizeOf(after) };
}

function sizeOf({ size }: ContextFile): string {
  return String(size);
}

function modeText(mode: number): string {
  return (mode & 0o777).toString(8).padStart(3, '0');
}
