import { byteLength } from '../base/text.ts';
import { cleanPath, isAbsPath, joinPath, rootedPath } from '../go/path.ts';
import { quote } from '../go/quote.ts';

/**
 * Paths inside an image, by its operating system: `windows`, or a Unix for anything else, including ''. The rules
 * come from moby/buildkit v0.32.2 util/system/path.go. A path that cannot be used throws a {@link SystemPathError}
 * with the reference's text.
 */
export class SystemPathError extends Error {
  override readonly name = 'SystemPathError';
}

/** The `PATH` of an image that does not set one. */
export function defaultPathEnv(os: string): string {
  return os === 'windows' ? windowsPathEnv : unixPathEnv;
}

const unixPathEnv = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const windowsPathEnv = 'c:\\Windows\\System32;c:\\Windows;C:\\Windows\\System32\\WindowsPowerShell\\v1.0';

/** Backslashes to slashes on Windows. */
export function toSlash(path: string, os: string): string {
  return os === 'windows' ? path.replaceAll('\\', '/') : path;
}

/** Slashes to backslashes on Windows. */
export function fromSlash(path: string, os: string): string {
  return os === 'windows' ? path.replaceAll('/', '\\') : path;
}

/** Whether the path starts at the root, not counting a drive letter. A path that cannot be used is not absolute. */
export function isAbsPathOn(path: string, os: string): boolean {
  if (os !== 'windows') return isAbsPath(path);
  try {
    return isAbsPath(checkSystemDriveAndRemoveDriveLetter(path, os, false));
  } catch {
    return false;
  }
}

/** How a path is normalized. */
interface PathRules {
  /** The operating system of the image. */
  readonly os: string;
  /** Keeps a trailing `/` or `/.`, which is significant for copies. */
  readonly keepSlash: boolean;
}

/**
 * An absolute path with forward slashes and no drive letter: `path` itself, or `path` under `parent`. If `path` is
 * empty, the result is `parent`. On a Unix, an absolute path stays as written and is not cleaned.
 */
export function normalizePath(parent: string, path: string, { os, keepSlash }: PathRules): string {
  if (os !== 'windows') return normalizeUnixPath(parent || '/', path, keepSlash);
  const written = toSlash(path, os);
  const base = rooted(stripDrive(toSlash(parent, os) || '/', os, keepSlash), os);
  const given = stripDrive(written || base, os, keepSlash);
  const full = isAbsPathOn(given, os) ? given : joinPath(base, given);
  return toSlash(keepSlash ? withTrailingSlashOf(written, full) : full, os);
}

function normalizeUnixPath(parent: string, path: string, keepSlash: boolean): string {
  const base = isAbsPath(parent) ? parent : joinPath('/', parent);
  if (path === '') return base;
  const full = isAbsPath(path) ? path : base === '/' ? rootedPath(path) : joinPath(base, path);
  return keepSlash ? withTrailingSlashOf(path, full) : full;
}

/** The directory that `WORKDIR path` leads to from `current`, with the separators of the operating system. */
export function normalizeWorkdir(current: string, path: string, os: string): string {
  try {
    return fromSlash(normalizePath(current, path, { os, keepSlash: false }), os);
  } catch (error) {
    throw prefixed('normalizing working directory', error);
  }
}

/**
 * On Windows: the cleaned path with forward slashes and without its drive letter. The only allowed drive is `C:`; a
 * bare drive and a UNC path are errors, and `C:dir` stays relative. On a Unix: the path unchanged.
 */
export function checkSystemDriveAndRemoveDriveLetter(path: string, os: string, keepSlash: boolean): string {
  if (os !== 'windows') return path;
  if (path[1] === ':' && byteLength(path) === 2) {
    throw new SystemPathError(`No relative path specified in ${quote(path)}`);
  }
  if (/^[\\/]{2}/.test(path)) throw new SystemPathError('UNC paths are not supported');
  const colon = path.indexOf(':');
  if (colon === -1) return cleanWindowsPath(path, keepSlash);
  if (path.slice(0, colon).toLowerCase() !== 'c') {
    throw new SystemPathError('The specified path is not on the system drive (C:)');
  }
  return cleanWindowsPath(path.slice(colon + 1), keepSlash);
}

function stripDrive(path: string, os: string, keepSlash: boolean): string {
  try {
    return checkSystemDriveAndRemoveDriveLetter(path, os, keepSlash);
  } catch (error) {
    throw prefixed('removing drive letter', error);
  }
}

function rooted(path: string, os: string): string {
  return isAbsPathOn(path, os) ? path : joinPath('/', path);
}

function withTrailingSlashOf(written: string, path: string): string {
  if (written.endsWith('/')) return path.endsWith('/') ? path : `${path}/`;
  if (!written.endsWith('/.')) return path;
  return path === '/' ? '/.' : `${path}/.`;
}

function cleanWindowsPath(path: string, keepSlash: boolean): string {
  const slashed = toSlash(path, 'windows');
  const clean = cleanPath(slashed);
  return keepSlash && clean.length > 1 && slashed.endsWith('/') ? `${clean}/` : clean;
}

function prefixed(prefix: string, error: unknown): SystemPathError {
  return new SystemPathError(`${prefix}: ${error instanceof Error ? error.message : String(error)}`);
}
