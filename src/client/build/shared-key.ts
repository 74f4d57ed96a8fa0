import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { compareKeys } from '../../go/strings.ts';
import type { LocalDirs } from '../../session/services/file-sync.ts';
import { buildxDir } from '../history/local-state.ts';

/**
 * The key that connects transfers of one context from build to build. It consists of the name of the directory, so
 * that checkouts in different places share transfers, and the user. If `docker buildx` has been used, the key is the
 * same as in buildx, so that its transfers count (docker/buildx v0.36.1 build/opt.go, util/confutil/config.go).
 */
export function sharedKeyOfContext(folder: string, env: NodeJS.ProcessEnv): string {
  return `${basename(folder) || '/'}:${buildxNode(env) ?? owner()}`;
}

function buildxNode(env: NodeJS.ProcessEnv): string | undefined {
  try {
    const path = join(buildxDir(env), '.buildNodeID');
    // Reading anything else, such as a pipe, could block.
    return statSync(path).isFile() ? readFileSync(path, 'utf8') || undefined : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key that connects transfers of the same directories, derived from their paths. Without a key, the daemon
 * identifies a file with one of any earlier transfer that has the same path, size and time. '' if there are no
 * directories.
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

/** A missing directory is reported when the daemon asks for it. */
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
