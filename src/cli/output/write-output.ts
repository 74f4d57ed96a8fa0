import { writeFile } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { fileReason } from '../../base/file-reason.ts';
import { openFileNumber } from '../../files/pipe.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { CliIo } from '../io.ts';

/**
 * Writes to a file, or to standard output for `-`, `/dev/stdout` and undefined. A file appears whole or not at all; devices
 * and pipes are written to as they are. On standard output text is cleaned as all text is, bytes are not.
 */
export async function writeOutput(
  content: string | Uint8Array,
  path: string | undefined,
  { cwd, stdout }: Pick<CliIo, 'cwd' | 'stdout'>,
): Promise<void> {
  const target = path === undefined || path === '-' ? '/dev/stdout' : resolve(cwd, path);
  const number = openFileNumber(target);
  if (number === 1) {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      if (typeof content === 'string') stdout.write(content, done);
      else stdout.bytes.write(content, done);
    });
    return;
  }
  if (path?.endsWith('/')) throw new Error(`${path}: cannot be written (it is a directory)`);
  try {
    if (number !== undefined) await promisify(writeFile)(number, content);
    else await ((await isSpecial(target)) ? writeInto(target, content) : writeWhole(target, content));
  } catch (error) {
    throw new Error(`${path}: cannot be written (${fileReason(error)})`);
  }
}

async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}
