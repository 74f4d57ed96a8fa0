import { readdir, readFile, stat } from 'node:fs/promises';
import { join, normalize, resolve, sep } from 'node:path';
import { GatewayError } from '../../frontend/gateway-error.ts';

/** Path of a file inside a folder, whatever `..` its name holds. */
export function pathInside(root: string, name: string): string {
  const inside = resolve(root, `.${sep}${normalize(`${sep}${name}`)}`);
  return inside === root || inside.startsWith(root + sep) || root === sep ? inside : root;
}

/** Bytes of a file of a local folder; errors read as the daemon's do (`open NAME: no such file or directory`). */
export async function readLocalFile(root: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(pathInside(root, name));
  } catch (error) {
    throw fileError('open', name, error);
  }
}

export async function listLocalDir(root: string, name: string): Promise<readonly string[]> {
  try {
    return (await readdir(pathInside(root, name))).sort();
  } catch (error) {
    throw fileError('open', name, error);
  }
}

export async function statLocalFile(root: string, name: string) {
  try {
    return await stat(join(pathInside(root, name)), { bigint: true });
  } catch (error) {
    throw fileError('stat', name, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ELOOP: 'too many levels of symbolic links',
};

function fileError(action: string, name: string, error: unknown): GatewayError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new GatewayError(`${action} ${name}: ${reasons[code] ?? (error as Error).message}`, 2);
}
