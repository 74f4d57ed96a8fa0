import { randomBytes } from 'node:crypto';
import type { ContentDescriptor } from '../../../src/image/descriptor.ts';
import { digestOf } from './push-registry.ts';

/** An image or an index in memory. */
export interface SampleImage {
  readonly root: ContentDescriptor;
  readonly blobs: Map<string, Uint8Array>;
}

const indexType = 'application/vnd.oci.image.index.v1+json';
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const configType = 'application/vnd.oci.image.config.v1+json';
const layerType = 'application/vnd.oci.image.layer.v1.tar';

/** An index of images whose layers are random, with one layer that all of them share. */
export function sampleIndex(
  platforms: readonly string[] = ['amd64', 'arm64'],
  layerBytes = 100,
): SampleImage {
  const blobs = new Map<string, Uint8Array>();
  const add = (mediaType: string, content: Uint8Array | object): ContentDescriptor => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const shared = add(layerType, randomBytes(layerBytes));
  const manifests = platforms.map((architecture) => {
    const config = add(configType, { os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [] } });
    const layers = [shared, add(layerType, randomBytes(layerBytes))];
    const manifest = add(manifestType, { schemaVersion: 2, mediaType: manifestType, config, layers });
    return { ...manifest, platform: { os: 'linux', architecture } };
  });
  return { root: add(indexType, { schemaVersion: 2, mediaType: indexType, manifests }), blobs };
}
