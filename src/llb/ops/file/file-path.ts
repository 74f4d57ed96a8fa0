import { cleanPath, isAbsPath, joinPath } from '../../../go/path.ts';

/** An absolute path; a relative one is below `dir`. */
export function absolutePath(dir: string, path: string): string {
  const clean = cleanPath(path);
  return isAbsPath(clean) ? clean : joinPath('/', dir, clean);
}

/** Like {@link absolutePath}, but keeps a trailing `/` or `/.`, which means that the destination is a directory. */
export function destinationPath(dir: string, path: string): string {
  const absolute = absolutePath(dir, path);
  if (path.endsWith('/')) return absolute.endsWith('/') ? absolute : `${absolute}/`;
  if (!path.endsWith('/.')) return absolute;
  return absolute === '/' ? '/.' : `${absolute}/.`;
}
