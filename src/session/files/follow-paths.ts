import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../base/text.ts';
import { matchPath } from '../../go/match-path.ts';
import { basePath, cleanPath, dirPath, joinPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import { fsPath, isNotFound } from './local-path.ts';

/**
 * Include patterns for paths that may be symlinks or lead through some: each path, its targets and the targets'
 * targets, relative to `root`. Links never lead out of `root`: an absolute target counts from it.
 * Undefined means everything (a path is the root itself).
 * As fsutil's `FollowLinks` (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/followlinks.go).
 */
export function followPaths(root: string, paths: readonly string[]): readonly string[] | undefined {
  const resolved = new Set<string>();
  for (const path of paths) follow(root, path, resolved);
  return dropNested([...resolved].sort(compareBytes));
}

/**
 * Drops what lies under the entry before it, and absolute paths at the beginning, as fsutil does; undefined when the root
 * is among them. Expects sorted paths.
 */
export function dropNested(sorted: readonly string[]): readonly string[] | undefined {
  const out: string[] = [];
  for (const path of sorted) {
    if (path === '.') return undefined;
    if (!path.startsWith(`${out.at(-1) ?? ''}/`)) out.push(path);
  }
  return out;
}

/** Without recursion, since a chain of symlinks may be of any length. Each symlink is followed once. */
function follow(root: string, path: string, resolved: Set<string>): void {
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // The first target is followed first, with all that it leads to.
    for (const path of followOne(root, next, resolved).reverse()) open.push(path);
  }
}

/** Walks down the path to its end, or to the first symlink; returns what that leads to. */
function followOne(root: string, path: string, resolved: Set<string>): string[] {
  const parts = joinPath('.', path)
    .split('/')
    .filter((part) => part !== '');
  let current = '.';
  for (const [i, part] of parts.entries()) {
    current = joinPath(current, part);
    if (current === '..') {
      // A pattern that nothing matches: without any, all would be sent.
      resolved.add(parts.join('/'));
      return [];
    }
    const targets = linkTargets(root, current, true);
    const last = i === parts.length - 1;
    if (!last && targets.length === 0) continue;
    if (resolved.has(current)) return [];
    resolved.add(current);
    const rest = parts.slice(i + 1).join('/');
    return targets.map((target) => joinPath(target, rest));
  }
  return [];
}

/** Where a path leads when it is a symlink, or the symlinks that a wildcard in its last element matches. */
function linkTargets(root: string, path: string, wildcards: boolean): string[] {
  const base = basePath(path);
  const parent = dirPath(path);
  if (wildcards && hasWildcards(base)) {
    return namesIn(root, parent)
      .filter((name) => matchesName(base, name))
      .flatMap((name) => linkTargets(root, joinPath(parent, name), false));
  }
  const link = path === '.' ? undefined : readLink(`${root}/${path}`);
  if (link === undefined) return [];
  const target = cleanPath(link);
  return [target.startsWith('/') ? target : joinPath('/', parent, target)];
}

function readLink(path: string): string | undefined {
  try {
    if (!lstatSync(fsPath(path)).isSymbolicLink()) return undefined;
    return decodeText(readlinkSync(fsPath(path), 'buffer'));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function namesIn(root: string, path: string): string[] {
  const full = fsPath(`${root}/${path}`);
  try {
    if (!lstatSync(full).isDirectory()) return [];
    return readdirSync(full, 'buffer')
      .map((name) => decodeText(name))
      .sort(compareBytes);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

function matchesName(pattern: string, name: string): boolean {
  try {
    return matchPath(pattern, name);
  } catch {
    return false;
  }
}

function hasWildcards(name: string): boolean {
  return /^(?:[^\\*?[]|\\.)*[*?[]/s.test(name);
}
