import { basePath, joinPath } from '../../go/path.ts';
import { listDigest, textDigest } from '../keys/cache-key.ts';
import { type ContentSelector, isFiltered } from './content-selector.ts';
import { type ContentTree, keyOf, treePath } from './content-tree.ts';
import { type Selection, selectFiles } from './select-files.ts';

/**
 * What a daemon hashes besides the digests of the files of a filtered selection: their base names up to BuildKit v0.25,
 * their paths since v0.26 (commit 940330210). So one selection has two possible digests, and which of them a cache uses
 * depends on the daemon that wrote it. Selections without filters have the same digest in all versions.
 */
export type ContentForm = 'names' | 'paths';

/** Thrown when a selector's path does not exist in the tree. */
export class NoContentError extends Error {
  constructor(path: string) {
    super(`"${path}": not found`);
  }
}

/**
 * The digest of the selected contents of a tree, as a daemon computes it for an input that is compared by content.
 * An empty list of selectors selects the whole tree. Throws what {@link selectionDigest} throws.
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
  // Daemons that hash names do not know required paths.
  const selection = selectFiles(tree, form === 'names' ? { ...selector, requiredPaths: [] } : selector);
  const [first, second] = selection.files;
  if (first === undefined) return textDigest('');
  // A single file with the requested name has its own digest, wherever it is.
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
