import { fromBase64 } from '../../base/base64.ts';
import { decodeText } from '../../base/text.ts';
import { type ManifestName, putManifest } from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';
import type { ExportEntry } from '../specs/export.ts';
import { openLocalCaches } from './local-cache.ts';
import { reportedDescriptor } from './reported-descriptor.ts';
import type { TypedAttrs } from './solve.ts';

/** Determines the directories that a build's session serves as content stores. */
export interface BuildStoresRequest {
  readonly cacheExports?: readonly TypedAttrs[];
  /** Pinned (`local-cache.ts`). */
  readonly cacheImports?: readonly TypedAttrs[];
  readonly exports?: readonly ExportEntry[];
  readonly contentStores?: ReadonlyMap<string, OciStore>;
}

/** The content stores of one build. */
export interface BuildStores {
  readonly stores: ReadonlyMap<string, OciStore>;
  /** After success: adds the new blobs to the `index.json` of each directory. Pass what the exporters reported. */
  finish(response: ReadonlyMap<string, string>): Promise<void>;
  /** Removes unfinished writes. */
  close(): Promise<void>;
}

/**
 * Opens the directories of local caches and of an export to an OCI layout, in addition to the stores in the request.
 */
export async function openBuildStores(request: BuildStoresRequest): Promise<BuildStores> {
  const caches = await openLocalCaches(request.cacheExports ?? [], request.cacheImports ?? []);
  const layout = await openLayoutExport(request.exports ?? []);
  const stores = new Map([...(request.contentStores ?? []), ...caches.stores]);
  if (layout) stores.set('export', layout);
  return {
    stores,
    finish: async (response) => {
      await caches.finish(response);
      if (layout) await nameImage(layout, response);
    },
    close: async () => {
      await caches.close();
      await layout?.close();
    },
  };
}

async function openLayoutExport(exports: readonly ExportEntry[]): Promise<OciStore | undefined> {
  const folders = exports.flatMap(({ target }) => (target?.kind === 'layout' ? [target.path] : []));
  // All exporters share the store that the daemon asks for.
  if (folders.length > 1) throw new Error('only one output can write an OCI layout directory');
  return folders[0] === undefined ? undefined : OciStore.open(folders[0], 'write');
}

async function nameImage(layout: OciStore, response: ReadonlyMap<string, string>): Promise<void> {
  const encoded = response.get('containerimage.descriptor');
  if (!encoded) return;
  const descriptor = reportedDescriptor(decodeText(fromBase64(encoded)));
  const names: ManifestName[] = (response.get('image.name')?.split(',') ?? []).map((name) => ({
    kind: 'image',
    name,
  }));
  await putManifest(layout.root, descriptor, names.length > 0 ? names : [{ kind: 'tag', tag: 'latest' }]);
}
