import type { CredentialsLookup } from '../../registry/credentials.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { type CacheStore, openCacheStore } from '../remote-cache/cache-store.ts';
import { RemoteCacheError } from '../remote-cache/remote-cache-error.ts';
import { type MountIndex, readMountIndex } from './mount-index.ts';
import type { MountPlace } from './mount-place.ts';

/** The tag of the index in a directory, which may hold something else too. */
export const mountTag = 'cache-mounts';

/** A store that was opened for reading. */
export interface MountStore {
  readonly index: MountIndex;
  readonly store: CacheStore;
}

/**
 * Opens a store of cache mounts. Returns undefined if it does not exist yet. Rejects with a `LibraryError` for something else that
 * has this name, and with a `RegistryError`.
 */
export async function openMountStore(
  place: Pick<MountPlace, 'kind' | 'name'>,
  credentials: CredentialsLookup,
  signal: AbortSignal | undefined,
): Promise<MountStore | undefined> {
  try {
    const store = await openCacheStore(entryOf(place), credentials, signal ?? new AbortController().signal);
    return { store, index: await readMountIndex(store) };
  } catch (error) {
    if (error instanceof RemoteCacheError && error.code === 'cache-missing') return undefined;
    throw error;
  }
}

function entryOf({ kind, name }: Pick<MountPlace, 'kind' | 'name'>): TypedAttrs {
  return kind === 'local'
    ? { type: 'local', attrs: { src: name, tag: mountTag } }
    : { type: 'registry', attrs: { ref: name } };
}
