import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileError, toFileError } from './file-error.ts';
import type { FileKind } from './file-kind.ts';

/**
 * Opens a regular file for reading. Does not wait for the writer of a pipe, does not follow a link at the end of the
 * path, and does not make a terminal the controlling terminal. Rejects with a {@link FileError}. The caller closes
 * the file.
 */
export async function openRegular(path: string, shown: string): Promise<FileHandle> {
  const handle = await open(path, readFlags).catch((error: unknown) => {
    throw toFileError(error, shown);
  });
  try {
    requireRegular(await handle.stat(), shown);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Reads a regular file that belongs to the user and not to a repository, so links are followed. Rejects with a {@link
 * FileError}, also if the file is too large for its kind.
 */
export async function readRegular(path: string, kind: FileKind, shown = path): Promise<Buffer> {
  const handle = await open(path, readFlags & ~constants.O_NOFOLLOW).catch((error: unknown) => {
    throw toFileError(error, shown);
  });
  try {
    requireRegular(await handle.stat(), shown);
    return await readUpTo(handle, kind, shown);
  } finally {
    await handle.close();
  }
}

/** Reads the whole content. Rejects with a {@link FileError} as soon as it exceeds the limit of its kind. */
export async function readUpTo(handle: FileHandle, kind: FileKind, shown: string): Promise<Buffer> {
  try {
    return await readAtMost(handle, kind, shown);
  } catch (error) {
    throw toFileError(error, shown);
  }
}

/** Reads past the reported size, because a file may have grown, and some files report a size of 0 but are not empty. */
async function readAtMost(handle: FileHandle, kind: FileKind, shown: string): Promise<Buffer> {
  const { size } = await handle.stat();
  requireSize(size, kind, shown);
  const chunks: Buffer[] = [];
  let length = 0;
  let room = size + 1;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(room), 0, room, length);
    if (bytesRead === 0) return Buffer.concat(chunks, length);
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    requireSize(length, kind, shown);
    room = Math.max(size + 1 - length, 4096);
  }
}

/** Throws a {@link FileError} for anything but a regular file. */
export function requireRegular(stats: Stats, shown: string): void {
  if (!stats.isFile()) throw new FileError('not-regular', `${shown} is ${typeOf(stats)}, not a regular file`);
}

/** Throws a {@link FileError} if the size exceeds the limit of its kind. */
export function requireSize(size: number, { name, limit }: FileKind, shown: string): void {
  if (size > limit)
    throw new FileError('too-large', `${shown} is larger than the ${limit >> 20} MiB that ${name} may have`);
}

function typeOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a directory';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isSymbolicLink() ? 'a symbolic link' : 'a device';
}

/** The last three do not exist on Windows. */
const readFlags =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
