import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { hasData, headerBytes } from '../../insight/content/file-header.ts';
import { fsPath } from '../../session/files/local-path.ts';
import type { PacketStat } from '../../session/files/packet.ts';

/**
 * The SHA-256 of the header and the data of a file below `root`, as a daemon hashes it. Throws the error of the file
 * system.
 */
export function readDigest(root: string, file: PacketStat): string {
  return readDigests(root, [file])[0] ?? '';
}

/** The digests of a file below `root` with each of several headers. Throws the error of the file system. */
export function readDigests(root: string, headers: readonly PacketStat[]): readonly string[] {
  const hashes = headers.map(headerHash);
  const [file] = headers;
  if (file && hasData(file) && !file.isSocket) readInto(hashes, `${root}/${file.path}`);
  return hashes.map(digestText);
}

/** Creates a hash that contains the header of the file already; update it with the file's data. */
export function headerHash(file: PacketStat): Hash {
  return createHash('sha256').update(headerBytes(file));
}

/** Finishes the hash and returns the digest as `sha256:…`. */
export function digestText(hash: Hash): string {
  return `sha256:${hash.digest('hex')}`;
}

function readInto(hashes: readonly Hash[], path: string): void {
  const descriptor = openSync(fsPath(path), 'r');
  try {
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer))
      for (const hash of hashes) hash.update(buffer.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

const buffer = Buffer.allocUnsafe(1 << 18);
