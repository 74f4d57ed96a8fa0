import {
  type JsonShape,
  jsonAny,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import { dockerTypes, isManifestType, ociTypes } from '../../image/media-types.ts';
import type { ImageReference } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { fetchVerified } from '../../registry/fetch-verified.ts';
import { layoutContent, type PushContent } from '../../registry/push/content-source.ts';
import { readSmallContent } from '../../registry/push/verified-content.ts';
import { createRegistryClient, maxBody, type RegistryClient } from '../../registry/registry-client.ts';
import { findManifest, readOciIndex } from '../../session/content/oci-index.ts';
import { ImageError } from './image-error.ts';
import { type ImageLocation, locationText } from './image-location.ts';

/** A manifest or an index, as it is stored. */
export interface StoredManifest {
  readonly descriptor: ContentDescriptor;
  readonly bytes: Uint8Array;
}

/** Reads images from registries and layout directories. Rejects with a `RegistryError` or an {@link ImageError}. */
export class ImageReader {
  readonly #credentials: CredentialsLookup;
  readonly #signal: AbortSignal;
  readonly #clients = new Map<string, RegistryClient>();

  constructor(credentials: CredentialsLookup, signal: AbortSignal) {
    this.#credentials = credentials;
    this.#signal = signal;
  }

  /** The manifest or index that a name leads to. */
  async resolve(location: ImageLocation): Promise<StoredManifest> {
    if (location.kind === 'layout') return this.#resolveInLayout(location);
    const { reference } = location;
    const path = `manifests/${reference.digest ?? reference.tag ?? 'latest'}`;
    const { bytes, digest } = await fetchVerified(this.#image(reference), {
      path,
      expected: reference.digest,
    });
    const mediaType = mediaTypeOf(bytes, locationText(location));
    return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
  }

  /** Content of an image that is small: a manifest, a config, an attestation. */
  async read(location: ImageLocation, descriptor: ContentDescriptor): Promise<Uint8Array> {
    const { mediaType, digest, size } = descriptor;
    if (size > maxBody)
      throw new ImageError(`${locationText(location)}: ${digest} is too large to be read`, 'image-invalid');
    if (location.kind === 'layout') return this.#readInLayout(location.layout.path, descriptor);
    const path = `${isManifestType(mediaType) ? 'manifests' : 'blobs'}/${digest}`;
    return (await fetchVerified(this.#image(location.reference), { path, expected: digest })).bytes;
  }

  /** The blobs of a repository or a layout, to push them. Manifests are read with {@link read}. */
  blobs(location: ImageLocation): PushContent {
    if (location.kind === 'layout') return layoutContent(location.layout.path);
    const { domain: registry, path: repository } = location.reference;
    const client = this.#client(registry);
    return {
      async *open(digest, signal) {
        const request = { repository, path: `blobs/${digest}`, accept: ['*/*'] };
        yield* (await client.open(request, signal)).body ?? [];
      },
      holders: () => [{ registry, repository }],
    };
  }

  /** The manifests of a repository or a layout. */
  manifests(location: ImageLocation): PushContent {
    if (location.kind === 'layout') return layoutContent(location.layout.path);
    const image = this.#image(location.reference);
    return {
      async *open(digest) {
        yield (await fetchVerified(image, { path: `manifests/${digest}`, expected: digest })).bytes;
      },
    };
  }

  #client(host: string): RegistryClient {
    const client = this.#clients.get(host) ?? createRegistryClient(host, this.#credentials);
    this.#clients.set(host, client);
    return client;
  }

  #image(reference: ImageReference) {
    return { client: this.#client(reference.domain), reference, signal: this.#signal };
  }

  async #resolveInLayout(location: ImageLocation & { readonly kind: 'layout' }): Promise<StoredManifest> {
    const { path, tag = 'latest', digest } = location.layout;
    const listed = await readOciIndex(path);
    const found =
      digest === undefined ? findManifest(listed, tag) : listed.find((each) => each.digest === digest);
    if (!found || found.size === undefined) {
      const hint = `It has ${listed.map((each) => each.digest).join(', ') || 'no manifests'}.`;
      throw new ImageError(`${locationText(location)} does not exist`, 'image-missing', { hint });
    }
    const place = { mediaType: found.mediaType ?? ociTypes.index, digest: found.digest, size: found.size };
    const bytes = await this.#readInLayout(path, place);
    const mediaType = mediaTypeOf(bytes, locationText(location));
    return { descriptor: { ...place, mediaType }, bytes };
  }

  #readInLayout(path: string, descriptor: ContentDescriptor): Promise<Uint8Array> {
    const read = { source: layoutContent(path), registry: path, signal: this.#signal };
    return readSmallContent(read, descriptor);
  }
}

interface AnyManifest {
  readonly mediaType?: string | undefined;
  readonly config?: unknown;
  readonly fsLayers?: readonly unknown[] | undefined;
}

const anyManifest: JsonShape<AnyManifest> = jsonObject<AnyManifest>({
  mediaType: jsonOptional(jsonText),
  config: jsonOptional(jsonAny),
  fsLayers: jsonOptional(jsonList(jsonAny)),
});

/** Manifests need not say what they are (docker/buildx v0.36.1 util/imagetools/create.go detectMediaType). */
function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const { mediaType, config, fsLayers = [] } = parseStored(bytes, anyManifest, name);
  if (fsLayers.length > 0)
    throw new ImageError(`${name} has the old image format schema 1`, 'image-invalid', {
      hint: 'Pull and push it with a current Docker to convert it.',
    });
  return mediaType || (config === undefined ? dockerTypes.list : dockerTypes.manifest);
}

/** Parses JSON of an image. Throws an {@link ImageError} that names the image. */
export function parseStored<T>(bytes: Uint8Array, shape: JsonShape<T>, name: string): T {
  try {
    return parseJson(new TextDecoder().decode(bytes), shape);
  } catch (error) {
    throw new ImageError(`${name} is not an image: ${(error as Error).message}`, 'image-invalid', {
      cause: error,
    });
  }
}
