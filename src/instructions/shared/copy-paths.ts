import { CompileError } from '../../diagnostics/compile-error.ts';
import { joinPath } from '../../go/path.ts';
import {
  checkSystemDriveAndRemoveDriveLetter,
  isAbsPathOn,
  normalizePath,
  SystemPathError,
  toSlash,
} from '../../image/system-path.ts';

/**
 * The destination of a copy as an absolute path. A trailing `/` or `/.` is kept, because it is significant for
 * copies.
 */
export function copyDestination(dir: string, destination: string, os: string): string {
  const path = withoutDrive(() => checkSystemDriveAndRemoveDriveLetter(destination, os, true));
  if (isAbsPathOn(path, os)) return explained('', () => normalizePath('/', path, { os, keepSlash: true }));
  const relative = path === '.' || path === '' ? './' : path;
  return explained('', () => normalizePath(dir, relative, { os, keepSlash: true }));
}

/** A source inside a context or stage: where the copy starts, and which files it selects. */
export interface SourceWithParents {
  readonly from: string;
  readonly includePatterns: readonly string[];
  readonly requiredPaths: readonly string[];
}

/** A source inside a context or stage as an absolute path. */
export function plainSource(source: string, os: string): string {
  return rootedSource(source, os);
}

/**
 * A source of `COPY --parents`: everything below the root, or below the part before `/./`. A path without wildcards
 * must exist.
 */
export function sourceWithParents(source: string, os: string): SourceWithParents {
  const pivot = source.indexOf('/./');
  const base = pivot === -1 ? '/' : source.slice(0, pivot);
  const pattern = rootedSource(pivot === -1 ? source : source.slice(pivot + 3), os);
  const required = hasWildcard(base) || hasWildcard(pattern) ? [] : [joinPath(base, pattern)];
  return {
    from: rootedSource(base, os),
    includePatterns: [pattern.replace(/^\//, '')],
    requiredPaths: required.map((path) => rootedSource(path, os)),
  };
}

/** The name of a heredoc's file as a path. */
export function contentPath(path: string, os: string): string {
  return toSlash(
    withoutDrive(() => checkSystemDriveAndRemoveDriveLetter(path, os, false)),
    os,
  );
}

function rootedSource(path: string, os: string): string {
  // Only a path with a drive can fail.
  if (os !== 'windows') return normalizePath('/', path, { os, keepSlash: false });
  return withoutDrive(() => normalizePath('/', path, { os, keepSlash: false }));
}

function withoutDrive(action: () => string): string {
  return explained('removing drive letter: ', action);
}

function explained(prefix: string, action: () => string): string {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SystemPathError)) throw error;
    throw new CompileError(prefix + error.message, { code: 'invalid-path' });
  }
}

/** Whether the path contains an unescaped `*`, `?` or `[`. */
function hasWildcard(path: string): boolean {
  return /[*?[]/.test(path.replace(/\\./gs, ''));
}
