import { lstat, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** The number of links that the daemon follows (github.com/containerd/continuity fs/path.go). */
const mostLinks = 255;

/**
 * Resolves `name` as if `root` were the root of the file system: `..` stops there, and absolute links start there.
 * The daemon finds files for a frontend in this way (github.com/containerd/continuity fs/path.go RootPath). The path
 * does not have to exist. Rejects with an error with the code `ELOOP` for a cycle of links.
 */
export async function scopedPath(root: string, name: string): Promise<string> {
  const waiting = parts(name);
  const done: string[] = [];
  let links = 0;
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (part === '..') done.pop();
    else {
      const target = await linkAt(join(root, ...done, part));
      if (target === undefined) done.push(part);
      else {
        links += 1;
        if (links > mostLinks) throw Object.assign(new Error(`${name}: too many links`), { code: 'ELOOP' });
        if (posix.isAbsolute(target)) done.splice(0);
        waiting.unshift(...parts(target));
      }
    }
  }
  return join(root, ...done);
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** The target of a link; undefined for anything else. */
async function linkAt(path: string): Promise<string | undefined> {
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  return isLink ? readlink(path) : undefined;
}
