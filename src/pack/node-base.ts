import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import { LibraryError } from '../base/library-error.ts';
import { type ContentDescriptor, contentDescriptor } from '../image/descriptor.ts';
import { dockerTypes, ociTypes } from '../image/media-types.ts';
import { normalizePlatform, type Platform } from '../image/platform.ts';
import { type ImageReference, referenceString, withDigest } from '../image/reference.ts';
import type { CredentialsLookup } from '../registry/credentials.ts';
import { badImage, fetchVerified, type RegistryImage } from '../registry/fetch-verified.ts';
import { RegistryAccess } from '../registry/registry-access.ts';
import { createRegistryClient } from '../registry/registry-client.ts';
import { codeOfStatus, RegistryError } from '../registry/registry-error.ts';
import type { PackLayer } from './image/layer.ts';

/** An image with Node, to put a program on. */
export interface NodeBase {
  /** Its name with its digest. */
  readonly reference: string;
  readonly images: readonly NodeImage[];
}

/** The same for one platform. */
export interface NodeImage {
  readonly platform: Platform;
  readonly layers: readonly PackLayer[];
  /** The command that starts Node: `['node']`. */
  readonly node: readonly string[];
  /** `NAME=value`. */
  readonly env: readonly string[];
}

interface PlatformJson {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

interface ManifestEntry extends ContentDescriptor {
  readonly platform?: PlatformJson | undefined;
}

const optionalTexts = jsonOptional(jsonList(jsonText));
const manifestShape = jsonObject({
  config: jsonOptional(contentDescriptor),
  layers: jsonOptional(jsonList(contentDescriptor)),
  manifests: jsonOptional(
    jsonList({
      read: (value: unknown, path: string): ManifestEntry => ({
        ...contentDescriptor.read(value, path),
        ...jsonObject({ platform: jsonOptional(platformShape()) }).read(value, path),
      }),
    }),
  ),
});
const configShape = jsonObject({
  os: jsonText,
  architecture: jsonText,
  config: jsonOptional(jsonObject({ Env: optionalTexts, Entrypoint: optionalTexts })),
  rootfs: jsonObject({ diff_ids: jsonList(jsonText) }),
});

function platformShape() {
  return jsonObject<PlatformJson>({ os: jsonText, architecture: jsonText, variant: jsonOptional(jsonText) });
}

/** Credentials and cancellation for requests to a registry. */
export interface RegistryQuestion {
  readonly credentials: CredentialsLookup;
  readonly signal: AbortSignal | undefined;
}

/**
 * Finds an image with Node in its registry: its layers for linux/amd64 and linux/arm64, which are not read yet. Rejects
 * with a `RegistryError`, or with a {@link LibraryError} for an image that is for neither.
 */
export async function resolveNodeBase(
  name: ImageReference,
  { credentials, signal }: RegistryQuestion,
): Promise<NodeBase> {
  const image = { client: createRegistryClient(name.domain, credentials), reference: name, signal };
  const access = new RegistryAccess(name.domain, credentials);
  const top = await fetchVerified(image, {
    path: `manifests/${name.digest ?? name.tag ?? 'latest'}`,
    expected: name.digest,
  });
  const { manifests } = read(image, top.bytes, manifestShape);
  const wanted = manifests?.filter(({ platform }) => platform !== undefined && isOurs(platform));
  const found = wanted
    ? await Promise.all(
        wanted.map((entry) =>
          fetchVerified(image, { path: `manifests/${entry.digest}`, expected: entry.digest }),
        ),
      )
    : [top];
  const images = await Promise.all(found.map(({ bytes }) => readNodeImage(image, access, bytes)));
  const usable = images.filter(({ platform }) => isOurs(platform));
  const reference = referenceString(withDigest(name, top.digest));
  if (usable.length === 0)
    throw new LibraryError(
      `${reference} is neither for linux/amd64 nor for linux/arm64`,
      'node-image-platform',
    );
  return { reference, images: usable };
}

function isOurs(platform: PlatformJson): boolean {
  const { os, architecture, variant } = normalizePlatform(platform);
  return os === 'linux' && (architecture === 'amd64' || architecture === 'arm64') && (variant ?? '') === '';
}

async function readNodeImage(
  image: RegistryImage,
  access: RegistryAccess,
  bytes: Uint8Array,
): Promise<NodeImage> {
  const { reference } = image;
  const { config: descriptor, layers = [] } = read(image, bytes, manifestShape);
  if (descriptor === undefined) throw badImage(reference, 'has a manifest without a config');
  const blob = { path: `blobs/${descriptor.digest}`, expected: descriptor.digest };
  const { os, architecture, config, rootfs } = read(
    image,
    (await fetchVerified(image, blob)).bytes,
    configShape,
  );
  if (rootfs.diff_ids.length !== layers.length) throw badImage(reference, 'has a config for other layers');
  return {
    platform: { os, architecture },
    layers: layers.map((layer, i) => baseLayer({ reference, access }, layer, rootfs.diff_ids[i] ?? '')),
    node: nodeCommand(config?.Entrypoint),
    env: config?.Env ?? [],
  };
}

/** An image that starts Node by itself may have it in a place of its own; others have it on the PATH. */
function nodeCommand(entrypoint: readonly string[] = []): readonly string[] {
  const [program = ''] = entrypoint;
  return [/(?:^|\/)node$/.test(program) ? program : 'node'];
}

/** The image that layers are of, and how they are read. */
interface BaseSource {
  readonly reference: ImageReference;
  readonly access: RegistryAccess;
}

/** Docker's media types for layers mean the same bytes as those of OCI. */
const ociLayerTypes: Readonly<Record<string, string>> = {
  [dockerTypes.gzipLayer]: ociTypes.gzipLayer,
  [dockerTypes.layer]: ociTypes.layer,
};

function baseLayer({ reference, access }: BaseSource, layer: ContentDescriptor, diffId: string): PackLayer {
  const { digest, size, mediaType } = layer;
  const holder = { registry: reference.domain, repository: reference.path };
  return {
    descriptor: { mediaType: ociLayerTypes[mediaType] ?? mediaType, digest, size },
    diffId,
    createdBy: referenceString(reference),
    content: { holder, open: (signal) => readBlob(access, reference, { digest, signal }) },
  };
}

async function* readBlob(
  access: RegistryAccess,
  { path: repository }: ImageReference,
  { digest, signal }: { readonly digest: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  const request = { signal, isTransfer: true };
  const response = await access.send(
    { repository, actions: 'pull' },
    `/v2/${repository}/blobs/${digest}`,
    request,
  );
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    const text = `the registry ${access.host} refused the layer ${digest}: HTTP ${response.status}`;
    throw new RegistryError(text, codeOfStatus(response.status), {
      registry: access.host,
      status: response.status,
    });
  }
  yield* response.body;
}

function read<T>(
  { reference }: RegistryImage,
  bytes: Uint8Array,
  shape: Parameters<typeof parseJson<T>>[1],
): T {
  try {
    return parseJson(new TextDecoder().decode(bytes), shape);
  } catch (error) {
    throw badImage(reference, `cannot be read: ${(error as Error).message}`);
  }
}
