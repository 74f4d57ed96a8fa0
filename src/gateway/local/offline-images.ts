import { encodeText } from '../../base/text.ts';
import { goJson } from '../../go/json.ts';
import type { ImageMetadata } from '../../image/image-metadata.ts';
import { normalizePlatform, type Platform } from '../../image/platform.ts';

/** Where a compile without a daemon gets digests and configs of base images from. */
export type ImageMetadataSource = (
  ref: string,
  platform: Platform,
  signal?: AbortSignal,
) => Promise<ImageMetadata>;

/**
 * Asks nobody: every image is taken to exist, unpinned, with an empty config of the wanted platform. Digests of ops
 * that depend on an image's digest, its environment or its working directory differ from an online compile's.
 *
 * @example
 * const { config } = await offlineImages('alpine', parsePlatform('linux/arm64'));
 * console.log(parseImageConfig(config).architecture); // arm64
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
