import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeError } from './local-path.ts';

/** Makes a folder and those above it, unless they are there. Throws an `Error` that names the one that could not be made. */
export async function makeDirs(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw writeError(path, Object.assign(new Error('', { cause: error }), { code: 'ENOTDIR' }));
    throw code === 'ENOENT' ? await realFailure(path, error) : writeError(path, error);
  }
}

/** Node says that there is no such file where the file system is read-only: the topmost missing folder tells. */
async function realFailure(path: string, error: unknown): Promise<Error> {
  const parent = dirname(path);
  const hasParent =
    parent === path ||
    (await stat(parent).then(
      () => true,
      () => false,
    ));
  if (!hasParent) return realFailure(parent, error);
  return mkdir(path).then(
    () => writeError(path, error),
    (cause: unknown) => writeError(path, cause),
  );
}
