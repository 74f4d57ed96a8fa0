import { isContentDigest } from '../../image/content-digest.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';

/** Validates the digest of a blob. Throws an `RpcError` for anything else, so a digest is safe in a path. */
export function parseBlobDigest(text: string): string {
  if (isContentDigest(text)) return text;
  throw new RpcError(`${JSON.stringify(text)} failed validation`, RpcCode.invalidArgument);
}
