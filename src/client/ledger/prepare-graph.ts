import { parseImageConfig } from '../../image/parse-image-config.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { chainIdOf } from '../../insight/keys/source-keys.ts';
import { ContextIndex } from './context-index.ts';
import { decodeFileList, type FileList } from './file-list.ts';
import type { Ledger } from './ledger.ts';
import type { RecordedBuild } from './recorded-build.ts';
import { type ScannedContext, scanContext } from './scan-context.ts';

/** What a build brings along. */
export interface BuildMaterials {
  /** Directories by the names of local sources. */
  readonly locals: ReadonlyMap<string, string>;
  /** Configs of images by the digest of their manifest or index. */
  readonly configs: ReadonlyMap<string, Uint8Array>;
}

/** What is known of the sources of a graph, by the digests of their steps. */
export interface PreparedGraph {
  readonly scans: ReadonlyMap<string, ScannedContext>;
  readonly chains: ReadonlyMap<string, string>;
  /** Keeps what was read of the directories for the next time. */
  saveIndexes(): Promise<void>;
}

/** Where earlier transfers are looked up. */
export interface EarlierBuilds {
  /** Where the indexes of directories lie; undefined when nothing is kept. */
  readonly state: string | undefined;
  /** What the daemon has of a source from the last transfer. */
  readonly before: (identifier: string) => FileList | undefined;
}

/** Scans the local sources of a graph, and finds the layers of its images. A directory that cannot be read is left out. */
export function prepareGraph(
  { steps }: StepGraph,
  { locals, configs }: BuildMaterials,
  { state, before }: EarlierBuilds,
): PreparedGraph {
  const scans = new Map<string, ScannedContext>();
  const chains = new Map<string, string>();
  const indexes = new Map<string, ContextIndex>();
  for (const { digest, source } of steps) {
    const { identifier = '', attrs = {} } = source ?? {};
    const directory = identifier.startsWith('local://') ? locals.get(identifier.slice(8)) : undefined;
    if (directory !== undefined) {
      const index = indexes.get(directory) ?? ContextIndex.open(state, directory);
      indexes.set(directory, index);
      scans.set(digest, scanContext({ directory, attrs, index, before: before(identifier) }));
    }
    const config = configs.get(/@(sha256:[0-9a-f]{64})/.exec(identifier)?.[1] ?? '');
    const chain = config && chainOf(config);
    if (chain) chains.set(digest, chain);
  }
  const saveIndexes = async () =>
    void (await Promise.all([...indexes.values()].map((index) => index.save())));
  return { scans, chains, saveIndexes };
}

/** The files that the daemon has of a source, from the newest build of the context that sent them. */
export function lastTransfer(
  ledger: Ledger | undefined,
  builds: readonly RecordedBuild[],
  context: string,
): EarlierBuilds['before'] {
  return (identifier) => {
    for (const build of [...builds].reverse()) {
      if (build.context !== context) continue;
      const step = build.graph.steps.find(({ source }) => source?.identifier === identifier);
      // It failed before anything was sent.
      if (step && build.failed && !build.outcomes.has(step.digest)) continue;
      const id = step && build.manifests.get(step.digest);
      const files = id && decodeFileList(ledger?.list(id));
      if (files) return files;
    }
    return undefined;
  };
}

function chainOf(config: Uint8Array): string | undefined {
  try {
    return chainIdOf(parseImageConfig(config).rootfs.diffIds ?? []);
  } catch {
    return undefined;
  }
}
