import { type CacheMount, mountName } from '../../client/cache-mounts/cache-mount.ts';
import { exportMounts } from '../../client/cache-mounts/export-mounts.ts';
import { findCacheMounts } from '../../client/cache-mounts/find-cache-mounts.ts';
import { importMounts } from '../../client/cache-mounts/import-mounts.ts';
import { warningOf } from '../../client/cache-mounts/mount-outcome.ts';
import type { MountPlace } from '../../client/cache-mounts/mount-place.ts';
import type { MountDaemon } from '../../client/cache-mounts/run-tool.ts';
import type { Definition } from '../../llb/definition.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { BuildPlan } from './build-plan.ts';

/** Brings cache mounts in before a build, and out after it. */
export interface MountTransfer {
  /** Fills the empty mounts of the graphs. Never rejects for a store: a build does without it. */
  before(definitions: readonly Definition[]): Promise<void>;
  /** Saves the mounts of the graphs. Rejects with what went wrong, unless the store ignores errors. */
  after(): Promise<void>;
  /** What deserves a warning, in the order in which it happened. */
  readonly warnings: readonly string[];
}

/** The daemon of the build. */
export type TransferDaemon = Pick<MountDaemon, 'connection' | 'workers' | 'onStatus'>;

/** The transfer between the daemon and the stores of the plan. Throws a {@link UsageError} if the graph cannot be known. */
export function mountTransfer(plan: BuildPlan, on: TransferDaemon, { env, signal }: CliIo): MountTransfer {
  requireOwnGraph(plan);
  const daemon = { ...on, credentials: dockerCredentials(env), signal };
  const { from, to } = plan.mountPlaces;
  const warnings: string[] = [];
  let mounts: readonly CacheMount[] = [];
  return {
    warnings,
    before: async (definitions) => {
      mounts = readMounts(definitions, warnings);
      if (from.length === 0) return;
      const emptied = mounts.filter(({ isEmptied }) => isEmptied);
      warnings.push(...emptied.map(emptiedText));
      const rest = mounts.filter(({ isEmptied }) => !isEmptied);
      for (const place of from) warnings.push(...(await importFrom(daemon, rest, place)));
    },
    after: async () => {
      for (const place of to) warnings.push(...(await exportTo(daemon, mounts, place)));
    },
  };
}

function requireOwnGraph({ frontend, followSyntax, mountPlaces }: BuildPlan): void {
  if (frontend === undefined && !followSyntax) return;
  const flag = mountPlaces.from.length > 0 ? '--cache-mounts-from' : '--cache-mounts-to';
  const other = followSyntax ? '--follow-syntax' : '--frontend or BUILDKIT_SYNTAX';
  throw new UsageError(
    `${flag} cannot be used with ${other}: only this compiler knows which mounts a build has`,
    'Leave one of them out.',
  );
}

/** The mounts of graphs; those that cannot travel become warnings. */
export function readMounts(definitions: readonly Definition[], warnings: string[]): readonly CacheMount[] {
  const { mounts, skipped } = findCacheMounts(definitions);
  for (const mount of skipped)
    warnings.push(`the cache mount ${mountName(mount)} stays on the daemon: ${mount.reason}`);
  return mounts;
}

function emptiedText(mount: CacheMount): string {
  return `the cache mount ${mountName(mount)} is not imported, because its step runs without the cache (--no-cache), which empties it`;
}

async function importFrom(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  place: MountPlace,
): Promise<readonly string[]> {
  if (mounts.length === 0) return [];
  try {
    const outcomes = await importMounts(daemon, mounts, place);
    if (outcomes === undefined) return [noStore(place)];
    return outcomes.flatMap((outcome) => warningOf(outcome) ?? []);
  } catch (error) {
    if (daemon.signal?.aborted) throw error;
    return [`no cache mounts were imported from ${place.name}: ${(error as Error).message}`];
  }
}

/** The message for a store that does not exist yet. */
export function noStore({ name }: MountPlace): string {
  return `no cache mounts were imported, because ${name} has none yet (this is normal before the first build)`;
}

async function exportTo(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  place: MountPlace,
): Promise<readonly string[]> {
  try {
    const { outcomes, droppedIds } = await exportMounts(daemon, mounts, place);
    return [...outcomes.flatMap((outcome) => warningOf(outcome) ?? []), ...droppedIds.map(dropped(place))];
  } catch (error) {
    if (daemon.signal?.aborted) throw error;
    const text = `the build succeeded, but its cache mounts were not saved in ${place.name}: ${(error as Error).message}`;
    if (place.ignoresErrors) return [text];
    throw new Error(text, { cause: error });
  }
}

/** The warnings about mounts that no longer fit into a store. */
export function dropped(place: MountPlace): (id: string) => string {
  return (id) =>
    `the cache mount ${mountName({ id })} was removed from ${place.name} to stay within ${place.limits.bytes} bytes; raise max-size to keep it`;
}
