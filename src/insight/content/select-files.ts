import { matchPath } from '../../go/match-path.ts';
import { joinPath } from '../../go/path.ts';
import { createPatternMatcher, type PatternMatcher, type PatternResults } from '../../go/pattern-matcher.ts';
import { type ContentSelector, hasWildcards } from './content-selector.ts';
import { type ContentTree, keyOf, pathOf, treePath } from './content-tree.ts';

/** A file or a header of a directory that a filtered selector takes. */
export interface SelectedFile {
  /** As the selector sees it: symlinks on the way to its path are not resolved in it. */
  readonly path: string;
  /** Its key in the tree. */
  readonly key: string;
  /** Whether it is at the top of the selection, where a symlink is replaced by its target. */
  readonly followLinks: boolean;
}

/** What a filtered selector matches, in the order of the tree. */
export interface Selection {
  /** The part of the selector's path before its wildcards, without a trailing slash. */
  readonly prefix: string;
  readonly files: readonly SelectedFile[];
}

/**
 * The files of the tree that a filtered selector matches, and the directories that contain them. Throws a
 * `GoPatternError` for a malformed pattern, a `TooManyLinksError`, and an `Error` when a required path is not among them.
 * (moby/buildkit v0.32.2 cache/contenthash/checksum.go `includedPaths`)
 */
export function selectFiles(tree: ContentTree, selector: ContentSelector): Selection {
  const path = joinPath('/', selector.path);
  const walk = startWalk(tree, selector, treePath(path));
  if (walk.start !== undefined) selectFrom(walk, walk.start);
  checkRequired(selector, walk.taken);
  return { prefix: walk.prefix, files: walk.taken };
}

interface Walk {
  readonly tree: ContentTree;
  readonly selector: ContentSelector;
  /** The selector's path; empty for the root. */
  readonly path: string;
  /** A path without filters of its own: the header of the directory that it names does not count. */
  readonly skipsHeader: boolean;
  readonly include?: PatternMatcher;
  readonly exclude?: PatternMatcher;
  readonly prefix: string;
  /** Where the prefix leads in the tree. */
  readonly resolved: string;
  readonly start: Start | undefined;
  readonly parents: Candidate[];
  lastMatched: string;
  readonly taken: SelectedFile[];
}

/** The first key, and the index of the one after it. */
interface Start {
  readonly key: string;
  readonly next: number;
}

interface Candidate extends SelectedFile {
  taken: boolean;
  include?: PatternResults;
  exclude?: PatternResults;
}

function startWalk(tree: ContentTree, selector: ContentSelector, path: string): Walk {
  const { includePatterns = [], excludePatterns = [] } = selector;
  const [prefix, followsEnd] = selector.wildcard ? splitWildcards(path) : [path, false];
  const common = {
    tree,
    selector,
    path,
    prefix,
    skipsHeader: path === '',
    include: includePatterns.length > 0 ? createPatternMatcher(includePatterns) : undefined,
    exclude: excludePatterns.length > 0 ? createPatternMatcher(excludePatterns) : undefined,
    parents: [],
    lastMatched: '',
    taken: [],
  };
  if (prefix === '') return { ...common, resolved: '', start: { key: tree.keys[0] ?? '', next: 1 } };
  const { key, record } = tree.follow(keyOf(prefix), followsEnd);
  const start = record && { key, next: tree.lowerBound(`${key}\0`) };
  return { ...common, resolved: pathOf(key), start };
}

function selectFrom(walk: Walk, { key: first, next }: Start): void {
  let index = next;
  for (let key: string | undefined = first; key !== undefined; key = walk.tree.keys[index++]) {
    if (!selectKey(walk, key)) return;
  }
}

/** Returns whether the walk goes on. */
function selectKey(walk: Walk, key: string): boolean {
  const isHeader = key.endsWith('\0');
  const seen = seenPath(walk, key);
  leaveParents(walk, seen);
  const path = isHeader ? seen.slice(0, -1) : seen;
  if (isHeader && walk.skipsHeader && path === walk.path) return true;
  if (!walk.selector.wildcard && !`${path}/`.startsWith(`${walk.path}/`)) return false;
  if (walk.selector.wildcard && !matchesWildcard(walk, path)) return true;
  const parent = walk.parents.at(-1);
  const followLinks = parent === undefined && walk.selector.followLinks === true;
  const candidate: Candidate = { path, key, followLinks, taken: false };
  const isTaken = isIncluded(walk, candidate, parent);
  if (isTaken && walk.tree.recordOf(key)?.kind !== 'dir') take(walk, candidate);
  if (isHeader) walk.parents.push(candidate);
  return true;
}

/** The path below the selector's prefix, with symlinks not resolved. */
function seenPath({ resolved, prefix }: Walk, key: string): string {
  const path = pathOf(key);
  return path.startsWith(resolved) ? prefix + path.slice(resolved.length) : path;
}

function leaveParents({ parents }: Walk, path: string): void {
  for (let last = parents.at(-1); last && !path.startsWith(`${last.path}/`); last = parents.at(-1)) {
    parents.pop();
  }
}

function matchesWildcard(walk: Walk, path: string): boolean {
  if (walk.path === '') return true;
  if (walk.lastMatched !== '' && path.startsWith(`${walk.lastMatched}/`)) return true;
  if (!matchPath(walk.path, path)) return false;
  walk.lastMatched = path;
  return true;
}

function isIncluded(walk: Walk, candidate: Candidate, parent: Candidate | undefined): boolean {
  const base = `${walk.selector.wildcard ? walk.lastMatched : walk.path}/`;
  const whole = `${candidate.path}/`;
  const name = (whole.startsWith(base) ? whole.slice(base.length) : whole).replace(/\/$/, '');
  if (walk.include) {
    const { matched, results } = walk.include.matchesUsingParent(name, parent?.include);
    candidate.include = results;
    if (!matched) return false;
  }
  if (!walk.exclude) return true;
  const { matched, results } = walk.exclude.matchesUsingParent(name, parent?.exclude);
  candidate.exclude = results;
  return !matched;
}

function take(walk: Walk, candidate: Candidate): void {
  for (const each of [...walk.parents, candidate]) {
    if (!each.taken) walk.taken.push(each);
    each.taken = true;
  }
}

function checkRequired({ requiredPaths = [] }: ContentSelector, files: readonly SelectedFile[]): void {
  const missing = requiredPaths.find((required) => !files.some(({ path }) => path.startsWith(required)));
  if (missing !== undefined) throw new Error(`"${missing}": not found`);
}

/** The part of the path before the first element with wildcards, and whether any element has wildcards. */
function splitWildcards(path: string): readonly [string, boolean] {
  const parts = joinPath(path).split('/');
  const at = parts.findIndex(hasWildcards);
  if (at === -1) return [path, false];
  const prefix = parts.slice(0, at).join('/');
  return [treePath(prefix), true];
}
