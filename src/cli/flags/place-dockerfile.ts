import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { isOpenFilePath, readPipe } from '../../files/pipe.ts';
import { requireRegular, requireSize } from '../../files/regular-file.ts';
import { type RepositoryFile, readRepositoryFile, realPathWithin } from '../../files/repository-file.ts';
import { gitTopLevel, realPathOf } from '../../files/repository-root.ts';
import { scopedPath } from '../../files/scoped-path.ts';
import { lockNameOf } from '../../lock/build-lock.ts';
import { temporaryDockerfile } from './temporary-dockerfile.ts';

/** Where a frontend reads a Dockerfile: a directory and the file's name in it. */
export interface DockerfilePlace {
  readonly directory: string;
  readonly filename: string;
  /** Removes what was made for it. */
  dispose(): Promise<void>;
}

/** How a Dockerfile was named. */
export interface NamedDockerfile extends RepositoryFile {
  /** Whether the user named the file itself, not the directory that contains it. */
  readonly isNamed: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Determines where a frontend reads a Dockerfile. That is the directory of the file, unless only this process can
 * read it, through a link to another directory of its root or from a pipe that the user named. The file is then
 * copied to a temporary directory. The frontend reports a file that does not exist or is a directory. Rejects with a
 * {@link FileError} for a link out of the root, for anything that is not a regular file, and for a file that is too
 * large.
 */
export async function placeDockerfile(file: NamedDockerfile): Promise<DockerfilePlace> {
  const { path, isNamed, shown, signal } = file;
  if (isNamed && isOpenFilePath(path))
    return temporaryDockerfile(await readPipe(path, fileKinds.dockerfile, { shown, signal }));
  const here = { directory: dirname(path), filename: basename(path), dispose: async () => undefined };
  if ((await lstat(path).catch(() => undefined)) === undefined) return here;
  const real = await realPathWithin(file);
  const stats = await stat(real);
  if (stats.isDirectory()) return here;
  if (isNamed && stats.isFIFO() && (await gitTopLevel(here.directory)) === undefined)
    return temporaryDockerfile(await readPipe(real, fileKinds.dockerfile, { shown, signal }));
  requireRegular(stats, shown);
  requireSize(stats.size, fileKinds.dockerfile, shown);
  await requireIgnoreFile(here.directory, `${here.filename}.dockerignore`);
  const found = await scopedPath(await realPathOf(here.directory), here.filename);
  return found === real ? here : copied(file, here.filename);
}

/**
 * Rejects with a {@link FileError} when the ignore file `name` of a directory cannot be read by a frontend since it is a
 * pipe, a device or too large: a daemon would wait for it. Links are followed as a daemon does.
 */
export async function requireIgnoreFile(directory: string, name: string): Promise<void> {
  const path = await scopedPath(await realPathOf(directory), name).catch(() => undefined);
  const stats = path === undefined ? undefined : await lstat(path).catch(() => undefined);
  if (stats === undefined || stats.isDirectory()) return;
  requireRegular(stats, join(directory, name));
  requireSize(stats.size, fileKinds.dockerignore, join(directory, name));
}

/** The lock beside the Dockerfile, for a build that asks for it; one that cannot be read is left out. */
function lockOf(file: RepositoryFile): Promise<Buffer | undefined> {
  const [path, shown] = [lockNameOf(file.path), lockNameOf(file.shown)];
  return readRepositoryFile({ ...file, path, shown }, fileKinds.lock).catch(() => undefined);
}

async function copied(file: RepositoryFile, filename: string): Promise<DockerfilePlace> {
  const text = await readRepositoryFile(file, fileKinds.dockerfile);
  const ignore = { ...file, path: `${file.path}.dockerignore`, shown: `${file.shown}.dockerignore` };
  const ignoreFile = await readRepositoryFile(ignore, fileKinds.dockerignore).catch((error: unknown) => {
    if (error instanceof FileError && error.code === 'missing') return undefined;
    throw error;
  });
  return temporaryDockerfile(text, { filename, ignoreFile, lock: await lockOf(file) });
}
