import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockNameOf } from '../../lock/build-lock.ts';
import type { CliIo } from '../io.ts';
import { requireIgnoreFile } from './place-dockerfile.ts';

/** A Dockerfile on this machine, whose lock may be beside it. */
export interface LockableDockerfile {
  /** Undefined if the Dockerfile is not on this machine. */
  readonly directory: string | undefined;
  readonly filename: string | undefined;
}

/** Rejects with a `FileError` if the lock is a pipe, a device or too large: whoever reads it would wait for it. */
export async function requireLock({ directory, filename }: LockableDockerfile): Promise<void> {
  if (directory !== undefined && filename !== undefined)
    await requireIgnoreFile(directory, lockNameOf(filename));
}

/** Says in one line that there is a lock, and that this build does not use it. */
export async function noteUnusedLock(
  { directory, filename }: LockableDockerfile,
  { stderr }: Pick<CliIo, 'stderr'>,
): Promise<void> {
  if (directory === undefined || filename === undefined) return;
  const name = lockNameOf(filename);
  const found = await lstat(join(directory, name)).catch(() => undefined);
  if (found?.isFile()) stderr.write(`${name} is not used: add --locked to use its digests\n`);
}
