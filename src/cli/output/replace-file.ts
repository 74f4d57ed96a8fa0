import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts `after` in the place of a file's content. The file appears whole or stays as it was, keeps its mode, and if
 * possible its owner; a symbolic link stays one, and what it points at is replaced. Throws an Error that names the
 * file when it cannot be written, and when it no longer holds `before`.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  try {
    const target = await realpath(path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      await writeLike(target, temporary, after);
      if (!(await readFile(target)).equals(before)) throw new Error('it changed meanwhile');
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${path}: not written (${code ?? message})`, { cause: error });
  }
}

/** A new file with the mode and owner of `target`. */
async function writeLike(target: string, path: string, bytes: Uint8Array): Promise<void> {
  const { mode, uid, gid } = await stat(target);
  const file: FileHandle = await open(path, 'wx', mode & 0o777);
  try {
    await file.writeFile(bytes);
    // Only root may give files away; others keep what they write.
    await file.chown(uid, gid).catch(() => undefined);
    await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}
