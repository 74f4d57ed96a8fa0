import { TarError } from '../../../go/tar-error.ts';
import { TarScanner } from './tar-scanner.ts';

/** First bytes of what is unpacked: bzip2, gzip, xz. */
const magics = [
  [0x42, 0x5a, 0x68],
  [0x1f, 0x8b, 0x08],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
];

/**
 * Whether the first bytes of a file are those of a compressed file or of a tar archive (moby/buildkit v0.32.2
 * frontend/dockerui/context.go).
 */
export function isArchive(header: Uint8Array): boolean {
  if (magics.some((magic) => magic.every((byte, index) => header[index] === byte))) return true;
  return startsTar(header);
}

/** In a tar archive, the first entry with its extended headers can be read from these bytes. */
function startsTar(header: Uint8Array): boolean {
  let found = false;
  const scanner = new TarScanner(() => {
    found = true;
  });
  try {
    scanner.push(header);
  } catch (error) {
    if (!(error instanceof TarError)) throw error;
  }
  return found;
}
