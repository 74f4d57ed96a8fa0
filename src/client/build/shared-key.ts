import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { compareKeys } from '../../go/strings.ts';
import type { LocalDirs } from '../../session/services/file-sync.ts';
import { buildxDir } from '../history/local-state.ts';

/**
 * Ties transfers of one context together, from build to build: the folder's name, so that checkouts in other places
 * help each other, and whose they are. Where `docker buildx` has been used, it is the key that buildx has, so that what
 * it has sent counts (docker/buildx v0.36.1 build/opt.go, util/confutil/config.go).
 */
export function sharedKeyOfContext(folder: string, env: NodeJS.ProcessEnv): string {
  return `${basename(folder) || '/'}:${buildxNode(env) ?? owner()}`;
}

function buildxNode(env: NodeJS.ProcessEnv): string | undefined {
  try {
    const path = join(buildxDir(env), '.buildNodeID');
    // Anything else, such as a pipe, could keep us waiting.
    return statSync(path).isFile() ? readFileSync(path, 'utf8') || undefined : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ties transfers of the same folders together, by where they are. Without a key, the daemon takes a file of any earlier
 * transfer for the same one if its path, size and time are. '' when there are no folders.
 */
export function sharedKeyOfFolders(locals: LocalDirs | undefined): string {
  if (!locals?.size) return '';
  const places = [...locals]
    .map(([name, folder]): [string, string] => [name, realPath(folder)])
    .sort(compareKeys);
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
