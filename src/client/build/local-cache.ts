import { knownValue } from '../../base/list.ts';
import { isTrue } from '../../go/strconv.ts';
import {
  findManifest,
  type OciDescriptor,
  putManifest,
  readOciIndex,
} from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import { removeUnreferencedBlobs } from '../../session/content/unreferenced-blobs.ts';
import { reportedDescriptor } from './reported-descriptor.ts';
import type { TypedAttrs } from './solve.ts';

/** The local caches of a build, ready for the session. */
export interface LocalCaches {
  /** For the session's content store, by id. */
  readonly stores: ReadonlyMap<string, OciStore>;
  /** Adds the exported cache to the `index.json` of its directories. Pass what the exporters reported. */
  finish(response: ReadonlyMap<string, string>): Promise<void>;
  /** Removes unfinished writes. */
  close(): Promise<void>;
}

/**
 * Adds the digest to each local cache to import, from the `index.json` of its directory and its `tag` (default:
 * `latest`). A missing local cache is left out, and `warn` is called: the first build of a pipeline has none
 * (moby/buildkit v0.32.2 client/solve.go `parseCacheOptions`). Throws for an entry without a directory.
 */
export async function pinCacheImports(
  imports: readonly TypedAttrs[],
  warn: (text: string) => void,
): Promise<readonly TypedAttrs[]> {
  const out: TypedAttrs[] = [];
  for (const entry of imports) {
    if (entry.type !== 'local') out.push(entry);
    else {
      const pinned = await pinLocal(entry).catch((error: Error) => {
        warn(`cache of ${folderOf(entry, 'src')} is not used: ${error.message}`);
        return undefined;
      });
      if (pinned) out.push(pinned);
    }
  }
  return out;
}

/** Opens the directories of local caches; those for exports are created. `imports` are pinned. */
export async function openLocalCaches(
  exports: readonly TypedAttrs[],
  imports: readonly TypedAttrs[],
): Promise<LocalCaches> {
  const targets = exports.filter(({ type }) => type === 'local');
  const stores = new Map<string, OciStore>();
  for (const entry of imports.filter(({ type }) => type === 'local')) {
    const folder = folderOf(entry, 'src');
    stores.set(`local:${folder}`, await OciStore.open(folder, 'read'));
  }
  for (const entry of targets) {
    const folder = folderOf(entry, 'dest');
    stores.set(`local:${folder}`, await OciStore.open(folder, 'write'));
  }
  return {
    stores,
    finish: async (response) => {
      const manifest = response.get('cache.manifest');
      if (!manifest) return;
      const descriptor = reportedDescriptor(manifest);
      for (const entry of targets) await name(entry, descriptor, stores);
    },
    close: async () => {
      for (const store of stores.values()) await store.close();
    },
  };
}

async function name(
  { attrs }: TypedAttrs,
  descriptor: OciDescriptor,
  stores: ReadonlyMap<string, OciStore>,
): Promise<void> {
  const store = knownValue(stores, `local:${attrs['dest']}`);
  await putManifest(store.root, descriptor, [{ kind: 'tag', tag: attrs['tag'] ?? 'latest' }]);
  if (isTrue(attrs['reset'])) await removeUnreferencedBlobs(store);
}

async function pinLocal(entry: TypedAttrs): Promise<TypedAttrs> {
  const folder = folderOf(entry, 'src');
  const digest = entry.attrs['digest'] || (await taggedDigest(folder, entry.attrs['tag'] ?? 'latest'));
  await (await OciStore.open(folder, 'read')).info(digest);
  return { ...entry, attrs: { ...entry.attrs, digest } };
}

async function taggedDigest(folder: string, tag: string): Promise<string> {
  const found = findManifest(await readOciIndex(folder), tag);
  if (!found) throw new Error(`its index.json has no tag ${tag}`);
  return found.digest;
}

function folderOf({ attrs }: TypedAttrs, key: 'src' | 'dest'): string {
  const folder = attrs[key];
  if (folder) return folder;
  throw new Error(`local cache ${key === 'src' ? 'importer' : 'exporter'} requires ${key}`);
}
