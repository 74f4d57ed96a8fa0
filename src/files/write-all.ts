import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all of the data, in as many writes as the system takes: at `position`, in bytes from the start of the file, or
 * else at the current one. Rejects with the error of the file system.
 */
export async function writeAll(handle: FileHandle, data: Uint8Array, position?: number): Promise<void> {
  for (let at = 0; at < data.length; ) {
    const offset = position === undefined ? null : position + at;
    at += (await handle.write(data, at, data.length - at, offset)).bytesWritten;
  }
}
