import { createHash } from 'node:crypto';
import { algorithmOf, isContentDigest } from '../image/content-digest.ts';
import { manifestTypes } from '../image/media-types.ts';
import { type ImageReference, referenceString } from '../image/reference.ts';
import type { RegistryClient } from './registry-client.ts';
import { RegistryError } from './registry-error.ts';

/** An image of a registry, and the client that reads it. */
export interface RegistryImage {
  readonly client: Pick<RegistryClient, 'get'>;
  readonly reference: ImageReference;
  readonly signal: AbortSignal | undefined;
}

/** A manifest or a blob of a repository. */
export interface RegistryObject {
  /** `manifests/NAME` or `blobs/DIGEST`. */
  readonly path: string;
  /** Its digest, if that is known before. */
  readonly expected: string | undefined;
}

/**
 * Reads a manifest or a blob, and checks its digest. Rejects with a {@link RegistryError}, also for other content than
 * was asked for.
 */
export async function fetchVerified(
  { client, reference, signal }: RegistryImage,
  { path, expected }: RegistryObject,
): Promise<{ readonly bytes: Uint8Array; readonly digest: string }> {
  const accept = path.startsWith('manifests/') ? manifestTypes : ['*/*'];
  if (expected !== undefined && !isContentDigest(expected))
    throw badImage(reference, `has a digest that we cannot check: ${expected}`);
  const bytes = await client.get({ repository: reference.path, path, accept }, signal);
  const digest = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected));
  if (expected !== undefined && digest !== expected) {
    throw badImage(reference, `has other content than it says: ${path} has digest ${digest}`);
  }
  return { bytes, digest };
}

/** What is wrong with an image of a registry; `what` follows its name. */
export function badImage(reference: ImageReference, what: string): RegistryError {
  const text = `${referenceString(reference)} ${what}`;
  return new RegistryError(text, 'registry-answer', { registry: reference.domain });
}

function digestOf(bytes: Uint8Array, algorithm: string): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
