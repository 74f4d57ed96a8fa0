import { lstat, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type FileError, toFileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { type RepositoryFile, readRepositoryFile } from '../../files/repository-file.ts';
import { gitTopLevel, rootOfFile } from '../../files/repository-root.ts';
import { compareBytes } from '../../go/strings.ts';
import { UsageError } from '../usage-error.ts';
import { beginsLikeDockerfile, isDockerfileName } from './dockerfile-name.ts';
import { type Gitignore, parseGitignore } from './gitignore.ts';

/** The result of a search for Dockerfiles. */
export interface FoundDockerfiles {
  readonly files: readonly RepositoryFile[];
  /** Directories and ignore files that could not be read. */
  readonly failures: readonly FileError[];
}

/** A search below one directory that the user named. */
interface Search {
  /** No link leads out of it. */
  readonly root: string;
  readonly cwd: string;
  readonly found: string[];
  readonly failures: FileError[];
}

/** The ignore file of a directory, for what lies below it. */
interface Ignored {
  readonly folder: string;
  readonly rules: Gitignore;
}

/**
 * Finds the Dockerfiles for the given names, in the order of the names and sorted in each directory. A file is used
 * as it is. A directory stands for the Dockerfiles in and below it ({@link isDockerfileName}) that no `.gitignore`
 * excludes. `.git` and `node_modules` are skipped, and symbolic links are not followed. Throws a {@link UsageError}
 * for a name that does not exist and, unless `allowEmpty` is set, for a directory without Dockerfiles.
 */
export async function findDockerfiles(
  names: readonly string[],
  cwd: string,
  { allowEmpty = false } = {},
): Promise<FoundDockerfiles> {
  const files = new Map<string, RepositoryFile>();
  const failures: FileError[] = [];
  const add = (path: string, root: string) =>
    files.has(path) || files.set(path, { path, root, shown: shownPath(path, cwd) });
  for (const name of names) {
    const path = resolve(cwd, name);
    if (!(await exists(path)))
      throw new UsageError(
        `${name}: no such file or directory`,
        'Give Dockerfiles, or directories that contain them.',
      );
    if (await isDirectory(path)) {
      const search = { root: path, cwd, found: [], failures };
      await searchFromTop(search);
      if (search.found.length === 0 && failures.length === 0 && !allowEmpty)
        throw new UsageError(
          `${name}: no Dockerfile in this directory or below it`,
          'If the file has another name, give its path. Use --allow-empty to accept directories without Dockerfiles.',
        );
      for (const found of search.found) add(found, path);
    } else add(path, await rootOfFile(path));
  }
  return { files: [...files.values()], failures };
}

/** Relative to the working directory where it lies below. A name never looks like a command of a CI system. */
function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  if (shown === '' || shown.startsWith('..')) return path;
  return `${shown.startsWith('::') ? './' : ''}${shown.split(sep).join('/')}`;
}

/** Nothing is found in a directory that is ignored itself, or lies below one. */
async function searchFromTop(search: Search): Promise<void> {
  const above = await ignoredAbove(search.root, search);
  for (const { folder: top } of above) {
    const parts = relative(top, search.root).split(sep);
    if (parts.some((_, i) => isIgnored(join(top, ...parts.slice(0, i + 1)), true, above))) return;
  }
  await searchFolder(search, search.root, above);
}

async function searchFolder(search: Search, folder: string, above: readonly Ignored[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    search.failures.push(toFileError(error, shownPath(folder, search.cwd)));
    return [];
  });
  const hasOwn = entries.some((entry) => entry.name === ignoreName && entry.isFile());
  const ignored = hasOwn ? [...above, await readIgnoreFile(folder, search)] : above;
  for (const entry of entries.sort((a, b) => compareBytes(a.name, b.name))) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (
      isFolder ? skippedFolders.has(entry.name) : !(entry.isFile() && isDockerfileName(entry.name) !== 'no')
    )
      continue;
    if (isIgnored(path, isFolder, ignored)) continue;
    if (isFolder) await searchFolder(search, path, ignored);
    else if (await isDockerfile(entry.name, path, search)) search.found.push(path);
  }
}

const ignoreName = '.gitignore';
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** If the name is not conclusive, the content decides. A file that cannot be read is skipped. */
async function isDockerfile(name: string, path: string, { root, cwd }: Search): Promise<boolean> {
  const isNamed = isDockerfileName(name);
  if (isNamed !== 'maybe') return isNamed === 'yes';
  const file = { path, root, shown: shownPath(path, cwd) };
  const bytes = await readRepositoryFile(file, fileKinds.dockerfile).catch(() => Buffer.alloc(0));
  return beginsLikeDockerfile(bytes.toString('utf8'));
}

/** As in git, the last file with a matching pattern decides. Parents of the path are not examined. */
function isIgnored(path: string, isFolder: boolean, ignored: readonly Ignored[]): boolean {
  for (const { folder, rules } of ignored.toReversed()) {
    const inside = relative(folder, path).split(sep).join('/');
    if (inside === '' || inside === '..' || inside.startsWith('../')) continue;
    const verdict = rules.verdict(inside, isFolder);
    if (verdict !== undefined) return verdict === 'ignored';
  }
  return false;
}

/** The ignore files of the parent directories, up to the top of the repository. As in git, a link does not count. */
async function ignoredAbove(folder: string, search: Search): Promise<readonly Ignored[]> {
  const top = await gitTopLevel(folder);
  const ignored: Ignored[] = [];
  if (top === undefined || top === folder) return ignored;
  for (let at = folder; at !== top; ) {
    at = resolve(at, '..');
    if (await isFile(join(at, ignoreName))) ignored.unshift(await readIgnoreFile(at, search));
  }
  return ignored;
}

/** A file that cannot be read excludes nothing. */
async function readIgnoreFile(folder: string, { cwd, failures }: Search): Promise<Ignored> {
  const path = join(folder, ignoreName);
  const file = { path, root: folder, shown: shownPath(path, cwd) };
  const bytes = await readRepositoryFile(file, fileKinds.gitignore).catch((error: FileError) => {
    failures.push(error);
    return Buffer.alloc(0);
  });
  return { folder, rules: parseGitignore(bytes) };
}

/** Whether there is anything, if only a link to nothing. */
async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() === true;
}
