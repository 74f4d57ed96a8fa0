import type { Command } from 'commander';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { isOpenFilePath, readPipe } from '../../files/pipe.ts';
import { type RepositoryFile, readRepositoryFile } from '../../files/repository-file.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { readAll } from '../flags/dockerfile-input.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { findDockerfiles } from './find-dockerfiles.ts';

/** A Dockerfile that has been read. */
export interface ReadDockerfile {
  readonly file: SourceFile;
  /** Undefined for standard input. */
  readonly place: RepositoryFile | undefined;
}

/** The Dockerfiles of a command line. */
export interface ReadDockerfiles {
  readonly files: readonly ReadDockerfile[];
  /** What could not be read; it keeps no other file from being read. */
  readonly failures: readonly FileError[];
}

export interface SearchFlags {
  readonly allowEmpty?: boolean;
}

/** Adds the flags of {@link SearchFlags}. */
export function addSearchFlags(command: Command): Command {
  return command.option('--allow-empty', 'accept directories without Dockerfiles');
}

/** Files that are open at the same time. */
const atOnce = 16;

/**
 * Reads the Dockerfiles for the given paths (`findDockerfiles`), by default those below the working directory; `-` is
 * standard input. Throws a {@link UsageError} for a path that does not exist, for a directory without Dockerfiles,
 * and for other paths in addition to `-`.
 */
export async function readDockerfiles(
  paths: readonly string[],
  flags: SearchFlags,
  io: CliIo,
): Promise<ReadDockerfiles> {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new UsageError('- is standard input and cannot be combined with other paths');
    return { files: [{ file: await readStdin(io), place: undefined }], failures: [] };
  }
  const found = await findDockerfiles(paths.length === 0 ? ['.'] : paths, io.cwd, flags);
  const files: ReadDockerfile[] = [];
  const failures = [...found.failures];
  for (let at = 0; at < found.files.length; at += atOnce) {
    const some = found.files.slice(at, at + atOnce);
    for (const read of await Promise.all(some.map((place) => tryToRead(place, io.signal)))) {
      if (read instanceof FileError) failures.push(read);
      else files.push(read);
    }
  }
  return { files, failures };
}

/** The Dockerfile on standard input. */
async function readStdin({ stdin }: CliIo): Promise<SourceFile> {
  return createSourceFile('Dockerfile', await readAll(stdin));
}

async function tryToRead(place: RepositoryFile, signal: AbortSignal): Promise<ReadDockerfile | FileError> {
  try {
    const { path, shown } = place;
    const bytes = isOpenFilePath(path)
      ? await readPipe(path, fileKinds.dockerfile, { shown, signal })
      : await readRepositoryFile(place, fileKinds.dockerfile);
    return { file: createSourceFile(shown, bytes), place };
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}
