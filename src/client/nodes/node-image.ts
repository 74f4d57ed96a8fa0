import { fromBase64 } from '../../base/base64.ts';
import { parseJson } from '../../base/json-shape.ts';
import { decodeText } from '../../base/text.ts';
import { contentDescriptor, isAttestation } from '../../image/descriptor.ts';
import { formatPlatform, normalizePlatform } from '../../image/platform.ts';
import type { ImageReference } from '../../image/reference.ts';
import { type CombinedImage, combineImages, type JoinedSource } from '../images/combine-images.ts';
import type { ImageLocation } from '../images/image-location.ts';
import type { ImageReader } from '../images/image-reader.ts';
import { type AnnotationKey, annotationOfAttribute } from '../specs/parse-annotation.ts';
import { NodeError } from './node-error.ts';
import type { NodeOutcome } from './run-nodes.ts';

/** The image that one node built. */
export interface ImageOfNode extends JoinedSource {
  readonly node: string;
}

/** An image index of the images of all nodes. */
export type JoinedImage = CombinedImage & { readonly location: ImageLocation };

/** Where a node left its image: in a layout, or in a repository to which it was pushed by digest. */
export type ImagePlace =
  | { readonly kind: 'layout'; readonly path: string }
  | { readonly kind: 'registry'; readonly reference: ImageReference };

/** Reads the index or manifest that a node reported. */
export async function readNodeImage(
  { node, exporterResponse }: NodeOutcome,
  place: ImagePlace,
  reader: ImageReader,
): Promise<ImageOfNode> {
  const reported = exporterResponse.get('containerimage.descriptor');
  if (!reported)
    throw new NodeError(`node ${node} reported no image`, 'node-failed', {
      hint: 'Its daemon may be too old to build images for several platforms: it needs BuildKit 0.11 or later.',
      data: { node },
    });
  const descriptor = parseJson(decodeText(fromBase64(reported)), contentDescriptor);
  const location = locationOf(place, descriptor.digest);
  return { node, descriptor, location, bytes: await reader.read(location, descriptor) };
}

function locationOf(place: ImagePlace, digest: string): ImageLocation {
  if (place.kind === 'layout')
    return { kind: 'layout', layout: { path: place.path, tag: undefined, digest } };
  const { domain, path } = place.reference;
  return { kind: 'registry', reference: { domain, path, digest } };
}

/**
 * Joins the images of all nodes to one index, in the order of the nodes and with the annotations of the index, which the
 * nodes' own indexes had (docker/buildx v0.36.1 build/build.go). Throws a {@link NodeError} if two nodes built one
 * platform.
 */
export function joinNodeImages(
  images: readonly [ImageOfNode, ...ImageOfNode[]],
  attrs: Readonly<Record<string, string>>,
): JoinedImage {
  const annotations = Object.entries(attrs).flatMap(
    ([key, value]) => annotationOfAttribute(key, value) ?? [],
  );
  const joined = combineImages(images, {
    annotations: annotations.filter(isOfIndex),
    preferIndex: true,
    platforms: [],
  });
  requireOneOwner(joined, images);
  return { ...joined, location: images[0].location };
}

function isOfIndex({ type }: AnnotationKey): boolean {
  return type === 'index' || type === 'manifest-descriptor';
}

function requireOneOwner({ parts }: CombinedImage, images: readonly ImageOfNode[]): void {
  const owners = new Map<string, string>();
  for (const { descriptor, location } of parts) {
    const { platform, annotations } = descriptor;
    if (platform === undefined || isAttestation(annotations)) continue;
    const name = formatPlatform(normalizePlatform(platform));
    const node = images.find((image) => image.location === location)?.node ?? '';
    const owner = owners.get(name);
    if (owner !== undefined)
      throw new NodeError(
        `the nodes ${owner} and ${node} built different images for ${name}`,
        'nodes-disagree',
        {
          hint: 'Give each platform to one node. A base image with one platform is the same on all nodes.',
          data: { node, platform: name },
        },
      );
    owners.set(name, node);
  }
}
