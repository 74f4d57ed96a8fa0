import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether `path` is `root` or is inside it. Both are absolute and contain no links. */
export function isWithin(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** The nearest directory, from `directory` upwards, that contains `.git`; undefined if there is none. */
export async function gitTopLevel(directory: string): Promise<string | undefined> {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * The root for a file that the user names: the top of its git repository, or else its directory. The path is used as
 * written, so that a link on the way cannot select another repository.
 */
export async function rootOfFile(path: string): Promise<string> {
  const directory = dirname(resolve(path));
  return (await gitTopLevel(directory)) ?? directory;
}

/** Resolves links in the path. Returns the path unchanged if that fails; opening it then reports the error. */
export async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
