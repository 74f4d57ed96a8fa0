import { basePath, joinPath } from '../../go/path.ts';
import { listDigest, textDigest } from '../keys/cache-key.ts';
import { type ContentSelector, isFiltered } from './content-selector.ts';
import { type ContentTree, keyOf, treePath } from './content-tree.ts';
import { type Selection, selectFiles } from './select-files.ts';

/**
 * How a daemon sums up the files of a filtered selection: with their names up to BuildKit v0.25, with their paths from
 * v0.26 on. (commit 940330210) Other selections have one form in all versions.
 */
export type ContentForm = 'names' | 'paths';

/** Nothing is at the path of a selector. */
export class NoContentError extends Error {
  constructor(path: string) {
    super(`"${path}": not found`);
  }
}

/**
 * The digest of the selected contents of a tree: what a daemon computes for an input that counts by content.
 * No selectors select all. Throws what {@link selectionDigest} throws.
 * (moby/buildkit v0.32.2 solver/llbsolver/ops/opsutils/contenthash.go)
 */
export function contentHash(
  tree: ContentTree,
  selectors: readonly ContentSelector[],
  form: ContentForm,
): string {
  const all = selectors.length > 0 ? selectors : [{ path: '' }];
  return listDigest(all.map((selector) => selectionDigest(tree, selector, form)));
}

/**
 * The digest of one selection. Throws a {@link NoContentError}, and what `selectFiles` throws.
 * (cache/contenthash/checksum.go `Checksum`)
 */
export function selectionDigest(tree: ContentTree, selector: ContentSelector, form: ContentForm): string {
  const path = joinPath('/', selector.path);
  if (!isFiltered(selector)) return pathDigest(tree, path, selector.followLinks ?? false);
  // Daemons that use the names know of no required paths.
  const selection = selectFiles(tree, form === 'names' ? { ...selector, requiredPaths: [] } : selector);
  const [first, second] = selection.files;
  if (first === undefined) return textDigest('');
  // One file stands for itself, wherever it lies, if its name is the one that was asked for.
  const isItself = second === undefined && basePath(treePath(path)) === basePath(first.path);
  return isItself ? fileDigest(tree, selection, 0) : textDigest(summary(tree, selection, form));
}

function pathDigest(tree: ContentTree, path: string, followLinks: boolean): string {
  const { key, record } = tree.follow(keyOf(path), followLinks);
  if (record === undefined) throw new NoContentError(path);
  return tree.digestOf(key);
}

function fileDigest(tree: ContentTree, { files }: Selection, index: number): string {
  const { path = '', key = '', followLinks } = files[index] ?? {};
  const isLink = followLinks && tree.recordOf(key)?.kind === 'symlink';
  return isLink ? pathDigest(tree, path, true) : tree.digestOf(key);
}

function summary(tree: ContentTree, selection: Selection, form: ContentForm): string {
  const { prefix, files } = selection;
  const digests = files.map((_, i) => fileDigest(tree, selection, i));
  if (form === 'names') return files.map(({ path }, i) => basePath(path) + digests[i]).join('\0');
  return files.map(({ path }, i) => (keyBelow(path, prefix) || '\0') + digests[i]).join('');
}

function keyBelow(path: string, prefix: string): string {
  return (path.startsWith(prefix) ? path.slice(prefix.length) : path).replaceAll('/', '\0');
}
