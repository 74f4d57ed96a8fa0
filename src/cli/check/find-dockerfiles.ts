import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { UsageError } from '../usage-error.ts';

/** The ignore files above a folder, each for what lies below it, and the folder itself. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Paths of the Dockerfiles that the names stand for, in the order of the names and sorted below each folder: a file is
 * taken as it is; a folder stands for the `Dockerfile*`, `*.Dockerfile` and `Containerfile*` below it that no
 * `.gitignore` leaves out. `.git` and `node_modules` are not looked into, symbolic links not followed. Throws a
 * {@link UsageError} for a name that is not there.
 */
export async function findDockerfiles(names: readonly string[], cwd: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    const path = resolve(cwd, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined)
      throw new UsageError(
        `${name}: no such file or directory`,
        'Name Dockerfiles, or folders that hold some.',
      );
    if (stats.isDirectory()) found.push(...(await searchFolder(path, await ignoredAbove(path))));
    else found.push(path);
  }
  return [...new Set(found)].map((path) => shownPath(path, cwd));
}

/** Relative to the working directory where it lies below. */
function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') ? path : shown.split(sep).join('/');
}

async function searchFolder(folder: string, above: readonly Ignored[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const hasOwn = entries.some((entry) => entry.name === ignoreName && entry.isFile());
  const ignored = hasOwn ? [...above, await readIgnoreFile(folder)] : above;
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? skippedFolders.has(entry.name) : !(entry.isFile() && isDockerfileName(entry.name)))
      continue;
    if (isIgnored(path, isFolder, ignored)) continue;
    if (isFolder) found.push(...(await searchFolder(path, ignored)));
    else found.push(path);
  }
  return found;
}

const ignoreName = '.gitignore';
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** `Dockerfile`, `Dockerfile.dev`, `web.Dockerfile`, `Containerfile`, …, but not what belongs to one. */
function isDockerfileName(name: string): boolean {
  if (/\.(?:dockerignore|md|sh|py|go|js|ts|j2|tmpl|tpl|erb|jinja|template|in|orig|rej|swp)$|~$/i.test(name))
    return false;
  return /^(?:Dockerfile|Containerfile)(?:[.\-_].*)?$|\.(?:Dockerfile|Containerfile)$/i.test(name);
}

/** The last file that says something about the path decides, as with git. */
function isIgnored(path: string, isFolder: boolean, ignored: readonly Ignored[]): boolean {
  for (const { folder, rules } of ignored.toReversed()) {
    const inside = relative(folder, path).split(sep).join('/');
    const { ignored: out, unignored } = rules.test(isFolder ? `${inside}/` : inside);
    if (out) return true;
    if (unignored) return false;
  }
  return false;
}

/** The ignore files of the folders above, up to the top of the repository. */
async function ignoredAbove(folder: string): Promise<readonly Ignored[]> {
  if (await exists(join(folder, '.git'))) return [];
  const parent = resolve(folder, '..');
  if (parent === folder || !(await isInRepository(parent))) return [];
  const above = await ignoredAbove(parent);
  return (await exists(join(parent, ignoreName))) ? [...above, await readIgnoreFile(parent)] : above;
}

async function isInRepository(folder: string): Promise<boolean> {
  if (await exists(join(folder, '.git'))) return true;
  const parent = resolve(folder, '..');
  return parent !== folder && (await isInRepository(parent));
}

async function readIgnoreFile(folder: string): Promise<Ignored> {
  return { folder, rules: ignore().add(await readFile(join(folder, ignoreName), 'utf8')) };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
