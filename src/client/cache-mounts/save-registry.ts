import { createReadStream } from 'node:fs';
import { sha256 } from '../../base/digest.ts';
import { ociTypes } from '../../image/media-types.ts';
import { parseNormalizedNamed, tagNameOnly } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import type { PushContent } from '../../registry/push/content-source.ts';
import { pushImage } from '../../registry/push/push-image.ts';
import { RegistryError } from '../../registry/registry-error.ts';
import type { ExportedMounts } from './exported-mounts.ts';
import { isUnchanged, type MergedMounts, mergeMounts } from './merge-mounts.ts';
import { indexBytes, type MountIndex, manifestBytes } from './mount-index.ts';
import type { MountPlace } from './mount-place.ts';

/** What a push needs. */
export interface SaveRegistryOptions {
  readonly before: MountIndex | undefined;
  readonly credentials: CredentialsLookup;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Pushes exported mounts as an OCI artifact. The registry keeps the blobs that it has, and moves the tag last. Returns undefined
 * if it has lost a part that was known before the export.
 */
export async function saveRegistry(
  { name, limits }: MountPlace,
  exported: ExportedMounts,
  { before, credentials, signal }: SaveRegistryOptions,
): Promise<MergedMounts | undefined> {
  const merged = mergeMounts(before, exported.mounts, limits.bytes);
  if (isUnchanged(before, merged, exported.mounts)) return merged;
  const config = indexBytes(merged.index);
  const manifest = manifestBytes(merged.index, { digest: sha256(config), size: config.length });
  const small = new Map([config, manifest].map((bytes) => [sha256(bytes), bytes]));
  const root = { mediaType: ociTypes.manifest, digest: sha256(manifest), size: manifest.length };
  let lost = false;
  const content: PushContent = {
    async *open(digest) {
      const bytes = small.get(digest);
      const path = exported.files.get(digest);
      if (bytes) yield bytes;
      else if (path !== undefined) yield* createReadStream(path) as AsyncIterable<Uint8Array>;
      else {
        lost = true;
        throw new Error('it is not part of this export');
      }
    },
  };
  const references = [tagNameOnly(parseNormalizedNamed(name))];
  try {
    await pushImage({ root, content, references }, { credentials, signal });
    return merged;
  } catch (error) {
    if (lost && error instanceof RegistryError) return undefined;
    throw error;
  }
}
