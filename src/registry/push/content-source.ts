import { join } from 'node:path';
import { openWithin, realPathWithin } from '../../files/repository-file.ts';
import { algorithmOf, isContentDigest } from '../../image/content-digest.ts';
import { RegistryError } from '../registry-error.ts';

/** A repository of a registry. */
export interface Repository {
  /** `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  /** `library/alpine`. */
  readonly repository: string;
}

/** Where the content of an image is while it is pushed. What it returns is checked against the digest. */
export interface PushContent {
  /**
   * Opens a manifest or a blob; another attempt opens it again. Throws while it is read for content that is not there.
   */
  open(digest: string, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** Repositories that hold the blob already. A registry that has one of them need not be sent the blob. */
  holders?(digest: string): readonly Repository[];
}

/**
 * Content in memory, by digest.
 *
 * @example
 * const manifest = new TextEncoder().encode('{"schemaVersion":2,"manifests":[]}');
 * const content = memoryContent(new Map([['sha256:…', manifest]]));
 */
export function memoryContent(blobs: ReadonlyMap<string, Uint8Array>): PushContent {
  return {
    async *open(digest) {
      const bytes = blobs.get(digest);
      if (bytes === undefined) throw new Error('it is not there');
      yield bytes;
    },
  };
}

/**
 * Content of an OCI image layout directory. No link leads out of the directory.
 *
 * @example
 * const content = layoutContent('out/image');
 */
export function layoutContent(directory: string): PushContent {
  return {
    async *open(digest) {
      if (!isContentDigest(digest)) throw new Error('it has a digest that we cannot check');
      const algorithm = algorithmOf(digest);
      const path = join(directory, 'blobs', algorithm, digest.slice(algorithm.length + 1));
      const file = { path, root: directory, shown: path };
      const handle = await openWithin(file, await realPathWithin(file));
      // The stream closes the file.
      yield* handle.createReadStream({ highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>;
    },
  };
}

const chunkBytes = 256 << 10;

/** What is wrong with the content that should be pushed. */
export function badContent(registry: string, text: string, cause?: unknown): RegistryError {
  return new RegistryError(text, 'content-invalid', { registry, cause });
}
