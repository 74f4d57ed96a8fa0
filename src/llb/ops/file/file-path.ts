import { cleanPath, isAbsPath, joinPath } from '../../../go/path.ts';

/** A path from the root; one that is relative is below `dir`. */
export function absolutePath(dir: string, path: string): string {
  const clean = cleanPath(path);
  return isAbsPath(clean) ? clean : joinPath('/', dir, clean);
}

/** {@link absolutePath} that keeps a trailing `/` or `/.`, which says that the destination is a directory. */
export function destinationPath(dir: string, path: string): string {
  const absolute = absolutePath(dir, path);
  if (path.endsWith('/')) return absolute.endsWith('/') ? absolute : `${absolute}/`;
  if (!path.endsWith('/.')) return absolute;
  return absolute === '/' ? '/.' : `${absolute}/.`;
}
