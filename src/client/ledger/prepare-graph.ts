import { parseImageConfig } from '../../image/parse-image-config.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { chainIdOf, type SourceOp } from '../../insight/keys/source-keys.ts';
import type { ScannedContext } from './settle-files.ts';

/** The local files and image configs of a build. */
export interface BuildMaterials {
  /** Returns the files of a local source, if they are known. It is called once for each source. */
  readonly scan: (name: string, source: SourceOp) => ScannedContext | undefined;
  /** Configs of images by the digest of their manifest or index. */
  readonly configs: ReadonlyMap<string, Uint8Array>;
}

/** What is known about the sources of a graph, by the digests of their steps. */
export interface PreparedGraph {
  readonly scans: ReadonlyMap<string, ScannedContext>;
  readonly chains: ReadonlyMap<string, string>;
}

/** Scans the local sources of a graph and finds the layers of its images. */
export function prepareGraph({ steps }: StepGraph, { scan, configs }: BuildMaterials): PreparedGraph {
  const scans = new Map<string, ScannedContext>();
  const chains = new Map<string, string>();
  for (const { digest, source } of steps) {
    if (source === undefined) continue;
    const { identifier } = source;
    const found = identifier.startsWith(localScheme)
      ? scan(identifier.slice(localScheme.length), source)
      : undefined;
    if (found) scans.set(digest, found);
    const config = configs.get(/@(sha256:[0-9a-f]{64})/.exec(identifier)?.[1] ?? '');
    const chain = config && chainOf(config);
    if (chain) chains.set(digest, chain);
  }
  return { scans, chains };
}

/** The chain id of the layers of an image with this config; undefined for bytes that are not a config. */
export function chainOf(config: Uint8Array): string | undefined {
  try {
    return chainIdOf(parseImageConfig(config).rootfs.diffIds ?? []);
  } catch {
    return undefined;
  }
}

const localScheme = 'local://';
