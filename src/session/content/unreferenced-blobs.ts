import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonList, jsonObject, jsonOptional, parseJson } from '../../base/json-shape.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readRepositoryFile } from '../../files/repository-file.ts';
import { isManifestType } from '../../image/media-types.ts';
import { parseBlobDigest } from './blob-digest.ts';
import { type OciDescriptor, ociDescriptorShape, readOciIndex } from './oci-index.ts';
import type { OciStore } from './oci-store.ts';

/**
 * Removes blobs that `index.json` does not reference (`reset=true` of a local cache export). If a manifest cannot be
 * read, nothing is removed (moby/buildkit v0.32.2 client/solve.go `resetCacheStore`).
 */
export async function removeUnreferencedBlobs(store: OciStore): Promise<void> {
  const kept = new Set<string>();
  for (const descriptor of await readOciIndex(store.root)) await collect(store.root, descriptor, kept);
  for await (const { digest } of store.list()) {
    if (!kept.has(digest)) await rm(blobPath(store.root, digest), { force: true });
  }
}

async function collect(root: string, descriptor: OciDescriptor, kept: Set<string>): Promise<void> {
  if (kept.has(descriptor.digest)) return;
  kept.add(descriptor.digest);
  if (!isManifestType(descriptor.mediaType ?? '')) return;
  const path = blobPath(root, descriptor.digest);
  const bytes = await readRepositoryFile({ path, root, shown: path }, fileKinds.manifest);
  const { manifests = [], layers = [], config } = parseChildren(path, bytes.toString('utf8'));
  for (const child of [...manifests, ...layers, ...(config ? [config] : [])])
    await collect(root, child, kept);
}

interface Children {
  readonly manifests?: readonly OciDescriptor[] | undefined;
  readonly layers?: readonly OciDescriptor[] | undefined;
  readonly config?: OciDescriptor | undefined;
}

const descriptors = jsonOptional(jsonList(ociDescriptorShape));
const childrenShape = jsonObject<Children>({
  manifests: descriptors,
  layers: descriptors,
  config: jsonOptional(ociDescriptorShape),
});

function parseChildren(path: string, text: string): Children {
  try {
    return parseJson(text, childrenShape);
  } catch (error) {
    throw new Error(`${path} is not an OCI manifest: ${(error as Error).message}`, { cause: error });
  }
}

function blobPath(root: string, digest: string): string {
  return join(root, 'blobs', ...parseBlobDigest(digest).split(':'));
}
