import { foretellFromCache } from '../../client/ledger/foretell.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import { pinImages } from '../../client/ledger/pin-images.ts';
import { prepareGraph } from '../../client/ledger/prepare-graph.ts';
import { LocalScans } from '../../client/ledger/scan-locals.ts';
import { openCacheStore } from '../../client/remote-cache/cache-store.ts';
import { readRemoteCache } from '../../client/remote-cache/read-remote-cache.ts';
import { RemoteCacheError } from '../../client/remote-cache/remote-cache-error.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { cacheGraph, type ListedCache } from '../../insight/graph/cache-config.ts';
import type { KeyGraph } from '../../insight/graph/key-graph.ts';
import { readStepGraph } from '../../insight/graph/step-graph.ts';
import type { Prediction } from '../../insight/reasons/prediction.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { BuildPlan } from '../build/build-plan.ts';
import { contextKey } from '../build/record-build.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { UsageError } from '../usage-error.ts';
import { resolveRemotes } from './resolve-remotes.ts';

/**
 * What a build would run on a daemon that has nothing but the caches of `--cache-from`, as on a fresh CI machine. Asks
 * registries, and no daemon. Rejects with a `RemoteCacheError`, with the errors of a compile, and with a
 * {@link UsageError} for a context that only a daemon can read.
 */
export async function predictFromCaches(plan: BuildPlan, io: CliIo): Promise<Prediction> {
  if (plan.options.has('context'))
    throw new UsageError(
      `${plan.context}: predict --cache-from reads no repositories and downloads`,
      'Give a directory, or leave --cache-from out to ask a daemon.',
    );
  const [keys, { configs, definitions, resolved }] = await Promise.all([
    readCaches(plan, io),
    compile(plan, io),
  ]);
  const named = pinImages(readStepGraph([...definitions.values()]), resolved);
  const { pin } = await resolveRemotes(named, [], io);
  const graph = pin(named);
  const ledger = Ledger.open(io.env, '');
  const scans = new LocalScans({ locals: plan.locals, ledger, context: contextKey(plan) });
  const prepared = prepareGraph(graph, { scan: scans.scan(() => false), configs });
  const prediction = foretellFromCache(graph, prepared, keys);
  scans.save();
  return prediction;
}

/** A cache that is missing is left out with a warning, as in a build. */
async function readCaches({ caches }: BuildPlan, io: CliIo): Promise<KeyGraph> {
  const credentials = dockerCredentials(io.env);
  const found: ListedCache[] = [];
  for (const entry of caches.imports) {
    try {
      const store = await openCacheStore(entry, credentials, io.signal);
      found.push(...(await readRemoteCache(store)));
    } catch (error) {
      if (!(error instanceof RemoteCacheError) || error.code !== 'cache-missing') throw error;
      printReport(io.stderr, `WARNING: ${error.message}: nothing is cached there\n`, io.env);
    }
  }
  return cacheGraph(found);
}

async function compile({ options, locals }: BuildPlan, io: CliIo) {
  const configs = new Map<string, Uint8Array>();
  const resolved = new Map<string, string>();
  const resolve = registryImages(dockerCredentials(io.env));
  const { definitions } = await compileLocal({
    options,
    locals,
    images: async (ref, platform, signal) => {
      const found = await resolve(ref, platform, signal);
      configs.set(found.digest, found.config);
      resolved.set(`docker-image://${ref}`, found.digest);
      return found;
    },
    signal: io.signal,
  });
  return { configs, definitions, resolved };
}
