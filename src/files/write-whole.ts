import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A name for a file on its way to being `name`, which nobody can guess and no listing shows. */
export function temporaryName(name: string): string {
  return `.${name.slice(0, 60).toWellFormed()}.${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Writes a file that appears whole or not at all. What stood at the path is replaced, not followed. `mode` is that of
 * the new file before the umask. Rejects with the error of the file system.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string, mode = 0o666): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
