import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { writeWhole } from '../../files/write-whole.ts';

/**
 * Writes to a file, or to standard output for `-` and undefined. A file appears whole or not at all; devices and pipes,
 * such as `/dev/stdout`, are written to as they are.
 */
export async function writeOutput(
  bytes: Uint8Array,
  path: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (path === undefined || path === '-') {
    await new Promise<void>((done, fail) => stdout.write(bytes, (error) => (error ? fail(error) : done())));
    return;
  }
  try {
    const target = resolve(path);
    await ((await isSpecial(target)) ? writeInto(target, bytes) : writeWhole(target, bytes));
  } catch (error) {
    throw new Error(`${path}: cannot be written (${fileReason(error)})`);
  }
}

async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

async function writeInto(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}
