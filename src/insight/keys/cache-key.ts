import { sha256 } from '../../base/digest.ts';
import { encodeText } from '../../base/text.ts';

/** SHA-256 of the text's bytes, as `sha256:<hex>`. */
export function textDigest(text: string): string {
  return sha256(encodeText(text));
}

/** Digest of several texts with a NUL between them. */
export function listDigest(texts: readonly string[]): string {
  return textDigest(texts.join('\0'));
}
