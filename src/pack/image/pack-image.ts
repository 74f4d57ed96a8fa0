import { sha256 } from '../../base/digest.ts';
import { encodeText } from '../../base/text.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import { ociTypes } from '../../image/media-types.ts';
import type { Platform } from '../../image/platform.ts';
import type { BlobContent, PackLayer } from './layer.ts';

/** An image for one platform, before it is written as manifest and config. */
export interface ImageToPack {
  readonly platform: Platform;
  readonly layers: readonly PackLayer[];
  readonly entrypoint: readonly string[];
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Something that an image consists of. */
export interface ImagePart {
  readonly descriptor: ContentDescriptor;
  readonly content: BlobContent;
}

/** An index of images with everything that it names. */
export interface PackedImage {
  readonly root: ContentDescriptor;
  /** By digest, each before those that name it. */
  readonly parts: ReadonlyMap<string, ImagePart>;
}

/** Writes configs, manifests and the index. The same images have the same digest, whenever and wherever it is called. */
export function packImage(images: readonly ImageToPack[]): PackedImage {
  const parts = new Map<string, ImagePart>();
  const add = (part: ImagePart): ContentDescriptor => {
    parts.set(part.descriptor.digest, part);
    return part.descriptor;
  };
  const manifests = images.map((image) => {
    const layers = image.layers.map(add);
    const config = add(jsonPart(ociTypes.config, configOf(image)));
    const manifest = { schemaVersion: 2, mediaType: ociTypes.manifest, config, layers };
    return { ...add(jsonPart(ociTypes.manifest, manifest)), platform: image.platform };
  });
  const index = { schemaVersion: 2, mediaType: ociTypes.index, manifests };
  return { root: add(jsonPart(ociTypes.index, index)), parts };
}

/** The time is fixed, like that of all files. */
const created = '1970-01-01T00:00:00Z';

function configOf({ platform, layers, entrypoint, env, labels }: ImageToPack): unknown {
  return {
    created,
    ...platform,
    config: { Env: env, Entrypoint: entrypoint, Labels: labels },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(({ createdBy }) => ({ created, created_by: createdBy })),
  };
}

function jsonPart(mediaType: string, value: unknown): ImagePart {
  const bytes = encodeText(JSON.stringify(value));
  return { descriptor: { mediaType, digest: sha256(bytes), size: bytes.length }, content: { bytes } };
}
