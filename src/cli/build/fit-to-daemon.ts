import { type ImageStore, imageStoreOf, planExports } from '../../client/build/plan-exports.ts';
import type { DaemonAddress } from '../../client/connect/address.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import type { DaemonWorker } from '../../client/workers.ts';
import { isTrue } from '../../go/strconv.ts';
import { hostGateway } from '../flags/host-entries.ts';
import { adviceFor } from '../output/advice/advice.ts';
import { UsageError } from '../usage-error.ts';
import { defaultProvenance, isSwitchedOn } from './attest-flags.ts';
import type { BuildPlan } from './build-plan.ts';
import { addProxyArgs } from './proxy-args.ts';

/** The daemon of a build, as far as its request depends on it. */
export interface Daemon {
  readonly address: DaemonAddress;
  readonly workers: readonly DaemonWorker[];
}

/** The parts of a request that depend on the daemon. */
export interface FittedBuild {
  readonly exports: readonly ExportEntry[];
  readonly options: ReadonlyMap<string, string>;
  readonly store: ImageStore;
}

/**
 * Completes a plan for a daemon, as `docker buildx build` does for its drivers: where results go without a word about
 * it, what provenance, which images come first, the host's address (docker/buildx v0.36.1 build/opt.go).
 */
export async function fitToDaemon(
  plan: BuildPlan,
  daemon: Daemon,
  env: NodeJS.ProcessEnv,
): Promise<FittedBuild> {
  const fitted = await fitOptions(plan, daemon, env);
  return { ...fitted, exports: fitExports(plan, fitted.store, env) };
}

/** The same without the outputs, for a daemon that is one of several. */
export async function fitOptions(
  plan: BuildPlan,
  daemon: Daemon,
  env: NodeJS.ProcessEnv,
): Promise<Omit<FittedBuild, 'exports'>> {
  const store = imageStoreOf(daemon.address, daemon.workers);
  const options = new Map(plan.options);
  setHostGateway(options, daemon.workers);
  for (const [key, value] of attestationOptions(plan, store, env)) options.set(key, value);
  if (store.isDocker && !options.has('image-resolve-mode')) options.set('image-resolve-mode', 'local');
  if (!store.isFull && (options.get('platform') ?? '').includes(',')) {
    throw new UsageError(
      'building for several platforms needs the containerd image store in Docker Engine',
      'Turn it on, or use a buildkitd with --addr.',
    );
  }
  refuseCacheExports(plan, store);
  if (isTrue(options.get('build-arg:BUILDKIT_MULTI_PLATFORM'))) options.set('multi-platform', 'true');
  await addProxyArgs(options, daemon.address, env);
  return { options, store };
}

/** Docker Engine's own store supports only inline caches (docker/buildx v0.36.1 build/opt.go `driver.CacheExport`). */
function refuseCacheExports({ caches }: BuildPlan, { isFull }: ImageStore): void {
  const other = isFull ? undefined : caches.exports.find(({ type }) => type !== 'inline');
  if (other === undefined) return;
  throw new UsageError(
    `--cache-to type=${other.type} needs the containerd image store in Docker Engine`,
    'Turn it on (Docker Engine 23 or later), use a buildkitd with --addr, or use --cache-to type=inline.',
  );
}

/** The outputs of a build on one daemon. Throws a {@link UsageError} for what it cannot do. */
export function fitExports(
  plan: BuildPlan,
  store: ImageStore,
  env: NodeJS.ProcessEnv,
): readonly ExportEntry[] {
  const given = plan.exports.length > 0 || plan.call !== undefined || plan.definition !== undefined;
  const entries = given ? plan.exports : defaultExports(plan, store, env);
  try {
    return withArtifactDefault(planExports(entries, store), store, env);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message, adviceFor(error));
  }
}

/** The outputs of a build on several daemons. By default, Docker Engines get their images. */
export function sharedExports(
  plan: BuildPlan,
  stores: readonly ImageStore[],
  env: NodeJS.ProcessEnv,
): readonly ExportEntry[] {
  const all = { isDocker: stores.every(({ isDocker }) => isDocker), isFull: true };
  const entries = plan.exports.length > 0 ? plan.exports : defaultExports(plan, all, env);
  return withArtifactDefault(
    entries.filter(({ type }) => type !== 'cacheonly'),
    all,
    env,
  );
}

/**
 * Docker Engine gets the image, as with `docker build`. On other daemons, a result without an output stays in the
 * cache.
 */
function defaultExports(
  { tags }: BuildPlan,
  { isDocker }: ImageStore,
  env: NodeJS.ProcessEnv,
): ExportEntry[] {
  if (!isDocker || isTrue(env['BUILDX_NO_DEFAULT_LOAD'])) return [];
  return [{ type: 'image', attrs: tags === '' ? {} : { name: tags } }];
}

/**
 * `BUILDX_NO_DEFAULT_OCI_ARTIFACT`: attestations of an image are not marked as artifacts, unless the output asks for
 * it.
 */
function withArtifactDefault(
  entries: readonly ExportEntry[],
  { isFull }: ImageStore,
  env: NodeJS.ProcessEnv,
): readonly ExportEntry[] {
  if (!isSwitchedOn('BUILDX_NO_DEFAULT_OCI_ARTIFACT', env) || !isFull) return entries;
  return entries.map((entry) =>
    entry.type === 'image' || entry.type === 'oci'
      ? { ...entry, attrs: { 'oci-artifact': 'false', ...entry.attrs } }
      : entry,
  );
}

function attestationOptions(
  { attestations }: BuildPlan,
  { isFull }: ImageStore,
  env: NodeJS.ProcessEnv,
): readonly (readonly [key: string, value: string])[] {
  const { options, namesProvenance } = attestations;
  if (!isFull && options.size > 0) {
    throw new UsageError(
      `${[...options.keys()].join(', ')} needs the containerd image store in Docker Engine`,
      'Turn it on, or use a buildkitd with --addr.',
    );
  }
  const hasDefault = isFull && !namesProvenance && !isSwitchedOn('BUILDX_NO_DEFAULT_ATTESTATIONS', env);
  return hasDefault ? [...options, defaultProvenance] : [...options];
}

function setHostGateway(options: Map<string, string>, workers: readonly DaemonWorker[]): void {
  const hosts = options.get('add-hosts');
  if (!hosts?.split(',').some((entry) => entry.endsWith(`=${hostGateway}`))) return;
  const label = 'org.mobyproject.buildkit.worker.moby.host-gateway-ip';
  const address = workers.map(({ labels }) => labels[label]).find(Boolean);
  if (address === undefined) {
    throw new UsageError(
      '--add-host …:host-gateway: this daemon does not report the address of its host',
      'Docker Engine does. For a buildkitd, write the IP address instead of host-gateway.',
    );
  }
  options.set('add-hosts', hosts.replaceAll(`=${hostGateway}`, `=${address}`));
}
