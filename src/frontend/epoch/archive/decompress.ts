import { bunzip2 } from './bunzip2.ts';

/** Compressions that archives come in, by their first bytes (github.com/moby/go-archive, as vendored in moby/buildkit v0.32.2). */
export type Compression = 'none' | 'gzip' | 'bzip2' | 'xz' | 'zstd';

/** Unpacks bytes; rejects when it cannot. */
export type Decompress = (
  compression: Exclude<Compression, 'none'>,
  bytes: Uint8Array,
) => Promise<Uint8Array>;

const magics: readonly (readonly [Exclude<Compression, 'none'>, readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

export function detectCompression(bytes: Uint8Array): Compression {
  return magics.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? 'none';
}

/** Unpacks gzip and bzip2, on any platform of the web. xz and zstd are beyond it. */
export const decompressPortably: Decompress = async (compression, bytes) => {
  if (compression === 'bzip2') return bunzip2(bytes);
  if (compression !== 'gzip') throw new Error(`cannot decompress ${compression}`);
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const unpacked = source.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
};
