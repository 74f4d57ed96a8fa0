import { access, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../base/digest.ts';
import { lockFile } from '../../files/lock-file.ts';
import { requireWayWithin } from '../../files/repository-file.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { ociTypes } from '../../image/media-types.ts';
import { putManifest } from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import { removeUnreferencedBlobs } from '../../session/content/unreferenced-blobs.ts';
import type { ExportedMounts } from './exported-mounts.ts';
import { isUnchanged, type MergedMounts, mergeMounts } from './merge-mounts.ts';
import { blobsOf, indexBytes, manifestBytes } from './mount-index.ts';
import type { MountPlace } from './mount-place.ts';
import { mountTag, openMountStore } from './open-mount-store.ts';

/** Longer than moving files into place takes. */
const staleMs = 60_000;

/**
 * Puts exported mounts into a directory: an OCI image layout. The index is replaced at once, and blobs that nothing names are
 * removed afterwards. Exports that end at the same time wait for each other. Returns undefined if a part that was known before
 * the export has been removed meanwhile.
 */
export async function saveLocal(
  place: MountPlace,
  exported: ExportedMounts,
): Promise<MergedMounts | undefined> {
  const root = place.name;
  const unlock = await lockFile(join(root, 'cache-mounts.lock'), staleMs);
  try {
    const before = await openMountStore(place, noCredentials, undefined).catch(() => undefined);
    for (const [digest, path] of exported.files) await moveBlob(root, digest, path);
    const merged = mergeMounts(before?.index, exported.mounts, place.limits.bytes);
    if (!(await hasAll(root, merged))) return undefined;
    if (!isUnchanged(before?.index, merged, exported.mounts)) await putIndex(root, merged);
    await removeUnreferencedBlobs(await OciStore.open(root, 'write'));
    return merged;
  } finally {
    await unlock();
  }
}

async function putIndex(root: string, { index }: MergedMounts): Promise<void> {
  const configDigest = await putBytes(root, indexBytes(index));
  const bytes = manifestBytes(index, configDigest);
  const manifest = await putBytes(root, bytes);
  await putManifest(root, { mediaType: ociTypes.manifest, ...manifest }, [{ kind: 'tag', tag: mountTag }]);
}

async function putBytes(root: string, bytes: Uint8Array): Promise<{ digest: string; size: number }> {
  const digest = sha256(bytes);
  await writeWhole(await wayTo(root, digest), bytes);
  return { digest, size: bytes.length };
}

async function moveBlob(root: string, digest: string, path: string): Promise<void> {
  await rename(path, await wayTo(root, digest));
}

async function wayTo(root: string, digest: string): Promise<string> {
  const directory = join(root, 'blobs/sha256');
  await mkdir(directory, { recursive: true });
  const path = join(directory, digest.slice('sha256:'.length));
  await requireWayWithin(root, path);
  return path;
}

async function hasAll(root: string, { index }: MergedMounts): Promise<boolean> {
  const paths = blobsOf(index).map(({ digest }) =>
    join(root, 'blobs/sha256', digest.slice('sha256:'.length)),
  );
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

const noCredentials = async () => undefined;
