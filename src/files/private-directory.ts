import { existsSync, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether this user owns what was looked at and nobody else can write to it. On Windows, which has neither, a profile's
 * directories are private by default.
 */
export function isPrivate({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean {
  const user = process.geteuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/**
 * Whether the directory is there, is no link, is private ({@link isPrivate}), and cannot be exchanged by a stranger. Nobody
 * else can then put a file, a link or a pipe into it.
 */
export function isPrivateDirectory(path: string): boolean {
  const found = lookAt(path);
  return found !== undefined && isPrivate(found) && keepsEntries(dirname(path));
}

/**
 * Makes the directory, and the one that it lies in, unless they are there. False when it cannot be made, or is no private
 * directory ({@link isPrivateDirectory}); no link is followed from the one to the other.
 */
export function makePrivateDirectory(path: string): boolean {
  const parent = dirname(path);
  makeWithParents(parent);
  if (!keepsEntries(parent)) return false;
  makeIfMissing(path);
  return isPrivateDirectory(path);
}

/** A directory in which strangers cannot rename or remove what this user has. */
function keepsEntries(path: string): boolean {
  const found = lookAt(path);
  if (found === undefined) return false;
  const user = process.geteuid?.();
  if (user === undefined) return true;
  const isSticky = (found.mode & 0o1000) !== 0;
  return (found.uid === user || found.uid === 0) && ((found.mode & 0o002) === 0 || isSticky);
}

/** Undefined for all but a directory. */
function lookAt(path: string): Stats | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? found : undefined;
}

/** Not with `recursive`, with which Node never ends below a directory that denies to have any, such as `/proc`. */
function makeWithParents(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeWithParents(dirname(path));
  makeIfMissing(path);
}

function makeIfMissing(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch {
    // It is there, or cannot be made: looking at it tells.
  }
}
