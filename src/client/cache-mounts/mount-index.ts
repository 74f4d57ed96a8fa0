import {
  type JsonShape,
  jsonCount,
  jsonList,
  jsonObject,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { LibraryError } from '../../base/library-error.ts';
import { decodeText, encodeText } from '../../base/text.ts';
import { contentDigest } from '../../image/content-digest.ts';
import { type ContentDescriptor, contentDescriptor } from '../../image/descriptor.ts';
import { ociTypes } from '../../image/media-types.ts';
import type { CacheStore } from '../remote-cache/cache-store.ts';
import type { MountIdentity } from './cache-mount.ts';

/** A blob of a store. */
export interface StoredBlob {
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** A mount of a store. */
export interface StoredMount extends MountIdentity {
  readonly target: string;
  readonly bytes: number;
  readonly entries: number;
  /** ISO 8601. */
  readonly exported: string;
  readonly manifest: StoredBlob;
  readonly parts: readonly StoredBlob[];
}

/** What a store says of itself. */
export interface MountIndex {
  readonly mounts: readonly StoredMount[];
}

/** Media types of the config and of the blobs in the manifest of a store. */
export const indexType = 'application/vnd.dockerfile-llb.cache-mounts.v1+json';
export const partType = 'application/vnd.dockerfile-llb.cache-mounts.part.v1';

const blobShape: JsonShape<StoredBlob> = jsonObject<StoredBlob>({ digest: contentDigest, size: jsonCount });
const indexShape = jsonObject<MountIndex>({
  mounts: jsonList(
    jsonObject<StoredMount>({
      id: jsonText,
      baseName: jsonText,
      selector: jsonText,
      target: jsonText,
      bytes: jsonCount,
      entries: jsonCount,
      exported: jsonText,
      manifest: blobShape,
      parts: jsonList(blobShape),
    }),
  ),
});
const manifestShape = jsonObject<{ readonly config: ContentDescriptor }>({ config: contentDescriptor });

/** Reads the index of a store. Rejects with a `RemoteCacheError` for a store
 * that is missing, and with a `LibraryError` for one that has no cache mounts. */
export async function readMountIndex(store: CacheStore): Promise<MountIndex> {
  const { config } = parsed(store, await store.manifest(), manifestShape);
  if (config.mediaType !== indexType) throw invalid(store, `its config is ${config.mediaType}`);
  if (config.size > maxIndex) throw invalid(store, `its index has ${config.size} bytes`);
  const index = parsed(store, await store.blob(config.digest), indexShape);
  for (const { manifest, parts } of index.mounts)
    for (const { digest } of [manifest, ...parts])
      if (!digest.startsWith('sha256:')) throw invalid(store, `it has a blob with the digest ${digest}`);
  return index;
}

/** A config or a manifest as bytes. */
export function indexBytes(index: MountIndex): Uint8Array {
  return encodeText(JSON.stringify({ schemaVersion: 1, ...index }));
}

/** The manifest of a store, which names its index and all blobs. */
export function manifestBytes(index: MountIndex, config: StoredBlob): Uint8Array {
  const layers = blobsOf(index).map(({ digest, size }) => ({ mediaType: partType, digest, size }));
  return encodeText(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociTypes.manifest,
      artifactType: indexType,
      config: { mediaType: indexType, ...config },
      layers,
    }),
  );
}

/** All blobs that the mounts of an index have, each once. */
export function blobsOf({ mounts }: MountIndex): readonly StoredBlob[] {
  const blobs = mounts.flatMap(({ manifest, parts }) => [manifest, ...parts]);
  return [...new Map(blobs.map(({ digest, size }) => [digest, { digest, size }])).values()];
}

/** The bytes of blobs. */
export function sizeOf(blobs: readonly StoredBlob[]): number {
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

function parsed<T>(store: CacheStore, bytes: Uint8Array, shape: JsonShape<T>): T {
  try {
    return parseJson(decodeText(bytes), shape);
  } catch (error) {
    throw invalid(store, (error as Error).message, error);
  }
}

function invalid({ name }: CacheStore, why: string, cause?: unknown): LibraryError {
  return new LibraryError(`${name} is not a store of cache mounts: ${why}`, 'cache-mounts-invalid', {
    hint: 'Name what an export of cache mounts wrote.',
    cause,
  });
}

const maxIndex = 8 << 20;
