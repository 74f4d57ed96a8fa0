import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isNotFound, writeFailure } from './local-path.ts';

/**
 * Creates a directory and its missing parents. Throws an `Error` that names the one that could not be created.
 * Creates them one by one, because Node's recursive `mkdir` loops forever below a directory such as `/proc`.
 */
export async function makeDirs(path: string, mode?: number): Promise<void> {
  if (await isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeDirs(parent, mode);
  await mkdir(path, { mode }).catch(async (error: NodeJS.ErrnoException) => {
    // Another output may create it at the same time.
    if (error.code !== 'EEXIST' || !(await isDirectory(path))) throw writeFailure(path, error);
  });
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw writeFailure(path, error);
  }
  throw writeFailure(path, Object.assign(new Error('not a directory'), { code: 'ENOTDIR' }));
}
