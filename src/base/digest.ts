import { sha256Hex } from '#host/bytes';

/** Digest of the bytes as BuildKit and OCI write it: `sha256:<64 lower-case hex digits>`. */
export function sha256(bytes: Uint8Array): string {
  return `sha256:${sha256Hex(bytes)}`;
}
