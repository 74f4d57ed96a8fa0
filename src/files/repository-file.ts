import type { Stats } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileReason } from '../base/file-reason.ts';
import { FileError, toFileError } from './file-error.ts';
import type { FileKind } from './file-kind.ts';
import { openRegular, readUpTo } from './regular-file.ts';
import { isWithin } from './repository-root.ts';
import { temporaryName } from './temporary-name.ts';

/** A file of a repository. */
export interface RepositoryFile {
  /** Absolute path. */
  readonly path: string;
  /** Absolute path of the directory that no link may leave. */
  readonly root: string;
  /** The name of the file in messages. */
  readonly shown: string;
}

/**
 * Resolves the path of the file. Rejects with a {@link FileError} for a link to a place outside the root (the message
 * names both paths), for a dangling link, and if the file does not exist.
 */
export async function realPathWithin({ path, root, shown }: RepositoryFile): Promise<string> {
  const top = await realpath(root).catch((error: unknown) => {
    throw toFileError(error, root);
  });
  const real = await realpath(path).catch(async (error: unknown) => {
    throw (await danglingLink(path, error, shown)) ?? toFileError(error, shown);
  });
  if (!isWithin(top, real)) throw leadsOutside(shown, real, root);
  return real;
}

/** Reads a regular file inside its root. Rejects with a {@link FileError}. */
export async function readRepositoryFile(file: RepositoryFile, kind: FileKind): Promise<Buffer> {
  const handle = await openWithin(file, await realPathWithin(file));
  try {
    return await readUpTo(handle, kind, file.shown);
  } finally {
    await handle.close();
  }
}

/**
 * Opens `real`, a path without links inside the root. A directory in the path may become a link between the check and
 * the open, so the location of the opened file is checked again.
 */
export async function openWithin({ root, shown }: RepositoryFile, real: string): Promise<FileHandle> {
  const handle = await openRegular(real, shown);
  try {
    const opened = await pathOfOpen(handle, real);
    if (!isWithin(await realpath(root), opened)) throw leadsOutside(shown, opened, root);
    return handle;
  } catch (error) {
    await handle.close();
    throw toFileError(error, shown);
  }
}

/**
 * Replaces the content of the file with `after`. The file is written completely or stays as it was. It keeps its mode
 * and, if possible, its owner. If the path is a link inside the root, the link stays and its target is replaced.
 * Rejects with a {@link FileError} if the file cannot be written, is outside its root, or no longer contains
 * `before`.
 */
export async function replaceRepositoryFile(
  file: RepositoryFile,
  before: Uint8Array,
  after: Uint8Array,
): Promise<void> {
  try {
    const target = await realPathWithin(file);
    const temporary = join(dirname(target), temporaryName(basename(target)));
    try {
      const stats = await currentStats(file, target, before);
      await writeLike(stats, temporary, after);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    if (error instanceof FileError && error.code !== 'unreadable') throw error;
    const reason = error instanceof FileError ? fileReason(error.cause) : fileReason(error);
    throw new FileError('unwritable', `${file.shown}: not written (${reason})`, { cause: error });
  }
}

/** The stats of the file that is replaced; throws if its content is no longer what was read. */
async function currentStats(file: RepositoryFile, target: string, before: Uint8Array): Promise<Stats> {
  const handle = await openWithin(file, target);
  try {
    const stats = await handle.stat();
    const limit = { name: 'what was read of it', limit: before.length };
    const isSame = stats.size === before.length && (await readUpTo(handle, limit, file.shown)).equals(before);
    if (isSame) return stats;
    throw new FileError('unwritable', `${file.shown}: not written (it changed meanwhile)`);
  } finally {
    await handle.close();
  }
}

/** Writes a new file with the mode and owner of another. Never follows or overwrites anything with that name. */
async function writeLike({ mode, uid, gid }: Stats, path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', mode & 0o777);
  try {
    if ((await pathOfOpen(file, path)) !== path) throw new Error('its directory changed meanwhile');
    await file.writeFile(bytes);
    // Only root can change the owner. For other users, the file is theirs.
    await file.chown(uid, gid).catch(() => undefined);
    await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The path of an open file. If the system does not report it, the path is resolved again, and must lead to the same
 * file.
 */
async function pathOfOpen(handle: FileHandle, path: string): Promise<string> {
  const told = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => undefined);
  if (told !== undefined) return told;
  const [opened, now] = [await handle.stat(), await stat(path)];
  if (opened.ino !== now.ino || opened.dev !== now.dev) throw new Error('it changed meanwhile');
  return await realpath(path);
}

/**
 * Rejects with a {@link FileError} if a link on the way to `path` leads out of `root`. The path does not have to
 * exist; it is about to be created.
 */
export async function requireWayWithin(root: string, path: string): Promise<void> {
  for (let at = dirname(path); isWithin(root, at); at = dirname(at)) {
    const isThere = await lstat(at).then(
      () => true,
      () => false,
    );
    if (isThere) return void (await realPathWithin({ path: at, root, shown: at }));
  }
}

function leadsOutside(shown: string, real: string, root: string): FileError {
  return new FileError('outside', `${shown} is a link to ${real}, which is outside ${root}`, {
    hint: 'Give the path of the file itself, or replace the link with a copy.',
  });
}

async function danglingLink(path: string, error: unknown, shown: string): Promise<FileError | undefined> {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined;
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return undefined;
  return new FileError('missing', `${shown} is a link to ${target}, which does not exist`);
}
