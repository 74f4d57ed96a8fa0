import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import type { LocalDirs } from '../session/services/file-sync.ts';

/**
 * Ties transfers of one context together, from build to build: the folder's name, so that checkouts in other places
 * help each other, and whose they are (docker/buildx v0.36.1 build/opt.go has the same parts).
 */
export function sharedKeyOfContext(folder: string): string {
  return `${basename(folder)}:${owner()}`;
}

/**
 * Ties transfers of the same folders together, by where they are. Without a key, the daemon takes a file of any earlier
 * transfer for the same one if its path, size and time are. '' when there are no folders.
 */
export function sharedKeyOfFolders(locals: LocalDirs | undefined): string {
  if (!locals?.size) return '';
  const places = [...locals].map(([name, folder]) => [name, realPath(folder)]).sort();
  return `${sha256(JSON.stringify(places)).slice(0, 32)}:${owner()}`;
}

function owner(): string {
  return sha256(`${hostname()} ${userInfo().uid}`).slice(0, 16);
}

/** One that is not there is found missing when the daemon asks for it. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
