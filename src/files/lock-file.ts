import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Creates a lock, and waits until that is possible. Returns a function that removes it. Node has no file locks, so the lock is a
 * file that only one process can create. A lock of a process that died is recognized by its age: `staleMs` is longer than a lock
 * is held.
 */
export async function lockFile(path: string, staleMs: number): Promise<() => Promise<void>> {
  for (;;) {
    const handle = await createLock(path);
    if (handle) {
      await handle.close();
      return () => rm(path, { force: true });
    }
    const age = await stat(path).then(
      (stats) => Date.now() - stats.mtimeMs,
      () => 0,
    );
    if (age > staleMs) await rm(path, { force: true });
    else await sleep(20);
  }
}

async function createLock(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}
