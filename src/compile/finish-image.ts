import { imagePlatform } from '../image/image-config.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { normalizePlatform } from '../image/platform.ts';
import type { BuildPlatforms } from './build-platforms.ts';

/** Adds the labels of the build to the image config. They replace labels of the Dockerfile with the same names. */
export function addLabels(image: DockerImage, labels: ReadonlyMap<string, string>): void {
  if (labels.size === 0) return;
  image.config.labels ??= new Map();
  for (const [key, value] of labels) image.config.labels.set(key, value);
}

/**
 * Sets the platform in the image config: the target platform if the user named one, or else that of the base
 * image says (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go finalizeResultImage).
 */
export function setImagePlatform(image: DockerImage, { target, implicitTarget }: BuildPlatforms): void {
  if (!implicitTarget) {
    const moved = target.os !== image.os || target.architecture !== image.architecture;
    image.os = target.os;
    image.architecture = target.architecture;
    if (target.variant || moved) image.variant = target.variant;
    if (target.osVersion || moved) image.osVersion = target.osVersion;
    if (target.osFeatures !== undefined) image.osFeatures = [...target.osFeatures];
  }
  const { os, architecture, variant, osFeatures } = normalizePlatform(imagePlatform(image));
  image.os = os;
  image.architecture = architecture;
  image.variant = variant;
  image.osFeatures = osFeatures?.slice();
}
