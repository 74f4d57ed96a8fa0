import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { rootOfFile } from '../../files/repository-root.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { type DockerfilePlace, placeDockerfile, requireIgnoreFile } from './place-dockerfile.ts';

/** Where the context and the Dockerfile are: two directories on disk and the file's name inside the second. */
export interface DockerfileLocation {
  readonly contextDir: string;
  readonly dockerfile: DockerfilePlace;
}

type Here = Pick<CliIo, 'cwd' | 'signal'>;

/**
 * Finds the Dockerfile of a context, or the one that `file` names. Throws a {@link UsageError} that names the directory
 * that is missing or is none, and rejects with a `FileError` for a file that is not read ({@link placeDockerfile}).
 */
export async function locateDockerfile(
  context: string,
  file: string | undefined,
  io: Here,
): Promise<DockerfileLocation> {
  const contextDir = await locateContext(context, io);
  if (file !== undefined) return { contextDir, dockerfile: await locateNamed(file, io) };
  const filename = await filenameIn(contextDir, 'Dockerfile');
  const shown = join(context, filename);
  const path = join(contextDir, filename);
  return {
    contextDir,
    dockerfile: await placeDockerfile({ path, root: contextDir, shown, isNamed: false }),
  };
}

/** The context's directory, whose ignore file can be read. Throws and rejects as {@link locateDockerfile}. */
export async function locateContext(context: string, { cwd }: Pick<CliIo, 'cwd'>): Promise<string> {
  const directory = resolve(cwd, context);
  await requireFolder(directory, context);
  await requireIgnoreFile(directory, '.dockerignore');
  return directory;
}

/** A Dockerfile that is named by its path. Throws and rejects as {@link locateDockerfile}. */
export async function locateNamed(file: string, { cwd, signal }: Here): Promise<DockerfilePlace> {
  const path = resolve(cwd, file);
  await requireFolder(dirname(path), dirname(file), 'Give the path of the Dockerfile with --file.');
  const named = join(dirname(path), await filenameIn(dirname(path), basename(path)));
  return placeDockerfile({
    path: named,
    root: await rootOfFile(named),
    shown: file,
    isNamed: true,
    signal,
  });
}

/**
 * The name of the file on disk. If there is no `Dockerfile`, a `dockerfile` is used (docker/buildx v0.36.1
 * build/opt.go handleLowercaseDockerfile).
 */
export async function filenameIn(folder: string, name: string): Promise<string> {
  const lower = name.toLowerCase();
  if (name !== 'Dockerfile' || !(await lstat(join(folder, lower)).catch(() => undefined))) return name;
  // On a case-insensitive file system, both names lead to the one existing file.
  const names = await readdir(folder).catch(() => [name]);
  return names.includes(name) || !names.includes(lower) ? name : lower;
}

async function requireFolder(
  path: string,
  shown: string,
  hint = 'Give the directory that contains the files to build.',
): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError(`${shown}: no such directory`, hint);
    throw new UsageError(`${shown}: cannot be read (${fileReason(error)})`);
  });
  if (!found.isDirectory()) {
    throw new UsageError(
      `${shown} is not a directory`,
      'Give a directory as the context, and the Dockerfile with -f.',
    );
  }
}
