import { jsonList, jsonObject, jsonOptional, parseJson } from '../../base/json-shape.ts';
import { type ContentDescriptor, contentDescriptor } from '../../image/descriptor.ts';
import { isManifestType } from '../../image/media-types.ts';
import { maxBody } from '../registry-client.ts';
import { badContent } from './content-source.ts';
import { type ContentRead, readSmallContent } from './verified-content.ts';

/** More than any index has; each is read into memory. */
const maxManifests = 1000;

/** A manifest or an index with its bytes. */
export interface PushedManifest {
  readonly descriptor: ContentDescriptor;
  readonly bytes: Uint8Array;
  /** Whether it names other manifests. */
  readonly isIndex: boolean;
}

/** Everything that a manifest needs in its repository. */
export interface ManifestTree {
  /** Each once, and each before those that name it. The root is the last. */
  readonly manifests: readonly PushedManifest[];
  /** Configs and layers, each once. */
  readonly blobs: readonly ContentDescriptor[];
}

interface Children {
  readonly config?: ContentDescriptor | undefined;
  readonly layers?: readonly ContentDescriptor[] | undefined;
  readonly blobs?: readonly ContentDescriptor[] | undefined;
  readonly manifests?: readonly ContentDescriptor[] | undefined;
}

const descriptors = jsonOptional(jsonList(contentDescriptor));
const childrenShape = jsonObject<Children>({
  config: jsonOptional(contentDescriptor),
  layers: descriptors,
  blobs: descriptors,
  manifests: descriptors,
});

/**
 * Reads a manifest and all that it names, or only the manifest if `isDeep` is false. Rejects with a `RegistryError` for
 * content that is missing, that has another digest, or that is not a manifest.
 */
export async function readManifestTree(
  read: ContentRead,
  root: ContentDescriptor,
  isDeep = true,
): Promise<ManifestTree> {
  const manifests = new Map<string, PushedManifest>();
  const blobs = new Map<string, ContentDescriptor>();
  const open: { readonly node: PushedManifest; readonly rest: ContentDescriptor[] }[] = [];
  const seen = new Set<string>();
  const enter = async (descriptor: ContentDescriptor): Promise<void> => {
    if (seen.has(descriptor.digest)) return;
    seen.add(descriptor.digest);
    if (seen.size > maxManifests)
      throw badContent(read.registry, `${root.digest} names more than ${maxManifests} manifests`);
    const bytes = await readManifest(read, descriptor);
    const {
      config,
      layers = [],
      blobs: artifacts = [],
      manifests: children,
    } = parse(read, descriptor, bytes);
    const named = isDeep ? [...(config ? [config] : []), ...layers, ...artifacts] : [];
    for (const blob of named) blobs.set(blob.digest, blob);
    const node = { descriptor, bytes, isIndex: children !== undefined };
    open.push({ node, rest: isDeep ? [...(children ?? [])].reverse() : [] });
  };
  await enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.rest.pop();
    if (child === undefined) {
      manifests.set(top.node.descriptor.digest, top.node);
      open.pop();
    } else if (isManifestType(child.mediaType)) await enter(child);
    else blobs.set(child.digest, child);
  }
  return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}

async function readManifest(read: ContentRead, descriptor: ContentDescriptor): Promise<Uint8Array> {
  const { digest, size } = descriptor;
  if (size > maxBody)
    throw badContent(read.registry, `the manifest ${digest} has ${size} bytes; registries take ${maxBody}`);
  return readSmallContent(read, descriptor);
}

function parse({ registry }: ContentRead, { digest }: ContentDescriptor, bytes: Uint8Array): Children {
  try {
    return parseJson(new TextDecoder().decode(bytes), childrenShape);
  } catch (error) {
    throw badContent(registry, `${digest} is not a manifest: ${(error as Error).message}`, error);
  }
}
