import {
  type JsonShape,
  jsonAny,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import {
  attestedDigest,
  type ContentDescriptor,
  contentDescriptor,
  isAttestation,
  platformShape,
} from '../../image/descriptor.ts';
import { isIndexType, isManifestType } from '../../image/media-types.ts';
import { formatPlatform, normalizePlatform } from '../../image/platform.ts';
import { type ImageIndex, imageIndexShape } from './image-index.ts';
import { type ImageLocation, locationText } from './image-location.ts';
import { type ImageReader, parseStored, type StoredManifest } from './image-reader.ts';

const predicateType = 'in-toto.io/predicate-type';

/** One image, as an index and a registry describe it. */
export interface PlatformImage {
  /** `linux/amd64`. */
  readonly platform: string;
  readonly descriptor: ContentDescriptor;
  readonly layers: readonly ContentDescriptor[];
  /** The annotations of its manifest. */
  readonly annotations: Readonly<Record<string, string>>;
  /** The config, as it is stored. */
  readonly config: unknown;
  readonly attestations: readonly ContentDescriptor[];
}

/** An image or index with the images in it. */
export interface ReadImage extends StoredManifest {
  readonly location: ImageLocation;
  /** Undefined for a single image. */
  readonly index: ImageIndex | undefined;
  /** By platform. */
  readonly images: readonly PlatformImage[];
}

interface Manifest {
  readonly config?: ContentDescriptor | undefined;
  readonly layers?: readonly ContentDescriptor[] | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** The parts of a manifest that describe its image. */
export const imageManifestShape: JsonShape<Manifest> = jsonObject<Manifest>({
  config: jsonOptional(contentDescriptor),
  layers: jsonOptional(jsonList(contentDescriptor)),
  annotations: jsonOptional(jsonRecord(jsonText)),
});

/** Reads an image with its configs. Rejects with a `RegistryError` or an `ImageError`. */
export async function readImage(location: ImageLocation, store: ImageReader): Promise<ReadImage> {
  const stored = await store.resolve(location);
  const name = locationText(location);
  if (!isIndexType(stored.descriptor.mediaType)) {
    const manifest = parseStored(stored.bytes, imageManifestShape, name);
    const image = await readPlatform({ location, store }, { descriptor: stored.descriptor, manifest }, []);
    return { ...stored, location, index: undefined, images: [image] };
  }
  const { manifests = [], ...index } = parseStored(stored.bytes, imageIndexShape, name);
  const isImage = ({ mediaType, annotations }: ContentDescriptor) =>
    isManifestType(mediaType) && !isIndexType(mediaType) && !isAttestation(annotations);
  const images = await Promise.all(
    manifests.filter(isImage).map(async (descriptor) => {
      const bytes = await store.read(location, descriptor);
      const manifest = parseStored(bytes, imageManifestShape, descriptor.digest);
      const holders = manifests.filter((each) => attestedDigest(each) === descriptor.digest);
      return readPlatform({ location, store }, { descriptor, manifest }, holders);
    }),
  );
  images.sort((a, b) => compareBytes(a.platform, b.platform));
  return { ...stored, location, index: { ...index, manifests }, images };
}

interface Place {
  readonly location: ImageLocation;
  readonly store: ImageReader;
}

async function readPlatform(
  { location, store }: Place,
  { descriptor, manifest }: { readonly descriptor: ContentDescriptor; readonly manifest: Manifest },
  holders: readonly ContentDescriptor[],
): Promise<PlatformImage> {
  const { config, layers = [], annotations = {} } = manifest;
  const bytes = config ? await store.read(location, config) : undefined;
  const isJson = config !== undefined && /json$/.test(config.mediaType);
  const content = bytes && isJson ? parseStored(bytes, jsonAny, config.digest) : {};
  const platform = descriptor.platform ?? platformShape.read(content, 'config');
  const attestations = await Promise.all(
    holders.map(async (holder) => {
      const held = parseStored(await store.read(location, holder), imageManifestShape, holder.digest);
      return held.layers ?? [];
    }),
  );
  const name = formatPlatform(normalizePlatform(platform));
  return {
    platform: name,
    descriptor,
    layers,
    annotations,
    config: content,
    attestations: attestations.flat(),
  };
}

/** The type of what an attestation says; its media type if it names none. */
export function predicateOf({ annotations = {}, mediaType }: ContentDescriptor): string {
  return annotations[predicateType] ?? mediaType;
}

const statementShape = jsonObject({ predicate: jsonAny });

/** What the attestations of an image say whose predicate has a type that starts so. */
export async function readPredicates(
  { location, store }: Place,
  { attestations }: PlatformImage,
  type: string,
): Promise<readonly unknown[]> {
  const wanted = attestations.filter((each) => predicateOf(each).startsWith(type));
  return Promise.all(
    wanted.map(async (each) => {
      const bytes = await store.read(location, each);
      const signed = /\+dsse$/.test(each.mediaType)
        ? parseStored(bytes, jsonObject({ payload: jsonText }), each.digest).payload
        : undefined;
      const statement = signed === undefined ? bytes : Buffer.from(signed, 'base64');
      return parseStored(statement, statementShape, each.digest).predicate;
    }),
  );
}
