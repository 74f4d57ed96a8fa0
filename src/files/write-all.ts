import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all of the data, in as many calls as necessary. `position` is in bytes from the start of the file; the
 * default is the current position. Rejects with the error of the file system.
 */
export async function writeAll(handle: FileHandle, data: Uint8Array, position?: number): Promise<void> {
  for (let at = 0; at < data.length; ) {
    const offset = position === undefined ? null : position + at;
    at += (await handle.write(data, at, data.length - at, offset)).bytesWritten;
  }
}
