import { readTarHeader, tarBlockSize } from '../../go/tar-header.ts';

/**
 * Whether a file that begins with these bytes (512, or all of them) may be an archive that a daemon unpacks: a compressed
 * file, or a tar file. (moby/buildkit v0.32.2 solver/llbsolver/file/unpack.go `isArchivePath`)
 */
export function mayBeArchive(head: Uint8Array): boolean {
  const isCompressed = compressed.some((magic) => magic.every((byte, i) => head[i] === byte));
  const isSkippable = skippable.every((byte, i) => head[i + 1] === byte) && ((head[0] ?? 0) & 0xf0) === 0x50;
  return isCompressed || isSkippable || isTarHeader(head);
}

/** Whether the bytes begin with a header of a tar file. */
export function isTarHeader(head: Uint8Array): boolean {
  return readTarHeader(head.subarray(0, tarBlockSize)) !== undefined;
}

/** bzip2, gzip, xz and Zstandard. */
const compressed: readonly (readonly number[])[] = [
  [0x42, 0x5a, 0x68],
  [0x1f, 0x8b, 0x08],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
];
/** A frame of Zstandard that is skipped, after its first byte. */
const skippable: readonly number[] = [0x2a, 0x4d, 0x18];
