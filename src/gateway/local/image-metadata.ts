import { LibraryError } from '../../base/library-error.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { parseNormalizedNamed } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { createImageResolver } from '../../registry/resolve-image.ts';
import type { ImageMetadataSource } from './offline-images.ts';

/**
 * Reads image metadata from registries. An error names the image and the registry, and says what else can be done.
 *
 * @example
 * const images = registryImages(dockerCredentials(process.env));
 * const { digest, config } = await images('docker.io/library/busybox:latest', parsePlatform('linux/amd64'));
 * console.log(digest, parseImageConfig(config).config.env);
 */
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
