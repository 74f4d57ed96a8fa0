import { createHash } from 'node:crypto';
import { type FileKind, fileKinds } from '../../files/file-kind.ts';
import { readUpTo } from '../../files/regular-file.ts';
import { algorithmOf } from '../../image/content-digest.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { fetchVerified } from '../../registry/fetch-verified.ts';
import { createRegistryClient } from '../../registry/registry-client.ts';
import { RegistryError } from '../../registry/registry-error.ts';
import { findManifest, readOciIndex } from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { RemoteCacheError } from './remote-cache-error.ts';

/** Where the manifest and the config of a cache lie. Reads check digests. */
export interface CacheStore {
  /** The name of the cache in messages. */
  readonly name: string;
  /** The manifest that the name of the cache leads to. */
  manifest(): Promise<Uint8Array>;
  /** Another manifest, which an index names. */
  manifestOf(digest: string): Promise<Uint8Array>;
  blob(digest: string): Promise<Uint8Array>;
}

/**
 * Opens a cache to import. Throws and rejects with a {@link RemoteCacheError} for one that is missing or that only a daemon
 * can read, and with a `RegistryError`.
 */
export async function openCacheStore(
  { type, attrs }: TypedAttrs,
  credentials: CredentialsLookup,
  signal: AbortSignal,
): Promise<CacheStore> {
  if (type === 'registry') return registryStore(attrs['ref'] ?? '', credentials, signal);
  if (type === 'local') return localStore(attrs);
  throw new RemoteCacheError(`a cache of type=${type} can only be read by a daemon`, 'cache-type');
}

function registryStore(ref: string, credentials: CredentialsLookup, signal: AbortSignal): CacheStore {
  const reference = tagNameOnly(parseNormalizedNamed(ref));
  const client = createRegistryClient(reference.domain, credentials);
  const name = referenceString(reference);
  const read = async (path: string, expected?: string) => {
    try {
      return (await fetchVerified({ client, reference, signal }, { path, expected })).bytes;
    } catch (error) {
      if (!(error instanceof RegistryError) || error.status !== 404) throw error;
      throw new RemoteCacheError(`the registry ${reference.domain} has no ${name}`, 'cache-missing', error);
    }
  };
  return {
    name,
    manifest: () => read(`manifests/${reference.digest ?? reference.tag ?? 'latest'}`, reference.digest),
    manifestOf: (digest) => read(`manifests/${digest}`, digest),
    blob: (digest) => read(`blobs/${digest}`, digest),
  };
}

async function localStore({ src = '', tag = 'latest', digest }: TypedAttrs['attrs']): Promise<CacheStore> {
  const store = await OciStore.open(src, 'read').catch((error: unknown) => {
    throw new RemoteCacheError(`no cache found in ${src}`, 'cache-missing', error);
  });
  const manifest = async () => {
    const named = digest || findManifest(await indexOf(src), tag)?.digest;
    if (named === undefined)
      throw new RemoteCacheError(`the cache ${src} has no tag ${tag}`, 'cache-missing');
    return readVerified(store, named, fileKinds.manifest);
  };
  return {
    name: src,
    manifest,
    manifestOf: (other) => readVerified(store, other, fileKinds.manifest),
    blob: (other) => readVerified(store, other, fileKinds.cacheConfig),
  };
}

async function indexOf(root: string) {
  return readOciIndex(root).catch((error: Error) => {
    throw new RemoteCacheError(error.message, 'cache-missing', error);
  });
}

async function readVerified(store: OciStore, digest: string, kind: FileKind): Promise<Uint8Array> {
  const bytes = await readBlob(store, digest, kind).catch((error: Error) => {
    throw new RemoteCacheError(
      `the cache ${store.root} is not complete: ${error.message}`,
      'cache-invalid',
      error,
    );
  });
  const algorithm = algorithmOf(digest);
  const found = `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
  if (found === digest) return bytes;
  throw new RemoteCacheError(`the cache ${store.root} has other content under ${digest}`, 'cache-invalid');
}

async function readBlob(store: OciStore, digest: string, kind: FileKind): Promise<Uint8Array> {
  const handle = await store.openBlob(digest);
  try {
    return await readUpTo(handle, kind, digest);
  } finally {
    await handle.close();
  }
}
