import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemAt } from '../../base/list.ts';
import { runLimited } from '../../base/run-limited.ts';
import { local } from '../../llb/ops/source.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import type { CacheStore } from '../remote-cache/cache-store.ts';
import { type CacheMount, mountKey } from './cache-mount.ts';
import { blobsOf, type StoredMount, sizeOf } from './mount-index.ts';
import { type MountOutcome, outcomeOf } from './mount-outcome.ts';
import type { MountPlace } from './mount-place.ts';
import { openMountStore } from './open-mount-store.ts';
import { probeMounts } from './probe-mounts.ts';
import { type MountDaemon, runTool } from './run-tool.ts';
import { type ToolStep, toolInput } from './tool-steps.ts';

/** A mount that is on the daemon and in the store. */
interface KnownMount {
  readonly mount: CacheMount;
  readonly stored: StoredMount;
}

/**
 * Fills mounts of a daemon that are empty from a store. Mounts that have files stay as they are, and nothing is sent for them.
 * Returns undefined if the store does not exist yet. Rejects with a `LibraryError`, a `RegistryError`, or the daemon's error.
 */
export async function importMounts(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  place: MountPlace,
): Promise<readonly MountOutcome[] | undefined> {
  const opened = await openMountStore(place, daemon.credentials, daemon.signal);
  if (opened === undefined) return undefined;
  const stored = new Map(opened.index.mounts.map((mount) => [mountKey(mount), mount]));
  const missing: MountOutcome[] = [];
  const known: KnownMount[] = [];
  for (const mount of mounts) {
    const found = stored.get(mountKey(mount));
    if (found) known.push({ mount, stored: found });
    else missing.push(plainOutcome(mount, 'missing'));
  }
  const scratch = await mkdtemp(join(tmpdir(), 'dockerfile-llb-cache-mounts-'));
  try {
    const empty = await emptyMounts(daemon, known);
    const kept = known
      .filter((each) => !empty.includes(each))
      .map(({ mount }) => plainOutcome(mount, 'kept'));
    const source = { place, store: opened.store, scratch };
    return [...(await fillMounts(daemon, empty, source)), ...kept, ...missing];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function plainOutcome(
  { id, baseName, selector, target }: CacheMount,
  state: 'kept' | 'missing' | 'left-out',
): MountOutcome {
  return { id, baseName, selector, target, state, bytes: 0, entries: 0, problem: '' };
}

/** The first entry of a mount is enough to know. */
async function emptyMounts(
  daemon: MountDaemon,
  known: readonly KnownMount[],
): Promise<readonly KnownMount[]> {
  const mounts = known.map(({ mount }) => mount);
  const probed = await probeMounts(daemon, mounts, { bytes: 0, entries: 0 });
  return known.filter((_, i) => itemAt(probed, i).report.status === 'empty');
}

interface Source {
  readonly place: MountPlace;
  readonly store: CacheStore;
  readonly scratch: string;
}

async function fillMounts(
  daemon: MountDaemon,
  known: readonly KnownMount[],
  { place, store, scratch }: Source,
): Promise<readonly MountOutcome[]> {
  const tooLarge = known.filter(({ stored }) => storedSize(stored) > place.limits.bytes);
  const fitting = known.filter((each) => !tooLarge.includes(each));
  const left = tooLarge.map(
    ({ mount, stored }): MountOutcome => ({
      ...plainOutcome(mount, 'left-out'),
      problem: `is not imported: it has ${storedSize(stored)} bytes, and max-size is ${place.limits.bytes}`,
    }),
  );
  if (fitting.length === 0) return left;
  const blobs = blobsOf({ mounts: fitting.map(({ stored }) => stored) });
  const root = place.kind === 'local' ? place.name : join(scratch, 'blobs-of-registry');
  if (place.kind === 'registry')
    await download(
      store,
      blobs.map(({ digest }) => digest),
      root,
    );
  await checkBlobs(root, blobs);
  const out = join(scratch, 'import');
  await mkdir(out);
  const steps = fitting.map(({ mount, stored }): ToolStep => {
    const words = [`${toolInput}/blobs/sha256`, hexOf(stored.manifest.digest)];
    return { mount, command: 'import', limits: place.limits, words };
  });
  const includePatterns = blobs.map(({ digest }) => `blobs/sha256/${hexOf(digest)}`);
  const input = local('cache-mounts', { includePatterns, sharedKeyHint: 'cache-mounts' });
  const reports = await runTool(daemon, { steps, input, locals: new Map([['cache-mounts', root]]), out });
  return [...fitting.flatMap(({ mount }, i) => (reports[i] ? [outcomeOf(mount, reports[i])] : [])), ...left];
}

function storedSize({ manifest, parts }: StoredMount): number {
  return sizeOf([manifest, ...parts]);
}

/** Blobs of a registry go through a directory, since the daemon takes files. */
async function download(store: CacheStore, digests: readonly string[], root: string): Promise<void> {
  const directory = join(root, 'blobs/sha256');
  await mkdir(directory, { recursive: true });
  const save = async (digest: string) => writeFile(join(directory, hexOf(digest)), await store.blob(digest));
  await runLimited(digests, save, { limit: 4 });
}

/** Nothing is sent for a store that is not complete. */
async function checkBlobs(
  root: string,
  blobs: readonly { readonly digest: string; readonly size: number }[],
) {
  const store = await OciStore.open(root, 'read');
  for (const { digest, size } of blobs) {
    const found = await store.info(digest);
    if (found.size !== size)
      throw new Error(`the store ${root} has ${found.size} bytes of ${digest} instead of ${size}`);
  }
}

function hexOf(digest: string): string {
  return digest.slice('sha256:'.length);
}
