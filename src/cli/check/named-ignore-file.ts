import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { type RepositoryFile, readRepositoryFile } from '../../files/repository-file.ts';
import type { IgnoreFile } from '../../frontend/contexts/main-context.ts';

/** The ignore file of the name of a Dockerfile. One that is empty counts as none. Rejects with a {@link FileError}. */
export async function namedIgnoreFile(dockerfile: RepositoryFile): Promise<IgnoreFile | undefined> {
  const name = `${dockerfile.path}.dockerignore`;
  const file = { ...dockerfile, path: name, shown: `${dockerfile.shown}.dockerignore` };
  const bytes = await readRepositoryFile(file, fileKinds.dockerignore).catch((error: unknown) => {
    if (error instanceof FileError && error.code === 'missing') return new Uint8Array();
    throw error;
  });
  return bytes.length === 0 ? undefined : { name, bytes };
}
