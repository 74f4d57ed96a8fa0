import { gunzip } from '#host/bytes';
import { bunzip2 } from './bunzip2.ts';

/** Compressions that archives come in, by their first bytes (github.com/moby/go-archive, as vendored in moby/buildkit v0.32.2). */
export type Compression = 'none' | 'gzip' | 'bzip2' | 'xz' | 'zstd';

/** Unpacks bytes, piece by piece; throws when it cannot. */
export type Decompress = (
  compression: Exclude<Compression, 'none'>,
  bytes: Uint8Array,
) => AsyncIterable<Uint8Array>;

/** An archive that unpacks to more than anybody should have to wait for. */
export class ArchiveTooLargeError extends Error {
  override readonly name = 'ArchiveTooLargeError';
}

/** Bytes that an archive may unpack to. It comes in one message of the daemon, which has 16 MiB at most. */
export const maxUnpacked = 1 << 29;

const magics: readonly (readonly [Exclude<Compression, 'none'>, readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

export function detectCompression(bytes: Uint8Array): Compression {
  return magics.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? 'none';
}

/**
 * Unpacks gzip and bzip2, on any host. xz and zstd are beyond it. Throws an {@link ArchiveTooLargeError} beyond
 * {@link maxUnpacked}; the reference has no limit.
 */
export const decompressPortably: Decompress = async function* (compression, bytes) {
  if (compression !== 'gzip' && compression !== 'bzip2') throw new Error(`cannot decompress ${compression}`);
  let size = 0;
  // A host that unpacks in one piece gets a limit just beyond ours, so that exceeding it is detected here.
  for await (const chunk of compression === 'gzip' ? gunzip(bytes, maxUnpacked + 1) : bunzip2(bytes)) {
    size += chunk.length;
    if (size > maxUnpacked)
      throw new ArchiveTooLargeError(`it unpacks to more than ${maxUnpacked >> 20} MiB`);
    yield chunk;
  }
};
