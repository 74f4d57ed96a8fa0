import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Writes to a file, or to standard output for `-` and undefined. A file appears whole or not at all. */
export async function writeOutput(
  bytes: Uint8Array,
  path: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (path === undefined || path === '-') {
    await new Promise<void>((done, fail) => stdout.write(bytes, (error) => (error ? fail(error) : done())));
    return;
  }
  const target = resolve(path);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error(
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`,
    );
  }
}
