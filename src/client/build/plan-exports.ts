import { LibraryError } from '../../base/library-error.ts';
import { isTrue } from '../../go/strconv.ts';
import type { DaemonAddress } from '../connect/address.ts';
import type { ExportEntry } from '../specs/export.ts';
import type { DaemonWorker } from '../workers.ts';

/** The properties of the daemon's image store that exporters depend on. */
export interface ImageStore {
  /** Docker Engine, whose image store receives results. */
  readonly isDocker: boolean;
  /**
   * Whether it can export archives and several platforms, keep attestations, and push. Only Docker Engine without the
   * containerd image store cannot.
   */
  readonly isFull: boolean;
}

/** (docker/buildx v0.36.1 driver/docker/driver.go) */
export function imageStoreOf(
  address: DaemonAddress,
  workers: readonly Pick<DaemonWorker, 'labels'>[],
): ImageStore {
  if (address.kind !== 'docker') return { isDocker: false, isFull: true };
  const isFull = workers.some(
    ({ labels }) => labels['org.mobyproject.buildkit.worker.snapshotter'] !== undefined,
  );
  return { isDocker: true, isFull };
}

/**
 * Adapts exporters to a daemon, as `docker buildx build` does for its drivers (docker/buildx v0.36.1 build/opt.go).
 * An entry `docker` without a target is an image for the store of Docker Engine; for another daemon, the caller must
 * set a target first. Throws a `LibraryError` for what the daemon cannot do.
 */
export function planExports(entries: readonly ExportEntry[], store: ImageStore): readonly ExportEntry[] {
  const real = entries.filter(({ type }) => type !== 'cacheonly');
  if (!store.isDocker) return real;
  if (store.isFull) return real.map(forContainerdStore);
  for (const entry of real) requireClassic(entry);
  return real.map(toImageStore);
}

/** Whether the result goes into an image store of the daemon. */
function isStored({ type, target }: ExportEntry): boolean {
  return type === 'image' || (type === 'docker' && target === undefined);
}

function toImageStore(entry: ExportEntry): ExportEntry {
  return isStored(entry) ? { ...entry, type: 'image' } : entry;
}

/** That store identifies images by the digest of their manifest or index, not by the digest of their config. */
function forContainerdStore(entry: ExportEntry): ExportEntry {
  if (!isStored(entry)) return entry;
  if (isPushed(entry) && isTrue(entry.attrs['push-by-digest'])) {
    throw new LibraryError('Docker Engine does not support push-by-digest', 'push-by-digest-unsupported', {
      hint: 'Push by name, or use a buildkitd.',
    });
  }
  return { ...entry, type: 'image', attrs: { ...entry.attrs, 'prefer-image-digest': 'true' } };
}

function requireClassic(entry: ExportEntry): void {
  const { type, target, attrs } = entry;
  if (isPushed(entry)) {
    throw new LibraryError(
      'Docker Engine can push a build result only with its containerd image store',
      'push-needs-containerd-store',
      { hint: 'Turn that store on, or use a buildkitd.', data: { name: attrs['name'] ?? '' } },
    );
  }
  if (type !== 'oci' && !(type === 'docker' && target !== undefined)) return;
  throw new LibraryError(
    `type=${type} with a destination needs the containerd image store in Docker Engine`,
    'archive-needs-containerd-store',
    { hint: 'Turn that store on, or use a buildkitd.', data: { type } },
  );
}

function isPushed({ attrs }: ExportEntry): boolean {
  return isTrue(attrs['push']);
}
