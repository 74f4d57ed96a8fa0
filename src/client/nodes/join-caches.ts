import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { isTrue } from '../../go/strconv.ts';
import { parseNormalizedNamed, tagNameOnly } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { memoryContent } from '../../registry/push/content-source.ts';
import { pushImage } from '../../registry/push/push-image.ts';
import { putManifest } from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import { removeUnreferencedBlobs } from '../../session/content/unreferenced-blobs.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { openCacheStore } from '../remote-cache/cache-store.ts';
import { RemoteCacheError } from '../remote-cache/remote-cache-error.ts';
import type { BuildNode } from './build-node.ts';
import { cacheConfigOf, combineCaches, type ExportedCache, type JoinedCache } from './combine-caches.ts';
import { isJoinedCache, nodeCacheExport } from './node-caches.ts';
import { blobPath } from './store-layout.ts';

/** The caches that a build on several nodes has exported. */
export interface CacheJoin {
  readonly entries: readonly TypedAttrs[];
  readonly nodes: readonly BuildNode[];
  readonly credentials: CredentialsLookup;
  readonly signal: AbortSignal;
  readonly onWarning: (text: string) => void;
}

/**
 * Joins the caches that the nodes have exported under names of their own, under the name that the user gave. A cache that
 * cannot be joined is an error unless `ignore-error` says otherwise.
 */
export async function joinCaches(caches: CacheJoin): Promise<void> {
  for (const entry of caches.entries.filter(isJoinedCache)) {
    try {
      await joinCache(entry, caches);
    } catch (error) {
      if (caches.signal.aborted || !isTrue(entry.attrs['ignore-error'])) throw error;
      caches.onWarning(`the caches of the nodes could not be joined: ${(error as Error).message}`);
    }
  }
}

async function joinCache(entry: TypedAttrs, caches: CacheJoin): Promise<void> {
  const parts = await Promise.all(caches.nodes.map((node) => readPart(nodeCacheExport(entry, node), caches)));
  const [first, ...rest] = parts.filter((part) => part !== undefined);
  if (!first) return;
  const joined = combineCaches([first, ...rest]);
  if (!joined)
    return caches.onWarning(
      `the caches of the nodes are too large to be one. Import each of them: ${partNames(entry, caches)}`,
    );
  if (entry.type === 'local') return storeCache(joined, entry.attrs);
  await pushCache(joined, entry.attrs['ref'] ?? '', caches);
}

function partNames(entry: TypedAttrs, { nodes }: CacheJoin): string {
  const names = nodes.map((node) => nodeCacheExport(entry, node).attrs);
  return names.map(({ ref, dest, tag }) => ref ?? `${dest} (tag ${tag})`).join(', ');
}

/** Undefined if the node had nothing to export. */
async function readPart(
  { type, attrs }: TypedAttrs,
  { credentials, signal }: CacheJoin,
): Promise<ExportedCache | undefined> {
  const place = type === 'local' ? { src: attrs['dest'] ?? '', tag: attrs['tag'] ?? '' } : attrs;
  try {
    const store = await openCacheStore({ type, attrs: place }, credentials, signal);
    const manifest = await store.manifest();
    const config = cacheConfigOf(manifest);
    return config && { manifest, config: await store.blob(config.digest) };
  } catch (error) {
    if (error instanceof RemoteCacheError && error.code === 'cache-missing') return undefined;
    throw error;
  }
}

/** The repository has the layers already. */
async function pushCache(cache: JoinedCache, ref: string, { credentials, signal }: CacheJoin): Promise<void> {
  const content = memoryContent(
    new Map([
      [cache.root.digest, cache.manifest],
      [cache.configDigest, cache.config],
    ]),
  );
  const references = [tagNameOnly(parseNormalizedNamed(ref))];
  await pushImage({ root: cache.root, content, references }, { credentials, signal });
}

async function storeCache(cache: JoinedCache, attrs: TypedAttrs['attrs']): Promise<void> {
  const root = attrs['dest'] ?? '';
  await writeWhole(join(root, blobPath(cache.configDigest)), cache.config);
  await writeWhole(join(root, blobPath(cache.root.digest)), cache.manifest);
  await putManifest(root, cache.root, [{ kind: 'tag', tag: attrs['tag'] ?? 'latest' }]);
  if (!isTrue(attrs['reset'])) return;
  const store = await OciStore.open(root, 'write');
  await removeUnreferencedBlobs(store).finally(() => store.close());
}
