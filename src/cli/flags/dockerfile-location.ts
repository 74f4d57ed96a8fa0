import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Where the context and the Dockerfile are: two folders on disk and the file's name inside the second. */
export interface DockerfileLocation {
  readonly contextDir: string;
  readonly dockerfileDir: string;
  readonly filename: string;
}

/** Checks both folders; throws a {@link UsageError} that names the one that is missing or is none. */
export async function locateDockerfile(
  context: string,
  file: string | undefined,
  cwd: string,
): Promise<DockerfileLocation> {
  const contextDir = resolve(cwd, context);
  await requireFolder(contextDir, context);
  if (file === undefined)
    return { contextDir, dockerfileDir: contextDir, filename: await filenameIn(contextDir, 'Dockerfile') };
  const path = resolve(cwd, file);
  await requireFolder(dirname(path), dirname(file), 'Give the path of the Dockerfile with --file.');
  const dockerfileDir = dirname(path);
  return { contextDir, dockerfileDir, filename: await filenameIn(dockerfileDir, basename(path)) };
}

/**
 * The file's name as it is written on disk: where there is no `Dockerfile`, a `dockerfile` is taken for it
 * (docker/buildx v0.36.1 build/opt.go handleLowercaseDockerfile).
 */
export async function filenameIn(folder: string, name: string): Promise<string> {
  const lower = name.toLowerCase();
  if (name !== 'Dockerfile' || !(await lstat(join(folder, lower)).catch(() => undefined))) return name;
  // Where case does not count, both names lead to the one file that is there.
  const names = await readdir(folder).catch(() => [name]);
  return names.includes(name) || !names.includes(lower) ? name : lower;
}

async function requireFolder(
  path: string,
  shown: string,
  hint = 'Name the folder that holds the files to build.',
): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError(`${shown}: no such directory`, hint);
    throw new UsageError(`${shown}: cannot be read (${error.code ?? error.message})`);
  });
  if (!found.isDirectory()) {
    throw new UsageError(
      `${shown} is not a directory`,
      'Name a folder as the context; give the Dockerfile with -f.',
    );
  }
}
