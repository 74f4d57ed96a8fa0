import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FileError, toFileError } from './file-error.ts';
import type { FileKind } from './file-kind.ts';
import { requireSize } from './regular-file.ts';

/** Whether a path refers to a file that is already open, such as `<(…)` in a shell or standard input. */
export function isOpenFilePath(path: string): boolean {
  return openFileNumber(path) !== undefined || /^\/proc\/\d+\/fd\/\d+$/.test(path);
}

/**
 * The number of the open file of this process that a path refers to, such as 1 for `/dev/stdout`; undefined for other
 * paths.
 */
export function openFileNumber(path: string): number | undefined {
  const name = /^\/dev\/(stdin|stdout|stderr)$/.exec(path)?.[1];
  if (name !== undefined) return ['stdin', 'stdout', 'stderr'].indexOf(name);
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** How long a writer may take to open a named pipe. */
const patienceMs = 2000;
const pauseMs = 10;

/**
 * Reads everything from a pipe or from a file that is already open. If nobody opens the pipe for writing within two
 * seconds, that is an error; once somebody has opened it, the read waits for them. Rejects with a {@link FileError},
 * also for a directory or a device, or with the reason of the signal.
 */
export async function readPipe(
  path: string,
  kind: FileKind,
  { shown, signal }: { readonly shown: string; readonly signal?: AbortSignal },
): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error) => {
    throw toFileError(error, shown);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFIFO() && !stats.isFile())
      throw new FileError('not-regular', `${shown} is neither a file nor a pipe`);
    return await collect(handle, kind, { shown, signal });
  } finally {
    await handle.close();
  }
}

async function collect(
  handle: FileHandle,
  kind: FileKind,
  { shown, signal }: { readonly shown: string; readonly signal?: AbortSignal },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  let waited = 0;
  for (;;) {
    signal?.throwIfAborted();
    const read = await readSome(handle, shown);
    if (read === 'later') {
      // A writer has opened the pipe, so keep waiting.
      await sleep(pauseMs, undefined, { signal });
    } else if (read.length > 0) {
      chunks.push(read);
      length += read.length;
      requireSize(length, kind, shown);
    } else if (length > 0 || !(await handle.stat()).isFIFO()) return Buffer.concat(chunks, length);
    else {
      if (waited >= patienceMs)
        throw new FileError('unreadable', `${shown} is a named pipe, and nothing was written to it`);
      waited += pauseMs;
      await sleep(pauseMs, undefined, { signal });
    }
  }
}

/** 'later' if there is nothing to read yet. Empty at the end, and while no writer has opened the pipe. */
async function readSome(handle: FileHandle, shown: string): Promise<Buffer | 'later'> {
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(65536), 0, 65536, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 'later';
    throw toFileError(error, shown);
  }
}
