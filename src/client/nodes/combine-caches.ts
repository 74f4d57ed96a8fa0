import { sha256 } from '../../base/digest.ts';
import {
  type JsonShape,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonText,
  jsonWhole,
  parseJson,
} from '../../base/json-shape.ts';
import { decodeText, encodeText } from '../../base/text.ts';
import { type ContentDescriptor, contentDescriptor } from '../../image/descriptor.ts';

const configType = 'application/vnd.buildkit.cacheconfig.v0';
/** The most bytes of a config that a daemon imports. */
const maxConfig = 1 << 20;

/** An exported cache: its manifest and its config. */
export interface ExportedCache {
  readonly manifest: Uint8Array;
  readonly config: Uint8Array;
}

/** A joined cache, with the descriptors of its two parts. */
export interface JoinedCache extends ExportedCache {
  readonly root: ContentDescriptor;
  readonly configDigest: string;
}

/**
 * Joins exported caches to one that has the records and layers of all, so that one import serves all platforms. Undefined
 * if its config would be larger than what daemons import. (moby/buildkit v0.32.2 cache/remotecache/v1/types/spec.go,
 * export.go; a record that is there twice is one for a daemon that imports it)
 */
export function combineCaches(caches: readonly [ExportedCache, ...ExportedCache[]]): JoinedCache | undefined {
  const config = encodeText(
    JSON.stringify(joinConfigs(caches.map((cache) => parsed(cache.config, configShape)))),
  );
  if (config.length > maxConfig) return undefined;
  const configDigest = sha256(config);
  const descriptor = { mediaType: configType, digest: configDigest, size: config.length };
  const manifests = caches.map((cache) => parsed(cache.manifest, manifestShape));
  const manifest = encodeText(JSON.stringify(joinManifests(manifests, descriptor)));
  const mediaType = manifests[0]?.mediaType ?? '';
  const root = { mediaType, digest: sha256(manifest), size: manifest.length };
  return { manifest, config, root, configDigest };
}

/** The config of a cache, as its manifest names it; undefined if it is not a cache. */
export function cacheConfigOf(manifest: Uint8Array): ContentDescriptor | undefined {
  const { config, manifests = [] } = parsed(manifest, manifestShape);
  return [...(config ? [config] : []), ...manifests].find(({ mediaType }) => mediaType === configType);
}

function joinConfigs(configs: readonly Config[]): Config {
  const layers: Layer[] = [];
  const records: CacheRecord[] = [];
  for (const config of configs) {
    const at: Offsets = { layer: layers.length, record: records.length };
    layers.push(
      ...(config.layers ?? []).map((layer) => ({ ...layer, parent: moved(layer.parent ?? 0, at.layer) })),
    );
    records.push(...(config.records ?? []).map((record) => movedRecord(record, at)));
  }
  return { layers, records };
}

/** Where the parts of a config begin in the joined one. */
interface Offsets {
  readonly layer: number;
  readonly record: number;
}

function movedRecord({ inputs, layers, chains, ...record }: CacheRecord, at: Offsets): CacheRecord {
  const results = layers?.map((each) => ({ ...each, layer: moved(each.layer, at.layer) }));
  const wholes = chains?.map((each) => ({ ...each, layers: each.layers.map((one) => moved(one, at.layer)) }));
  const links = inputs?.map((input) => input.map((each) => ({ ...each, link: moved(each.link, at.record) })));
  return {
    ...(results && { layers: results }),
    ...(wholes && { chains: wholes }),
    ...record,
    ...(links && { inputs: links }),
  };
}

/** A layer without one below it has -1 instead of an index. */
function moved(index: number, by: number): number {
  return index < 0 ? index : index + by;
}

function joinManifests(manifests: readonly Manifest[], config: ContentDescriptor): Manifest {
  const [first = {}] = manifests;
  const blobs = manifests.flatMap(({ layers = [], manifests: listed = [] }) => [...layers, ...listed]);
  const unique = new Map(
    blobs.filter(({ mediaType }) => mediaType !== configType).map((blob) => [blob.digest, blob]),
  );
  const all = [...unique.values()];
  return first.config ? { ...first, config, layers: all } : { ...first, manifests: [...all, config] };
}

interface Layer {
  readonly parent?: number | undefined;
}

interface CacheRecord {
  readonly inputs?: readonly (readonly { readonly link: number }[])[] | undefined;
  readonly layers?: readonly { readonly layer: number }[] | undefined;
  readonly chains?: readonly { readonly layers: readonly number[] }[] | undefined;
}

interface Config {
  readonly layers?: readonly Layer[] | undefined;
  readonly records?: readonly CacheRecord[] | undefined;
}

interface Manifest {
  readonly mediaType?: string | undefined;
  readonly config?: ContentDescriptor | undefined;
  readonly layers?: readonly ContentDescriptor[] | undefined;
  readonly manifests?: readonly ContentDescriptor[] | undefined;
}

const recordShape = jsonObject<CacheRecord>({
  inputs: jsonOptional(jsonList(jsonList(jsonObject({ link: jsonNumber })))),
  layers: jsonOptional(jsonList(jsonObject({ layer: jsonNumber }))),
  chains: jsonOptional(jsonList(jsonObject({ layers: jsonList(jsonNumber) }))),
});
/** Unknown members are kept. */
const configShape: JsonShape<Config> = jsonWhole(
  jsonObject<Config>({
    layers: jsonOptional(jsonList(jsonObject<Layer>({ parent: jsonOptional(jsonNumber) }))),
    records: jsonOptional(jsonList(recordShape)),
  }),
);
const descriptors = jsonOptional(jsonList(contentDescriptor));
const manifestShape: JsonShape<Manifest> = jsonWhole(
  jsonObject<Manifest>({
    mediaType: jsonOptional(jsonText),
    config: jsonOptional(contentDescriptor),
    layers: descriptors,
    manifests: descriptors,
  }),
);

function parsed<T>(bytes: Uint8Array, shape: JsonShape<T>): T {
  return parseJson(decodeText(bytes), shape);
}
