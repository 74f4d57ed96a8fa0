import { readdir, stat } from 'node:fs/promises';
import { fileReason } from '../../base/file-reason.ts';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readUpTo } from '../../files/regular-file.ts';
import { openWithin } from '../../files/repository-file.ts';
import { realPathOf } from '../../files/repository-root.ts';
import { scopedPath } from '../../files/scoped-path.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { compareBytes } from '../../go/strings.ts';

/**
 * Reads a regular file of a local directory. As for a daemon, no link leads out of the directory. Errors have the
 * daemon's text (`open NAME: no such file or directory`).
 */
export async function readLocalFile(root: string, name: string): Promise<Uint8Array> {
  try {
    const top = await realPathOf(root);
    const path = await scopedPath(top, name);
    const handle = await openWithin({ path, root: top, shown: name }, path);
    try {
      return await readUpTo(handle, fileKinds.dockerfile, name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError('open', name, error);
  }
}

export async function listLocalDir(root: string, name: string): Promise<readonly string[]> {
  try {
    return (await readdir(await scopedPath(await realPathOf(root), name))).sort(compareBytes);
  } catch (error) {
    throw fileError('open', name, error);
  }
}

export async function statLocalFile(root: string, name: string) {
  try {
    return await stat(await scopedPath(await realPathOf(root), name), { bigint: true });
  } catch (error) {
    throw fileError('stat', name, error);
  }
}

function fileError(action: string, name: string, error: unknown): GatewayError {
  if (error instanceof FileError && error.cause === undefined) return new GatewayError(error.message, 2);
  return new GatewayError(
    `${action} ${name}: ${fileReason(error instanceof FileError ? error.cause : error)}`,
    2,
  );
}
