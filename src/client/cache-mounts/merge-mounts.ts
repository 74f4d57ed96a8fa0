import { mountKey } from './cache-mount.ts';
import type { MountIndex, StoredMount } from './mount-index.ts';

/** An index after an export, and the mounts that had to go. */
export interface MergedMounts {
  readonly index: MountIndex;
  readonly dropped: readonly StoredMount[];
}

/**
 * Puts exported mounts into an index. The others stay, since several builds may share a store, as far as all blobs together
 * have at most `maxBytes`: the mounts that were exported last stay longest.
 */
export function mergeMounts(
  before: MountIndex | undefined,
  exported: readonly StoredMount[],
  maxBytes: number,
): MergedMounts {
  const fresh = new Set(exported.map(mountKey));
  const others = (before?.mounts ?? []).filter((mount) => !fresh.has(mountKey(mount)));
  const byAge = [...others].sort((a, b) => Date.parse(b.exported) - Date.parse(a.exported));
  const kept: StoredMount[] = [];
  const dropped: StoredMount[] = [];
  const blobs = new Set<string>();
  let bytes = 0;
  for (const mount of [...exported, ...byAge]) {
    const all = new Map([mount.manifest, ...mount.parts].map(({ digest, size }) => [digest, size]));
    const more = [...all].filter(([digest]) => !blobs.has(digest));
    const size = more.reduce((sum, [, each]) => sum + each, 0);
    if (bytes + size > maxBytes) {
      dropped.push(mount);
      continue;
    }
    bytes += size;
    for (const [digest] of more) blobs.add(digest);
    kept.push(mount);
  }
  return { index: { mounts: kept }, dropped };
}

/**
 * Whether an export changed nothing that matters: it has the contents that the index has, no mount has to go, and none would be
 * taken for an old one soon.
 */
export function isUnchanged(
  before: MountIndex | undefined,
  { dropped }: MergedMounts,
  exported: readonly StoredMount[],
): boolean {
  const known = new Map((before?.mounts ?? []).map((mount) => [mountKey(mount), mount]));
  const isSame = (mount: StoredMount) => {
    const old = known.get(mountKey(mount));
    const age = Date.parse(mount.exported) - Date.parse(old?.exported ?? '');
    return old?.manifest.digest === mount.manifest.digest && age < refreshMs;
  };
  return dropped.length === 0 && exported.every(isSame);
}

const refreshMs = 24 * 60 * 60 * 1000;
