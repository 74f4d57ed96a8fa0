import { isAttestation } from '../../image/descriptor.ts';
import { isIndexType } from '../../image/media-types.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import { parseImageConfig } from '../../image/parse-image-config.ts';
import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts';
import { chooseManifest } from '../../registry/resolve-image.ts';
import { ImageError } from './image-error.ts';
import { imageIndexShape } from './image-index.ts';
import { type ImageLocation, locationText } from './image-location.ts';
import { type ImageReader, parseStored } from './image-reader.ts';
import { imageManifestShape } from './read-image.ts';

/** One image of a name, and the platforms that the name has. */
export interface ImageFacts {
  /** Digest of the index, or of the manifest. */
  readonly digest: string;
  readonly image: DockerImage;
  /** Sum of the compressed layers, in bytes. */
  readonly bytes: number;
  readonly layers: number;
  /** Empty if the name leads to one image. */
  readonly platforms: readonly string[];
}

/**
 * Reads the image that a build for a platform uses. Reads nothing of the other platforms. Rejects with a `RegistryError` or an
 * `ImageError`.
 */
export async function readBaseImage(
  location: ImageLocation,
  platform: Platform,
  store: ImageReader,
): Promise<ImageFacts> {
  const name = locationText(location);
  const top = await store.resolve(location);
  const { digest } = top.descriptor;
  if (!isIndexType(top.descriptor.mediaType))
    return { digest, platforms: [], ...(await readManifest({ location, store }, top.bytes)) };
  const { manifests = [] } = parseStored(top.bytes, imageIndexShape, name);
  const images = manifests.filter(({ annotations }) => !isAttestation(annotations));
  const chosen = chooseManifest(images, platform);
  if (chosen === undefined)
    throw new ImageError(`${name} has no image for ${formatPlatform(platform)}`, 'image-missing');
  const offered = images.flatMap((each) =>
    each.platform ? [formatPlatform(normalizePlatform(each.platform))] : [],
  );
  const read = await readManifest({ location, store }, await store.read(location, chosen));
  return { digest, platforms: [...new Set(offered)], ...read };
}

async function readManifest(
  { location, store }: { readonly location: ImageLocation; readonly store: ImageReader },
  bytes: Uint8Array,
): Promise<Pick<ImageFacts, 'image' | 'bytes' | 'layers'>> {
  const name = locationText(location);
  const { config, layers = [] } = parseStored(bytes, imageManifestShape, name);
  if (config === undefined) throw new ImageError(`${name} has a manifest without a config`, 'image-invalid');
  return {
    image: parseImageConfig(await store.read(location, config)),
    bytes: layers.reduce((sum, { size }) => sum + size, 0),
    layers: layers.length,
  };
}
