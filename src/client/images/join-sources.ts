import { jsonAny, jsonCount, jsonObject, jsonOptional, jsonRecord, jsonText } from '../../base/json-shape.ts';
import { encodeText } from '../../base/text.ts';
import { contentDigest, isContentDigest } from '../../image/content-digest.ts';
import { type ContentDescriptor, contentDescriptor, platformShape } from '../../image/descriptor.ts';
import { isIndexType } from '../../image/media-types.ts';
import { normalizePlatform, type Platform } from '../../image/platform.ts';
import type { JoinedSource } from './combine-images.ts';
import { ImageError } from './image-error.ts';
import {
  type ImageLocation,
  locationText,
  parseImageLocation,
  repositoryOf,
  withLocationDigest,
} from './image-location.ts';
import { type ImageReader, parseStored } from './image-reader.ts';

/** A source as it is written: where it is, or the digest or descriptor of something in a repository named elsewhere. */
export type ImageSource =
  | { readonly kind: 'location'; readonly location: ImageLocation }
  | { readonly kind: 'digest'; readonly digest: string }
  | { readonly kind: 'descriptor'; readonly descriptor: GivenDescriptor };

/**
 * Parses a source: a name, `sha256:…`, or the JSON of a descriptor. Throws an {@link ImageError} (docker/buildx v0.36.1
 * commands/imagetools/create.go parseSource).
 */
export function parseImageSource(text: string, cwd: string): ImageSource {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return { kind: 'descriptor', descriptor: parseDescriptor(trimmed) };
  if (isContentDigest(trimmed)) return { kind: 'digest', digest: trimmed };
  if (/^sha\d+:/.test(trimmed))
    throw new ImageError(`${trimmed.slice(0, maxShown)} is not a digest`, 'image-invalid', {
      hint: 'Write all of its digits, such as sha256: and 64 of them.',
    });
  return { kind: 'location', location: parseImageLocation(trimmed, cwd) };
}

const maxShown = 150;

const partialDescriptor = {
  schemaVersion: jsonOptional(jsonAny),
  mediaType: jsonOptional(jsonText),
  digest: contentDigest,
  size: jsonOptional(jsonCount),
  annotations: jsonOptional(jsonRecord(jsonText)),
  platform: jsonOptional(platformShape),
};

function parseDescriptor(text: string) {
  const { schemaVersion, ...descriptor } = parseStored(
    encodeText(text),
    jsonObject<GivenDescriptor>(partialDescriptor),
    'the source',
  );
  if (schemaVersion !== undefined)
    throw new ImageError('the source is a manifest or an index, not a descriptor', 'image-invalid', {
      hint: 'A descriptor has mediaType, digest and size of a manifest: {"digest":"sha256:…"}.',
    });
  return descriptor;
}

/** A descriptor of which only the digest must be there. */
export interface GivenDescriptor {
  readonly schemaVersion?: unknown;
  readonly mediaType?: string | undefined;
  readonly digest: string;
  readonly size?: number | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  readonly platform?: Platform | undefined;
}

/**
 * Resolves sources. A digest or descriptor is looked up in the only repository that sources and destinations name.
 * Images get the platform of their config if their descriptor has none.
 */
export async function resolveSources(
  sources: readonly ImageSource[],
  destinations: readonly ImageLocation[],
  store: ImageReader,
): Promise<readonly JoinedSource[]> {
  const located = sources.flatMap((source) => (source.kind === 'location' ? [source.location] : []));
  const places = new Map([...located, ...destinations].map((place) => [repositoryOf(place), place]));
  const [common] = places.size === 1 ? places.values() : [];
  return Promise.all(
    sources.map(async (source) => {
      if (source.kind === 'location') return withPlatform(await resolved(store, source.location), store);
      const given: GivenDescriptor = source.kind === 'digest' ? { digest: source.digest } : source.descriptor;
      if (!common) throw noCommonPlace(given.digest, [...places.keys()]);
      const found = await resolved(store, withLocationDigest(common, given.digest));
      return withPlatform({ ...found, descriptor: mergeGiven(found.descriptor, given) }, store);
    }),
  );
}

async function resolved(store: ImageReader, location: ImageLocation): Promise<JoinedSource> {
  return { ...(await store.resolve(location)), location };
}

function noCommonPlace(digest: string, places: readonly string[]): ImageError {
  const text =
    places.length === 0
      ? `name the repository that has ${digest}`
      : `${digest} may be in any of ${places.join(', ')}`;
  return new ImageError(text, 'images-unfit', { hint: `Write it with its repository: NAME@${digest}.` });
}

/** What the user wrote counts, except for the size, which must be right. */
function mergeGiven(found: ContentDescriptor, given: GivenDescriptor): ContentDescriptor {
  if (given.size && given.size !== found.size)
    throw new ImageError(`${found.digest} has ${found.size} bytes, not ${given.size}`, 'images-unfit', {
      hint: 'Correct the size in the descriptor, or leave it out.',
    });
  const { annotations = {} } = given;
  return {
    ...found,
    ...(given.mediaType && { mediaType: given.mediaType }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
    ...(given.platform && { platform: given.platform }),
  };
}

async function withPlatform(source: JoinedSource, store: ImageReader): Promise<JoinedSource> {
  const { descriptor, bytes, location } = source;
  const { platform } = descriptor;
  if (isIndexType(descriptor.mediaType) || (platform?.os && platform.architecture)) return source;
  const { config } = parseStored(bytes, jsonObject({ config: contentDescriptor }), locationText(location));
  const found = normalizePlatform(
    parseStored(await store.read(location, config), platformShape, config.digest),
  );
  return { ...source, descriptor: { ...descriptor, platform: joinPlatforms(platform, found) } };
}

function joinPlatforms(given: Platform | undefined, { os, architecture, variant }: Platform): Platform {
  if (given?.architecture) return { ...given, os: given.os || os };
  return { ...given, os: given?.os || os, architecture, variant: given?.variant || variant };
}
