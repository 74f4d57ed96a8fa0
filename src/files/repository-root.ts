import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether `path` is `root` or lies below it; both are absolute and hold no links. */
export function isWithin(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** The directory at or above `directory` that holds `.git`; undefined when there is none. */
export async function gitTopLevel(directory: string): Promise<string | undefined> {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * The directory that a file which the user names may not lead out of: the top of its git repository, else the directory
 * that it lies in. The path counts as it is written, so that a link on the way does not choose another repository.
 */
export async function rootOfFile(path: string): Promise<string> {
  const directory = dirname(resolve(path));
  return (await gitTopLevel(directory)) ?? directory;
}

/** The path without links; as it is when it cannot be resolved, which opening it tells. */
export async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
