import { sha256 } from '../../base/digest.ts';
import { encodeText } from '../../base/text.ts';

/** SHA-256 of the text's bytes, as `sha256:<hex>`. */
export function textDigest(text: string): string {
  return sha256(encodeText(text));
}

/** Digest of several texts joined by NULs. */
export function listDigest(texts: readonly string[]): string {
  return textDigest(texts.join('\0'));
}

/**
 * The digest under which an exported cache lists a key, made from the key's own digest and the index of the output.
 * (moby/buildkit v0.32.2 solver/cachekey.go `rootKey`)
 */
export function rootKey(digest: string, output: number): string {
  return textDigest(`${digest}@${output}`);
}

/** {@link rootKey} of the content of a result. Content keys do not belong to an output. */
export function contentKey(digest: string): string {
  return rootKey(digest, -1);
}
