import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeText } from '../../base/text.ts';
import { compareBytes } from '../../go/strings.ts';
import { mkfile } from '../../llb/ops/file/actions.ts';
import { file } from '../../llb/ops/file/file.ts';
import { scratch } from '../../llb/state.ts';
import type { CacheMount } from './cache-mount.ts';
import { type ExportedMounts, readExported } from './exported-mounts.ts';
import type { MergedMounts } from './merge-mounts.ts';
import { blobsOf, type MountIndex, sizeOf } from './mount-index.ts';
import { type MountOutcome, outcomeOf } from './mount-outcome.ts';
import type { MountPlace } from './mount-place.ts';
import { openMountStore } from './open-mount-store.ts';
import { type MountDaemon, runTool } from './run-tool.ts';
import { saveLocal } from './save-local.ts';
import { saveRegistry } from './save-registry.ts';
import type { ToolReport } from './tool-report.ts';
import { type ToolStep, toolInput } from './tool-steps.ts';

/** The result of an export. */
export interface MountExport {
  readonly outcomes: readonly MountOutcome[];
  /** Bytes of the parts that the store did not have. */
  readonly sentBytes: number;
  /** Ids of other mounts that are no longer in the store, which would be too large. */
  readonly droppedIds: readonly string[];
}

/**
 * Brings the contents of mounts of a daemon into a store. Parts that the store has are not sent. The store keeps what it has of
 * mounts that are empty or too large, and of mounts that are not among these. Rejects with a `LibraryError`, a `RegistryError`, or
 * the daemon's error; the store is unchanged then.
 */
export async function exportMounts(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  place: MountPlace,
): Promise<MountExport> {
  if (mounts.length === 0) return { outcomes: [], sentBytes: 0, droppedIds: [] };
  const before = await indexBefore(daemon, place);
  const first = await exportOnce(daemon, mounts, { place, before, known: before });
  if (first) return first;
  // A part of the store was removed meanwhile, so everything is sent.
  const again = await exportOnce(daemon, mounts, { place, before, known: undefined });
  if (again) return again;
  throw new Error(`the store ${place.name} changes while it is written`);
}

/** A damaged directory is replaced: its index has our own tag. Another image of a registry is not. */
async function indexBefore(
  { credentials, signal }: MountDaemon,
  place: MountPlace,
): Promise<MountIndex | undefined> {
  const opening = openMountStore(place, credentials, signal);
  const opened = await (place.kind === 'local' ? opening.catch(() => undefined) : opening);
  return opened?.index;
}

interface Target {
  readonly place: MountPlace;
  readonly before: MountIndex | undefined;
  /** What of it need not be sent. */
  readonly known: MountIndex | undefined;
}

async function exportOnce(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  target: Target,
): Promise<MountExport | undefined> {
  const { place } = target;
  const out = await outputDirectory(place);
  try {
    const reports = await readMounts(daemon, mounts, { ...target, out });
    const exported = await readExported(mounts, reports, out);
    const outcomes = outcomesOf(mounts, reports);
    if (exported.mounts.length === 0) return { outcomes, sentBytes: 0, droppedIds: [] };
    const merged = await save(daemon, exported, target);
    return merged && { outcomes, sentBytes: sizeOf(newBlobs(exported)), ...droppedOf(merged) };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function outcomesOf(mounts: readonly CacheMount[], reports: readonly ToolReport[]): readonly MountOutcome[] {
  return mounts.flatMap((mount, i) => (reports[i] ? [outcomeOf(mount, reports[i])] : []));
}

function droppedOf({ dropped }: MergedMounts): Pick<MountExport, 'droppedIds'> {
  return { droppedIds: dropped.map(({ id }) => id) };
}

/** Beside the blobs of a local store, so that they are moved and not copied. */
async function outputDirectory({ kind, name }: MountPlace): Promise<string> {
  if (kind === 'registry') return mkdtemp(join(tmpdir(), 'dockerfile-llb-cache-mounts-'));
  await mkdir(name, { recursive: true });
  await removeStale(name);
  return mkdtemp(join(name, incoming));
}

async function readMounts(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  { place, known, out }: Target & { readonly out: string },
): Promise<readonly ToolReport[]> {
  const digests = known ? blobsOf(known).map(({ digest }) => digest.slice('sha256:'.length)) : [];
  const text = digests.sort(compareBytes).join('');
  const input = file(scratch(), [mkfile('/known', 0o644, encodeText(text))], {
    customName: '[cache mounts] what the store has',
  });
  const words = [`${toolInput}/known`];
  const steps = mounts.map((mount): ToolStep => ({ mount, command: 'export', limits: place.limits, words }));
  return runTool(daemon, { steps, input, out });
}

function newBlobs({ mounts, files }: ExportedMounts) {
  return blobsOf({ mounts }).filter(({ digest }) => files.has(digest));
}

function save(
  { credentials, signal }: MountDaemon,
  exported: ExportedMounts,
  { place, before }: Target,
): Promise<MergedMounts | undefined> {
  return place.kind === 'local'
    ? saveLocal(place, exported)
    : saveRegistry(place, exported, { before, credentials, signal });
}

/** What exports left that were killed. */
async function removeStale(root: string): Promise<void> {
  for (const name of (await readdir(root)).filter((each) => each.startsWith(incoming))) {
    const found = await stat(join(root, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > staleMs)
      await rm(join(root, name), { recursive: true, force: true });
  }
}

const incoming = '.incoming-';
const staleMs = 24 * 60 * 60 * 1000;
