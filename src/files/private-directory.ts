import { existsSync, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether this user owns the file or directory and nobody else can write to it. Windows has neither owner nor mode,
 * but there the directories of a profile are private by default.
 */
export function isPrivate({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean {
  const user = process.geteuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/**
 * Whether the path is a directory, is not a link, is private ({@link isPrivate}), and cannot be replaced by another
 * user. Nobody else can then put a file, a link or a pipe into it.
 */
export function isPrivateDirectory(path: string): boolean {
  const found = lookAt(path);
  return found !== undefined && isPrivate(found) && keepsEntries(dirname(path));
}

/**
 * Creates the directory and its parent if they do not exist. Returns false if that fails or if it is not a private
 * directory ({@link isPrivateDirectory}). Does not follow a link from the parent to the directory.
 */
export function makePrivateDirectory(path: string): boolean {
  const parent = dirname(path);
  makeWithParents(parent);
  if (!keepsEntries(parent)) return false;
  makeIfMissing(path);
  return isPrivateDirectory(path);
}

/** A directory in which other users cannot rename or remove this user's files. */
function keepsEntries(path: string): boolean {
  const found = lookAt(path);
  if (found === undefined) return false;
  const user = process.geteuid?.();
  if (user === undefined) return true;
  const isSticky = (found.mode & 0o1000) !== 0;
  return (found.uid === user || found.uid === 0) && ((found.mode & 0o002) === 0 || isSticky);
}

/** Undefined if the path is not a directory. */
function lookAt(path: string): Stats | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? found : undefined;
}

/**
 * Does not use `recursive`: Node loops forever below a directory such as `/proc`, which reports that its entries do
 * not exist.
 */
function makeWithParents(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeWithParents(dirname(path));
  makeIfMissing(path);
}

function makeIfMissing(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch {
    // It exists or cannot be created; the check that follows finds out.
  }
}
