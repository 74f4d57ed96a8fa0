import { goFileType } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { changedPaths } from './changed-paths.ts';
import { type ContentSelector, isFiltered } from './content-selector.ts';
import { ContentTree } from './content-tree.ts';
import { type ContextFiles, selectedPaths } from './context-files.ts';

/** Paths of the files that differ between two lists and that the selectors match in either list. */
export function changedSelection(
  before: ContextFiles,
  after: ContextFiles,
  selectors: readonly ContentSelector[],
): readonly string[] {
  const changed = changedPaths(before, after);
  if (changed.length === 0) return [];
  const isTaken = [before, after].map((files) => takes(files, selectors));
  return changed.filter((path) => isTaken.some((takesPath) => takesPath(path)));
}

/** Returns a test for whether the selectors match a path. Most selectors can be tested without building a tree. */
function takes(files: ContextFiles, selectors: readonly ContentSelector[]): (path: string) => boolean {
  const all = selectors.length > 0 ? selectors : [{ path: '' }];
  const plain = all.map((selector) => plainPath(files, selector));
  const others = all.filter((_, i) => plain[i] === undefined);
  const found = others.length > 0 ? selectedPaths(new ContentTree(files.values()), others) : undefined;
  return (path) =>
    plain.some((top) => top === '' || top === path || (top !== undefined && path.startsWith(`${top}/`))) ||
    found?.has(path) === true;
}

/** The path of a selector that selects exactly that path and what is below it, or undefined for any other selector. */
function plainPath(files: ContextFiles, selector: ContentSelector): string | undefined {
  if (isFiltered(selector)) return undefined;
  const path = joinPath('/', selector.path).slice(1);
  const found = files.get(path);
  if (found === undefined) return path === '' ? path : undefined;
  return selector.followLinks && goFileType(found.mode) === 'symlink' ? undefined : path;
}
