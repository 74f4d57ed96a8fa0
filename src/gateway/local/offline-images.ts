import { encodeText } from '../../base/text.ts';
import { goJson } from '../../go/json.ts';
import type { ImageMetadata } from '../../image/image-metadata.ts';
import { normalizePlatform, type Platform } from '../../image/platform.ts';

/** Returns digests and configs of base images for a compile without a daemon. */
export type ImageMetadataSource = (
  ref: string,
  platform: Platform,
  signal?: AbortSignal,
) => Promise<ImageMetadata>;

/**
 * Contacts no registry: every image is assumed to exist, unpinned, with an empty config for the requested platform.
 * Ops that depend on the digest, the environment or the working directory of an image have different digests than in
 * an online compile.
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
    // One layer, because the compiler treats an image without layers as the empty filesystem.
    rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] },
  });
  return { digest: '', config: encodeText(config) };
};
