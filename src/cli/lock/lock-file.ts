import { lstat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { openRegular, readUpTo } from '../../files/regular-file.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { type BuildLock, lockNameOf } from '../../lock/build-lock.ts';
import { printLock } from '../../lock/print-lock.ts';
import { parseLock } from '../../lock/read-lock.ts';
import { filenameIn } from '../flags/dockerfile-location.ts';
import type { CliIo } from '../io.ts';

/** Where the lock of a Dockerfile is, and its name in messages. */
export interface LockPlace {
  readonly path: string;
  readonly shown: string;
}

/** The place beside the Dockerfile, also if that is a link to another directory. */
export async function lockPlaceOf(
  context: string,
  file: string | undefined,
  { cwd }: Pick<CliIo, 'cwd'>,
): Promise<LockPlace> {
  const written = file ?? join(context, 'Dockerfile');
  const directory = dirname(resolve(cwd, written));
  const name = lockNameOf(await filenameIn(directory, basename(written)));
  return { path: join(directory, name), shown: join(dirname(written), name) };
}

/** Reads a lock; returns undefined if the file does not exist. Rejects if it is a link, is not a regular file, or is not a lock. */
export async function readLockFile({ path, shown }: LockPlace): Promise<BuildLock | undefined> {
  await refuseLink({ path, shown });
  try {
    const handle = await openRegular(path, shown);
    try {
      return parseLock(await readUpTo(handle, fileKinds.lock, shown), shown);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof FileError && error.code === 'missing') return undefined;
    throw error;
  }
}

/** Writes a lock, completely or not at all. Rejects with a {@link FileError}. */
export async function writeLockFile(place: LockPlace, lock: BuildLock): Promise<void> {
  await refuseLink(place);
  await writeWhole(place.path, printLock(lock)).catch((error: unknown) => {
    throw new FileError('unwritable', `${place.shown}: cannot be written (${fileReason(error)})`, {
      cause: error,
    });
  });
}

/** A link may lead out of the repository, and replacing it would change what others see behind it. */
async function refuseLink({ path, shown }: LockPlace): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSymbolicLink())
    throw new FileError(
      'not-regular',
      `${shown} is a symbolic link, and a lock is not read or written through one`,
      {
        hint: 'Remove the link, or lock the Dockerfile that it is for.',
      },
    );
}
