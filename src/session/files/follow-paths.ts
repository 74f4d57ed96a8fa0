import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../base/text.ts';
import { matchPath } from '../../go/match-path.ts';
import { basePath, cleanPath, dirPath, joinPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import { fsPath, isNotFound } from './local-path.ts';

/**
 * Include patterns for paths that may be symlinks or lead through symlinks: each path, its target, the target's
 * target, and so on, relative to `root`. Links never lead out of `root`; an absolute target starts there. Undefined
 * means everything (one of the paths is the root itself). Behaves like fsutil's `FollowLinks` (moby/buildkit v0.32.2
 * vendor/github.com/tonistiigi/fsutil/followlinks.go).
 */
export function followPaths(root: string, paths: readonly string[]): readonly string[] | undefined {
  const resolved = new Set<string>();
  for (const path of paths) follow(root, path, resolved);
  return dropNested([...resolved].sort(compareBytes));
}

/**
 * Like fsutil, drops paths below the entry before them, and absolute paths at the beginning; undefined if one of the
 * paths is the root. Expects sorted paths.
 */
export function dropNested(sorted: readonly string[]): readonly string[] | undefined {
  const out: string[] = [];
  for (const path of sorted) {
    if (path === '.') return undefined;
    if (!path.startsWith(`${out.at(-1) ?? ''}/`)) out.push(path);
  }
  return out;
}

/** Does not recurse, because a chain of symlinks can have any length. Each symlink is followed once. */
function follow(root: string, path: string, resolved: Set<string>): void {
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // Follows the first target with everything it leads to before the others.
    for (const path of followOne(root, next, resolved).reverse()) open.push(path);
  }
}

/** Walks along the path to its end, or to the first symlink; returns the targets. */
function followOne(root: string, path: string, resolved: Set<string>): string[] {
  const parts = joinPath('.', path)
    .split('/')
    .filter((part) => part !== '');
  let current = '.';
  for (const [i, part] of parts.entries()) {
    current = joinPath(current, part);
    if (current === '..') {
      // A pattern that matches nothing, because without any pattern everything would be sent.
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

/** The target of a path that is a symlink, or of the symlinks that match a wildcard in its last element. */
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
