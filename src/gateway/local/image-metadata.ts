import { LibraryError } from '../../base/library-error.ts';
import { encodeText } from '../../base/text.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { goJson } from '../../go/json.ts';
import { normalizePlatform, type Platform } from '../../image/platform.ts';
import { parseNormalizedNamed } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/docker-config.ts';
import { createImageResolver, type ImageMetadata } from '../../registry/resolve-image.ts';

/** Where a compile without a daemon gets digests and configs of base images from. */
export type ImageMetadataSource = (
  ref: string,
  platform: Platform,
  signal?: AbortSignal,
) => Promise<ImageMetadata>;

/**
 * Asks nobody: every image is taken to exist, unpinned, with an empty config of the wanted platform. Digests of ops
 * that depend on an image's digest, its environment or its working directory differ from an online compile's.
 */
export const offlineImages: ImageMetadataSource = async (_ref, platform) => {
  const { os, architecture, variant } = normalizePlatform(platform);
  const config = goJson({
    architecture,
    os,
    variant: variant || undefined,
    config: {},
    // One layer, since an image without any is the empty filesystem to the compiler.
    rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] },
  });
  return { digest: '', config: encodeText(config) };
};

/** Asks the image's registry; a failure names image and registry, and says what else can be done. */
export function registryImages(credentials: CredentialsLookup): ImageMetadataSource {
  const resolve = createImageResolver(credentials);
  return async (ref, platform, signal) => {
    const reference = parseNormalizedNamed(ref);
    try {
      return await resolve(reference, platform, signal);
    } catch (error) {
      const reason = (error as Error).message;
      const text = `failed to resolve the metadata of ${ref} from the registry ${reference.domain}: ${reason}`;
      const cause = new LibraryError(text, 'image-metadata-unavailable', {
        hint: 'Compile without the metadata of images.',
        data: { registry: reference.domain },
        cause: error,
      });
      throw new GatewayError(text, 2, [], { cause });
    }
  };
}
