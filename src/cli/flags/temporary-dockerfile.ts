import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary directory with a Dockerfile, readable only by this user. */
export interface TemporaryDockerfile {
  readonly directory: string;
  readonly filename: string;
  /** Removes the directory. */
  dispose(): Promise<void>;
}

/** Writes a Dockerfile, and the ignore file of its name if there is one, into a new directory. */
export async function temporaryDockerfile(
  text: Uint8Array,
  {
    filename = 'Dockerfile',
    ignoreFile,
  }: { readonly filename?: string; readonly ignoreFile?: Uint8Array } = {},
): Promise<TemporaryDockerfile> {
  const directory = await mkdtemp(join(tmpdir(), 'dockerfile-llb-'));
  await writeFile(join(directory, filename), text);
  if (ignoreFile !== undefined) await writeFile(join(directory, `${filename}.dockerignore`), ignoreFile);
  return { directory, filename, dispose: () => rm(directory, { recursive: true, force: true }) };
}
