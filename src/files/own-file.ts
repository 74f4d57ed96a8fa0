import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * Reads a file that this program keeps for itself in a private directory. Throws the error of the file system, and an
 * `Error` for a link, for anything but a regular file, and for a file of more than `limit` bytes. Does not wait for the
 * writer of a pipe.
 */
export function readOwnFile(path: string, limit: number): Buffer {
  const descriptor = openSync(path, readFlags);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || found.size > limit) throw new Error(`${path} is not a file of this program`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last two do not exist on Windows. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
