import { toLong } from '../../proto/codec.ts';
import { Content, type ContentInfo, type ContentStatus } from '../../proto/content-codec.ts';
import { metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import type { WriteStatus } from '../content/blob-writer.ts';
import type { BlobInfo, OciStore } from '../content/oci-store.ts';
import { readBlob } from '../content/read-blob.ts';
import { timestampMessage } from '../content/timestamp.ts';
import { writeBlob } from '../content/write-blob.ts';
import type { SessionService } from '../session-service.ts';

const storeId = 'buildkit-attachable-store-id';
const listBlock = 100;

/** Stores by the id that the daemon uses: `oci:<name>`, `local:<directory>`, `export`. */
export type ContentStores = ReadonlyMap<string, OciStore>;

/**
 * `containerd.services.content.v1.Content`: blobs for `oci-layout://` contexts, local caches and exports to a layout
 * directory (moby/buildkit v0.32.2 session/content, containerd v2 plugins/services/content/contentserver). Blobs have
 * no labels, so updates are not supported, and lists are not filtered.
 */
export function contentStoreService(stores: ContentStores): SessionService {
  const onStore =
    <Request, Response>(serve: (store: OciStore, request: Request) => Promise<Response>) =>
    (request: Request, call: ServerCall) =>
      serve(chooseStore(stores, call), request);
  return {
    handlers: handlersOf(Content, {
      info: onStore(info),
      list: (call) => list(chooseStore(stores, call), call),
      read: (call) => readBlob(chooseStore(stores, call), call),
      write: (call) => writeBlob(chooseStore(stores, call), call),
      status: onStore(status),
      listStatuses: onStore(listStatuses),
      abort: onStore(abort),
      delete: onStore(remove),
      update: onStore(update),
    }),
  };
}

function chooseStore(stores: ContentStores, call: ServerCall): OciStore {
  const id = metadataValues(call.metadata, storeId)[0];
  if (id === undefined)
    throw new RpcError(`request lacks metadata ${JSON.stringify(storeId)}`, RpcCode.invalidArgument);
  const store = stores.get(id);
  if (!store) throw new RpcError(`unknown store ${id}: not found`, RpcCode.notFound);
  return store;
}

async function info(store: OciStore, { digest }: { readonly digest: string }) {
  return { info: toInfo(await store.info(digest)) };
}

async function list(store: OciStore, call: ServerCall): Promise<void> {
  for await (const request of call.requests) {
    refuseFilters(Content.list.request.decode(request).filters);
    let block: BlobInfo[] = [];
    for await (const blob of store.list()) {
      block.push(blob);
      if (block.length < listBlock) continue;
      await call.send(Content.list.response.encode({ info: block.map(toInfo) }));
      block = [];
    }
    if (block.length > 0) await call.send(Content.list.response.encode({ info: block.map(toInfo) }));
    return;
  }
}

async function status(store: OciStore, { ref }: { readonly ref: string }) {
  const found = store.statuses().find((one) => one.ref === ref);
  if (!found)
    throw new RpcError(`could not get status for ref ${JSON.stringify(ref)}: not found`, RpcCode.notFound);
  return { status: toStatus(found) };
}

async function listStatuses(store: OciStore, { filters }: { readonly filters: readonly string[] }) {
  refuseFilters(filters);
  return { statuses: store.statuses().map(toStatus) };
}

async function abort(store: OciStore, { ref }: { readonly ref: string }) {
  await store.abort(ref);
  return {};
}

async function remove(store: OciStore, { digest }: { readonly digest: string }) {
  await store.delete(digest);
  return {};
}

async function update(): Promise<never> {
  throw new RpcError('update not supported on immutable content store', RpcCode.failedPrecondition);
}

function refuseFilters(filters: readonly string[]): void {
  if (filters.some((filter) => filter !== ''))
    throw new RpcError('filters are not supported', RpcCode.unimplemented);
}

function toInfo(blob: BlobInfo): ContentInfo {
  return {
    digest: blob.digest,
    size: toLong(blob.size),
    created_at: timestampMessage(blob.createdAt),
    updated_at: timestampMessage(blob.updatedAt),
  };
}

function toStatus(found: WriteStatus): ContentStatus {
  return {
    ref: found.ref,
    offset: toLong(found.offset),
    total: toLong(found.total),
    started_at: timestampMessage(found.startedAt),
    updated_at: timestampMessage(found.updatedAt),
  };
}
