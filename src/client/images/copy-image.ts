import { isManifestType } from '../../image/media-types.ts';
import type { ImageReference } from '../../image/reference.ts';
import type { PushContent } from '../../registry/push/content-source.ts';
import { readManifestTree } from '../../registry/push/manifest-tree.ts';
import { type PushOptions, pushImage } from '../../registry/push/push-image.ts';
import type { CombinedImage } from './combine-images.ts';
import { ImageError } from './image-error.ts';
import type { ImageLocation } from './image-location.ts';
import type { ImageReader } from './image-reader.ts';

/**
 * Pushes a joined image, whose parts may be in several registries and layouts. A registry that has a blob already
 * takes it from the repository that has it.
 */
export async function copyImage(
  image: CombinedImage & { readonly location: ImageLocation },
  references: readonly ImageReference[],
  { store, ...options }: PushOptions & { readonly store: ImageReader },
): Promise<void> {
  const content = await contentOf(image, store);
  await pushImage({ root: image.descriptor, content, references }, options);
}

/** Where each manifest and blob below the image is. */
async function contentOf(
  image: CombinedImage & { readonly location: ImageLocation },
  store: ImageReader,
): Promise<PushContent> {
  const manifests = new Map([[image.descriptor.digest, image.bytes]]);
  const blobs = new Map<string, PushContent>();
  const own = { descriptor: image.descriptor, location: image.location };
  const parts = image.parts.length > 0 ? image.parts : [own];
  for (const { descriptor, location } of parts) {
    if (!isManifestType(descriptor.mediaType)) continue;
    const source = store.manifests(location);
    const tree = await readManifestTree({ source, registry: 'the source', signal: undefined }, descriptor);
    for (const manifest of tree.manifests) manifests.set(manifest.descriptor.digest, manifest.bytes);
    for (const blob of tree.blobs) blobs.set(blob.digest, store.blobs(location));
  }
  const holders = (digest: string) => blobs.get(digest)?.holders?.(digest) ?? [];
  return {
    async *open(digest, signal) {
      const known = manifests.get(digest);
      if (known) return yield known;
      const blob = blobs.get(digest);
      if (!blob) throw new ImageError(`${digest} is not part of the image`, 'image-invalid');
      yield* blob.open(digest, signal);
    },
    holders,
  };
}
