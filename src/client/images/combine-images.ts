import { attestedDigest, type ContentDescriptor, isAttestation } from '../../image/descriptor.ts';
import { dockerTypes, isIndexType, ociTypes } from '../../image/media-types.ts';
import { basicPlatformName, formatPlatform, type Platform } from '../../image/platform.ts';
import type { AnnotationKey } from '../specs/parse-annotation.ts';
import { ImageError } from './image-error.ts';
import { type ImageIndex, imageIndexShape, writeImageIndex } from './image-index.ts';
import { type ImageLocation, locationText } from './image-location.ts';
import { parseStored, type StoredManifest } from './image-reader.ts';

/** An image or index to join, and where it is. The descriptor of an image says its platform. */
export interface JoinedSource extends StoredManifest {
  readonly location: ImageLocation;
}

/** How images become one. */
export interface CombineOptions {
  readonly annotations: readonly AnnotationKey[];
  /** Whether a single image becomes an index of one. */
  readonly preferIndex: boolean;
  /** Only these, if there are any. */
  readonly platforms: readonly Platform[];
}

/** The result of joining images. */
export interface CombinedImage extends StoredManifest {
  /** Where each manifest below it is. */
  readonly parts: readonly { readonly descriptor: ContentDescriptor; readonly location: ImageLocation }[];
}

/**
 * Joins images and indexes to one index, whose bytes are those of `docker buildx imagetools create` (docker/buildx
 * v0.36.1 util/imagetools/create.go). A single index without annotations keeps its bytes. Throws an
 * {@link ImageError}. Annotations of descriptors go to images only; buildx also puts them on attestations.
 */
export function combineImages(sources: readonly JoinedSource[], options: CombineOptions): CombinedImage {
  const [only] = sources;
  if (only && sources.length === 1 && options.annotations.length === 0) {
    if (isIndexType(only.descriptor.mediaType)) return choosePlatforms(withParts(only), options.platforms);
    if (!options.preferIndex) return requirePlatform(only, options.platforms);
  }
  return choosePlatforms(join(sources, options.annotations), options.platforms);
}

function withParts(source: JoinedSource): CombinedImage {
  const parts = manifestsOf(source).map((descriptor) => ({ descriptor, location: source.location }));
  return { descriptor: source.descriptor, bytes: source.bytes, parts };
}

function manifestsOf({ descriptor, bytes, location }: JoinedSource): readonly ContentDescriptor[] {
  if (!isIndexType(descriptor.mediaType)) return [descriptor];
  return parseStored(bytes, imageIndexShape, locationText(location)).manifests ?? [];
}

function join(sources: readonly JoinedSource[], annotations: readonly AnnotationKey[]): CombinedImage {
  const parts = new Map<string, CombinedImage['parts'][number]>();
  for (const source of sources)
    for (const next of manifestsOf(source)) {
      const known = parts.get(next.digest)?.descriptor;
      const descriptor = known ? mergeDescriptors(known, next) : next;
      parts.set(next.digest, { descriptor, location: source.location });
    }
  const all = [...parts.values()];
  const isDocker = all.every(({ descriptor }) => descriptor.mediaType.startsWith('application/vnd.docker.'));
  const mediaType = isDocker ? dockerTypes.list : ociTypes.index;
  const annotated = all.map(({ descriptor, location }) => ({
    descriptor: isDocker ? descriptor : annotate(descriptor, annotations),
    location,
  }));
  const index: ImageIndex = {
    mediaType,
    manifests: annotated.map(({ descriptor }) => descriptor),
    annotations: isDocker ? {} : annotationsOf(annotations.filter(({ type }) => type === 'index')),
  };
  return { ...writeImageIndex(index, mediaType), parts: annotated };
}

function mergeDescriptors(known: ContentDescriptor, next: ContentDescriptor): ContentDescriptor {
  return {
    ...known,
    platform: next.platform ?? known.platform,
    annotations: { ...known.annotations, ...next.annotations },
  };
}

function annotate(descriptor: ContentDescriptor, annotations: readonly AnnotationKey[]): ContentDescriptor {
  if (isAttestation(descriptor.annotations)) return descriptor;
  const name = descriptor.platform && formatPlatform(descriptor.platform);
  const fitting = annotations.filter(
    ({ type, platform }) => type === 'manifest-descriptor' && (platform === undefined || platform === name),
  );
  return { ...descriptor, annotations: { ...descriptor.annotations, ...annotationsOf(fitting) } };
}

function annotationsOf(annotations: readonly AnnotationKey[]): Readonly<Record<string, string>> {
  return Object.fromEntries(annotations.map(({ key, value }) => [key, value]));
}

function requirePlatform(source: JoinedSource, platforms: readonly Platform[]): CombinedImage {
  const { descriptor, bytes } = source;
  if (platforms.length > 0 && !matches(descriptor.platform, platforms)) {
    const has = descriptor.platform ? formatPlatform(descriptor.platform) : 'no platform';
    throw noneFits(`${locationText(source.location)} is for ${has}`, platforms);
  }
  return { descriptor, bytes, parts: [] };
}

/** Leaves out manifests for other platforms, with their attestations. */
function choosePlatforms(image: CombinedImage, platforms: readonly Platform[]): CombinedImage {
  if (platforms.length === 0) return image;
  const known = new Map(image.parts.map(({ descriptor }) => [descriptor.digest, descriptor]));
  const isWanted = (descriptor: ContentDescriptor): boolean => {
    const subject = known.get(attestedDigest(descriptor) ?? '');
    const { platform } = subject ?? descriptor;
    return platform === undefined || matches(platform, platforms);
  };
  const parts = image.parts.filter(({ descriptor }) => isWanted(descriptor));
  if (parts.length === image.parts.length) return image;
  if (parts.length === 0) throw noneFits('none of the manifests fits', platforms);
  const before = parseStored(image.bytes, imageIndexShape, 'the index');
  const index = { ...before, manifests: parts.map(({ descriptor }) => descriptor) };
  return { ...writeImageIndex(index, image.descriptor.mediaType), parts };
}

function noneFits(what: string, platforms: readonly Platform[]): ImageError {
  const wanted = platforms.map(formatPlatform).join(', ');
  return new ImageError(`${what}; wanted: ${wanted}`, 'images-unfit', {
    hint: 'Choose a platform that the sources have.',
  });
}

/** Exactly the platform, by its canonical name (containerd/platforms NewMatcher). */
function matches(platform: Platform | undefined, wanted: readonly Platform[]): boolean {
  if (platform === undefined) return false;
  return wanted.map(basicPlatformName).includes(basicPlatformName(platform));
}
