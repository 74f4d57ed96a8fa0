import {
  type JsonShape,
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonText,
} from '../../base/json-shape.ts';
import { KeyGraph } from './key-graph.ts';

/**
 * The config of an exported cache: its keys, how they depend on each other, and the layers of their results.
 * (moby/buildkit v0.32.2 cache/remotecache/v1/types)
 */
export interface CacheConfig {
  readonly layers: readonly CacheLayer[];
  readonly records: readonly CacheConfigRecord[];
}

interface CacheLayer {
  /** Digest of its bytes. */
  readonly blob: string;
  /** Index of the layer below, or -1. */
  readonly parent: number;
}

/** A key of an exported cache. */
interface CacheConfigRecord {
  readonly digest: string;
  /** For each input, the records whose result it can be. */
  readonly inputs: readonly (readonly { readonly selector: string; readonly link: number }[])[];
  /** Topmost layers of its results. */
  readonly layers: readonly { readonly layer: number }[];
  /** Results with all their layers. */
  readonly chains: readonly { readonly layers: readonly number[] }[];
}

/** An exported cache with the blobs that its manifest lists. A result whose layers are not listed does not count. */
export interface ListedCache {
  readonly config: CacheConfig;
  readonly blobs: ReadonlySet<string>;
}

/** The keys of one or more exported caches. Throws an `Error` for a config that a daemon would not import. */
export function cacheGraph(caches: readonly ListedCache[]): KeyGraph {
  const graph = new KeyGraph();
  for (const cache of caches) addCache(graph, cache);
  return graph;
}

function addCache(graph: KeyGraph, { config, blobs }: ListedCache): void {
  const { records } = config;
  requireOrder(records);
  const layers = new LayerChains(config.layers, blobs);
  const nodes = records.map((record) => {
    const hasResult = isComplete(record, layers);
    if (record.inputs.length === 0) return graph.root(record.digest, hasResult);
    return graph.add(record.digest, record.inputs.length, hasResult);
  });
  for (const [index, { inputs }] of records.entries()) {
    for (const [input, links] of inputs.entries()) {
      for (const { link, selector } of links) {
        const from = nodes[link];
        const node = nodes[index];
        if (from !== undefined && node !== undefined) graph.link(node, input, { from, selector });
      }
    }
  }
}

/** (cache/remotecache/v1/parse.go `parseRecord`, `getRemoteChain`) */
function isComplete({ layers: tops, chains }: CacheConfigRecord, layers: LayerChains): boolean {
  const found = [
    ...tops.map(({ layer }) => layers.isWhole(layer)),
    ...chains.map((each) => each.layers.every((layer) => layers.isThere(layer))),
  ];
  return found.includes(true);
}

/** The layers of a cache. Chains of layers share their lower parts, each of which is examined once. */
class LayerChains {
  readonly #layers: readonly CacheLayer[];
  readonly #blobs: ReadonlySet<string>;
  readonly #whole = new Map<number, boolean>([[noLayer, true]]);

  constructor(layers: readonly CacheLayer[], blobs: ReadonlySet<string>) {
    this.#layers = layers;
    this.#blobs = blobs;
  }

  /** Whether the cache has the bytes of the layer. Throws an `Error` for a layer that does not exist. */
  isThere(index: number): boolean {
    return this.#blobs.has(this.#at(index).blob);
  }

  /** Whether the cache has the layer and all layers below it. Throws an `Error` for a layer that depends on itself. */
  isWhole(top: number): boolean {
    const path = new Set<number>();
    let index = top;
    for (; !this.#whole.has(index); index = this.#at(index).parent) {
      if (path.has(index)) throw new Error(`layer ${index} depends on itself`);
      path.add(index);
      if (!this.isThere(index)) this.#whole.set(index, false);
      if (this.#whole.has(index)) break;
    }
    const isWhole = this.#whole.get(index) ?? false;
    for (const each of path) this.#whole.set(each, isWhole);
    return isWhole;
  }

  #at(index: number): CacheLayer {
    const layer = this.#layers[index];
    if (layer === undefined) throw new Error(`layer ${index} does not exist`);
    return layer;
  }
}

/** Throws unless records depend only on records that exist and none depends on itself. */
function requireOrder(records: readonly CacheConfigRecord[]): void {
  const waiting = records.map(({ inputs }) => inputs.reduce((count, links) => count + links.length, 0));
  const users: number[][] = records.map(() => []);
  for (const [index, { inputs }] of records.entries()) {
    for (const links of inputs) {
      if (links.length === 0) throw new Error(`record ${index} has an input without links`);
      for (const { link } of links) {
        if (users[link] === undefined)
          throw new Error(`record ${index} depends on ${link}, which does not exist`);
        users[link].push(index);
      }
    }
  }
  const ready = [...waiting.keys()].filter((index) => waiting[index] === 0);
  let done = 0;
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    done++;
    for (const user of users[next] ?? []) {
      waiting[user] = (waiting[user] ?? 0) - 1;
      if (waiting[user] === 0) ready.push(user);
    }
  }
  if (done < records.length) throw new Error('a record depends on itself');
}

/** The parent of a layer that is at the bottom. */
const noLayer = -1;
const number = jsonDefault(jsonNumber, 0);
const listOf = <T>(shape: JsonShape<T>) => jsonDefault<readonly T[]>(jsonList(shape), []);

/** The shape of the records alone, as in an image with an inline cache. */
export const cacheRecordsShape = listOf(
  jsonObject({
    digest: jsonText,
    inputs: listOf(jsonList(jsonObject({ selector: jsonDefault(jsonText, ''), link: number }))),
    layers: listOf(jsonObject({ layer: number })),
    chains: listOf(jsonObject({ layers: listOf(jsonNumber) })),
  }),
);

/** The shape of a cache config. */
export const cacheConfigShape = jsonObject({
  layers: listOf(jsonObject({ blob: jsonText, parent: number })),
  records: cacheRecordsShape,
});
