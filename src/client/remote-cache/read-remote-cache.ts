import { fromBase64 } from '../../base/base64.ts';
import {
  type JsonShape,
  jsonCount,
  jsonDefault,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { contentDigest } from '../../image/content-digest.ts';
import {
  type CacheConfig,
  cacheConfigShape,
  cacheRecordsShape,
  type ListedCache,
} from '../../insight/graph/cache-config.ts';
import type { CacheStore } from './cache-store.ts';
import { RemoteCacheError } from './remote-cache-error.ts';

/**
 * Reads what a cache outside the daemon says of itself: a cache export with its config, or images with an inline cache,
 * one for each platform. Layers are not read. Rejects with a {@link RemoteCacheError} for what is not a cache.
 * (moby/buildkit v0.32.2 cache/remotecache/import.go)
 */
export async function readRemoteCache(store: CacheStore): Promise<readonly ListedCache[]> {
  const manifest = parse(store, await store.manifest(), manifestPart);
  const config = configOf(manifest);
  if (config === undefined) return inlineCaches(store, manifest);
  if ((config.size ?? 0) > maxConfig)
    throw invalid(store, `its config has ${config.size} bytes, and daemons import at most ${maxConfig}`);
  return [
    {
      config: parse(store, await store.blob(config.digest), configPart),
      blobs: new Set([...manifest.manifests, ...manifest.layers].map(({ digest }) => digest)),
    },
  ];
}

function configOf({ config, manifests }: Manifest): Descriptor | undefined {
  const all = config ? [config, ...manifests] : manifests;
  return all.find(({ mediaType }) => mediaType === configType);
}

async function inlineCaches(store: CacheStore, manifest: Manifest): Promise<readonly ListedCache[]> {
  const found: ListedCache[] = [];
  for (const image of await imagesOf(store, manifest, 0)) {
    const cache = await inlineCache(store, image);
    if (cache) found.push(cache);
  }
  if (found.length === 0)
    throw invalid(store, 'it is neither a build cache nor an image with an inline cache');
  return found;
}

async function imagesOf(store: CacheStore, manifest: Manifest, depth: number): Promise<readonly Manifest[]> {
  if (manifest.config) return [manifest];
  if (depth >= maxDepth || manifest.manifests.length > maxImages)
    throw invalid(store, 'its index has too many entries');
  const images: Manifest[] = [];
  for (const { digest } of manifest.manifests) {
    const child = parse(store, await store.manifestOf(digest), manifestPart);
    images.push(...(await imagesOf(store, child, depth + 1)));
  }
  return images;
}

async function inlineCache(
  store: CacheStore,
  { config, layers }: Manifest,
): Promise<ListedCache | undefined> {
  if (config === undefined || layers.length === 0) return undefined;
  const image = parse(store, await store.blob(config.digest), imagePart);
  const cache = image['moby.buildkit.cache.v0'];
  if (cache === undefined || image.rootfs?.diff_ids.length !== layers.length) return undefined;
  const records = parse(store, fromBase64(cache), inlinePart);
  // The layers of an inline cache are those of its image.
  const stacked: CacheConfig['layers'] = layers.map(({ digest }, i) => ({ blob: digest, parent: i - 1 }));
  return { config: { layers: stacked, records }, blobs: new Set(layers.map(({ digest }) => digest)) };
}

/** A part of a cache, with its name in messages. */
interface Part<T> {
  readonly shape: JsonShape<T>;
  readonly what: string;
}

function parse<T>(store: CacheStore, bytes: Uint8Array, { shape, what }: Part<T>): T {
  try {
    return parseJson(new TextDecoder().decode(bytes), shape);
  } catch (error) {
    throw invalid(store, `its ${what} cannot be read: ${(error as Error).message}`, error);
  }
}

function invalid({ name }: CacheStore, what: string, cause?: unknown): RemoteCacheError {
  return new RemoteCacheError(`${name} is not a build cache: ${what}`, 'cache-invalid', cause);
}

interface Descriptor {
  readonly mediaType?: string | undefined;
  readonly digest: string;
  readonly size?: number | undefined;
}

interface Manifest {
  readonly config?: Descriptor | undefined;
  readonly layers: readonly Descriptor[];
  readonly manifests: readonly Descriptor[];
}

const descriptor = jsonObject<Descriptor>({
  mediaType: jsonOptional(jsonText),
  digest: contentDigest,
  size: jsonOptional(jsonCount),
});
const descriptors = jsonDefault<readonly Descriptor[]>(jsonList(descriptor), []);
const manifestShape = jsonObject<Manifest>({
  config: jsonOptional(descriptor),
  layers: descriptors,
  manifests: descriptors,
});
const imageShape = jsonObject({
  'moby.buildkit.cache.v0': jsonOptional(jsonText),
  rootfs: jsonOptional(jsonObject({ diff_ids: jsonList(jsonText) })),
});
const manifestPart = { shape: manifestShape, what: 'manifest' };
const configPart = { shape: cacheConfigShape, what: 'config' };
const imagePart = { shape: imageShape, what: 'config' };
const inlinePart = { shape: cacheRecordsShape, what: 'inline cache' };
const configType = 'application/vnd.buildkit.cacheconfig.v0';
/** The most bytes of a config that a daemon imports. */
const maxConfig = 1 << 20;
const maxDepth = 3;
const maxImages = 100;
