import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockNameOf } from '../../lock/build-lock.ts';

/** A temporary directory with a Dockerfile, readable only by this user. */
export interface TemporaryDockerfile {
  readonly directory: string;
  readonly filename: string;
  /** Removes the directory. */
  dispose(): Promise<void>;
}

/** Writes a Dockerfile, and the ignore file and the lock of its name if there are any, into a new directory. */
export async function temporaryDockerfile(
  text: Uint8Array,
  {
    filename = 'Dockerfile',
    ignoreFile,
    lock,
  }: { readonly filename?: string; readonly ignoreFile?: Uint8Array; readonly lock?: Uint8Array } = {},
): Promise<TemporaryDockerfile> {
  const directory = await mkdtemp(join(tmpdir(), 'dockerfile-llb-'));
  await writeFile(join(directory, filename), text);
  if (ignoreFile !== undefined) await writeFile(join(directory, `${filename}.dockerignore`), ignoreFile);
  if (lock !== undefined) await writeFile(join(directory, lockNameOf(filename)), lock);
  return { directory, filename, dispose: () => rm(directory, { recursive: true, force: true }) };
}
