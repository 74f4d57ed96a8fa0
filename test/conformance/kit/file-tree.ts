import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export type TreeNode =
  | { readonly kind: 'dir'; readonly mode: number }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'file'; readonly mode: number; readonly data: Uint8Array };

/** A filesystem in memory: absolute clean path to node. */
export type FileTree = Map<string, TreeNode>;

const maxLinks = 40;

/**
 * The files below a directory of the machine.
 *
 * @param wanted patterns (`*` within a name, `**` for any depth); empty means all. A symlink that a pattern
 * names brings its target along, as the daemon's `followpaths` do.
 */
export function treeFromDisk(dir: string, wanted: readonly string[] = []): FileTree {
  const tree: FileTree = new Map();
  if (!existsSync(dir)) return tree;
  const patterns = wanted.flatMap((pattern) => [pattern, ...linkTarget(dir, pattern)]).map(toMatcher);
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(dir, file);
    if (patterns.length > 0 && !patterns.some((matches) => matches(name))) continue;
    if (entry.isSymbolicLink()) setNode(tree, name, { kind: 'symlink', target: readlinkSync(file) });
    else if (entry.isDirectory()) setNode(tree, name, { kind: 'dir', mode: statSync(file).mode & 0o7777 });
    else setNode(tree, name, { kind: 'file', mode: statSync(file).mode & 0o7777, data: readFileSync(file) });
  }
  return tree;
}

/** Adds a node, and the directories above it that are missing. */
export function setNode(tree: FileTree, path: string, node: TreeNode): void {
  const clean = posix.resolve('/', path);
  const parent = posix.dirname(clean);
  if (parent !== clean && !tree.has(parent)) setNode(tree, parent, { kind: 'dir', mode: 0o755 });
  if (clean !== '/') tree.set(clean, node);
}

/** Copies a directory's contents, or one file, to a path of another tree. */
export function copyInto(from: FileTree, source: string, to: FileTree, dest: string): void {
  const root = resolveLinks(from, source);
  const node = from.get(root);
  if (node && node.kind !== 'dir') setNode(to, dest, node);
  const prefix = root === '/' ? '/' : `${root}/`;
  for (const [path, below] of from) {
    if (path.startsWith(prefix)) setNode(to, posix.join(dest, path.slice(prefix.length)), below);
  }
}

/** The path with every symlink followed inside the root. */
export function resolveLinks(tree: FileTree, path: string, followLast = true): string {
  let current = '/';
  let pending = posix.resolve('/', path).split('/').filter(Boolean);
  for (let links = 0; pending.length > 0; ) {
    current = posix.join(current, pending.shift()!);
    const node = tree.get(current);
    if (node?.kind !== 'symlink' || (pending.length === 0 && !followLast)) continue;
    if (++links > maxLinks) throw new Error('too many links');
    const target = posix.resolve(posix.dirname(current), node.target);
    pending = [...target.split('/').filter(Boolean), ...pending];
    current = '/';
  }
  return current;
}

function linkTarget(dir: string, pattern: string): string[] {
  const file = join(dir, pattern);
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? [posix.join(posix.dirname(pattern), readlinkSync(file))] : [];
}

/** Whether the pattern matches the name or one of the directories that it lies in. */
function toMatcher(pattern: string): (name: string) => boolean {
  const source = pattern.replace(/^\/+|\/+$/g, '').replace(/\*\*\/?|\*|\?|\\.|[.+^${}()|]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return token[0] === '\\' ? token : `\\${token}`;
  });
  const regexp = new RegExp(`^${source}(?:/|$)`);
  return (name) => regexp.test(name);
}
