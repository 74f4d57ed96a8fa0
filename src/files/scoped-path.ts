import { lstat, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** As many links as the daemon follows (github.com/containerd/continuity fs/path.go). */
const mostLinks = 255;

/**
 * The path of `name` below `root` when `root` is taken for the root of the file system: `..` stops there, and an absolute
 * link counts from there. This is how the daemon finds a file that a frontend reads (github.com/containerd/continuity
 * fs/path.go RootPath). Nothing needs to be at the path. Rejects with an error of code `ELOOP` for a circle of links.
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

/** Where a link points; undefined for anything else. */
async function linkAt(path: string): Promise<string | undefined> {
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  return isLink ? readlink(path) : undefined;
}
