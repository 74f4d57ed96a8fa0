import { RpcCode, RpcError } from '../../rpc/channel.ts';

/**
 * The digest, when it is one that names a blob (opencontainers/go-digest): an algorithm that we compute, and as many
 * hex digits as it has. Throws an `RpcError` for anything else, so a digest is safe in a path.
 */
export function parseBlobDigest(text: string): string {
  const match = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text);
  if (match && match[2]!.length === HEX_LENGTHS[match[1]!]) return text;
  throw new RpcError(`${JSON.stringify(text)} failed validation`, RpcCode.invalidArgument);
}

export function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}

const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
