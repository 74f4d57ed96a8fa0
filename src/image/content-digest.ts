import { type JsonShape, JsonShapeError, jsonText } from '../base/json-shape.ts';

const maxShown = 150;
const hexLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * Whether a text is a digest that we can compute (opencontainers/go-digest): a known algorithm with the right number
 * of hex digits. Such a digest is safe in a path and in a URL.
 */
export function isContentDigest(text: string): boolean {
  const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]{64,128})$/.exec(text) ?? [];
  return algorithm !== '' && hex.length === hexLengths[algorithm];
}

/** A digest in JSON. */
export const contentDigest: JsonShape<string> = {
  read(value, path) {
    const text = jsonText.read(value, path);
    if (isContentDigest(text)) return text;
    throw new JsonShapeError(
      `${path} is not a digest of a supported algorithm: ${JSON.stringify(text.slice(0, maxShown))}`,
    );
  },
};

/** The algorithm of a digest. */
export function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}
