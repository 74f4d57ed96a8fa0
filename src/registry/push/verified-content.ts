import { createHash } from 'node:crypto';
import { algorithmOf } from '../../image/content-digest.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import { RegistryError } from '../registry-error.ts';
import { badContent, type PushContent } from './content-source.ts';

/** What is read, from where, and for which registry. */
export interface ContentRead {
  readonly source: PushContent;
  /** The registry that messages name. */
  readonly registry: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads content and checks its size and digest. The last bytes come only after the check, so a reader never gets all
 * of a wrong content. Throws a {@link RegistryError}.
 */
export async function* verifiedContent(
  { source, registry, signal }: ContentRead,
  { digest, size }: ContentDescriptor,
): AsyncGenerator<Uint8Array> {
  const hash = createHash(algorithmOf(digest));
  const check = (read: number): void => {
    const found = `${algorithmOf(digest)}:${hash.digest('hex')}`;
    if (read !== size)
      throw badContent(registry, `the content ${digest} has ${read} bytes instead of ${size}`);
    if (found !== digest) throw badContent(registry, `the content ${digest} has the digest ${found}`);
  };
  let read = 0;
  for await (const chunk of opened({ source, registry, signal }, digest)) {
    if (chunk.length === 0) continue;
    hash.update(chunk);
    read += chunk.length;
    if (read > size) throw badContent(registry, `the content ${digest} has more than its ${size} bytes`);
    if (read === size) check(read);
    yield chunk;
  }
  if (read < size || size === 0) check(read);
}

async function* opened({ source, registry, signal }: ContentRead, digest: string) {
  try {
    yield* source.open(digest, signal);
  } catch (error) {
    if (error instanceof RegistryError || (error as Error).name === 'AbortError') throw error;
    throw badContent(registry, `cannot read the content ${digest}: ${(error as Error).message}`, error);
  }
}

/** Reads all of a small content, such as a manifest. Throws like {@link verifiedContent}. */
export async function readSmallContent(
  read: ContentRead,
  descriptor: ContentDescriptor,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of verifiedContent(read, descriptor)) parts.push(part);
  return Buffer.concat(parts);
}
