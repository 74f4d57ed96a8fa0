import { toLong } from '../../proto/codec.ts';
import type { content } from '../../proto/content-codec.ts';
import { contentCodecs } from '../../proto/content-codec.ts';
import { metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import type { RpcHandler, ServerCall } from '../../rpc/http2-server.ts';
import { unaryHandler } from '../../rpc/http2-server.ts';
import type { WriteStatus } from '../content/blob-writer.ts';
import type { BlobInfo, OciStore } from '../content/oci-store.ts';
import { readBlob } from '../content/read-blob.ts';
import { toTimestamp } from '../content/timestamp.ts';
import { writeBlob } from '../content/write-blob.ts';
import type { SessionService } from '../session.ts';

/** Stores by the id under which the daemon asks for them: `oci:<name>`, `local:<folder>`, `export`. */
export type ContentStores = ReadonlyMap<string, OciStore>;

/**
 * `containerd.services.content.v1.Content`: blobs for `oci-layout://` contexts, local caches and exports to a layout
 * folder (moby/buildkit v0.32.2 session/content, containerd v2 plugins/services/content/contentserver). Blobs have no
 * labels, so none can be updated, and lists are not filtered.
 */
export function contentStoreService(stores: ContentStores): SessionService {
  const unary = (serve: (store: OciStore, request: Uint8Array) => Promise<Uint8Array>): RpcHandler =>
    unaryHandler((request, call) => serve(chooseStore(stores, call), request));
  const methods: Record<string, RpcHandler> = {
    Info: unary(info),
    List: (call) => list(chooseStore(stores, call), call),
    Read: (call) => readBlob(chooseStore(stores, call), call),
    Write: (call) => writeBlob(chooseStore(stores, call), call),
    Status: unary(status),
    ListStatuses: unary(listStatuses),
    Abort: unary(abort),
    Delete: unary(remove),
    Update: unary(update),
  };
  const entries = Object.entries(methods).map(
    ([name, handler]) => [`/containerd.services.content.v1.Content/${name}`, handler] as const,
  );
  return { handlers: new Map(entries) };
}

function chooseStore(stores: ContentStores, call: ServerCall): OciStore {
  const id = metadataValues(call.metadata, STORE_ID)[0];
  if (id === undefined)
    throw new RpcError(`request lacks metadata ${JSON.stringify(STORE_ID)}`, RpcCode.invalidArgument);
  const store = stores.get(id);
  if (!store) throw new RpcError(`unknown store ${id}: not found`, RpcCode.notFound);
  return store;
}

async function info(store: OciStore, request: Uint8Array): Promise<Uint8Array> {
  const { digest } = contentCodecs.infoRequest.decode(request);
  return contentCodecs.infoResponse.encode({ info: toInfo(await store.info(digest)) });
}

async function list(store: OciStore, call: ServerCall): Promise<void> {
  for await (const request of call.requests) {
    refuseFilters(contentCodecs.listContentRequest.decode(request).filters);
    let block: BlobInfo[] = [];
    for await (const blob of store.list()) {
      block.push(blob);
      if (block.length < LIST_BLOCK) continue;
      await call.send(contentCodecs.listContentResponse.encode({ info: block.map(toInfo) }));
      block = [];
    }
    if (block.length > 0)
      await call.send(contentCodecs.listContentResponse.encode({ info: block.map(toInfo) }));
    return;
  }
}

async function status(store: OciStore, request: Uint8Array): Promise<Uint8Array> {
  const { ref } = contentCodecs.statusRequest.decode(request);
  const found = store.statuses().find((one) => one.ref === ref);
  if (!found)
    throw new RpcError(`could not get status for ref ${JSON.stringify(ref)}: not found`, RpcCode.notFound);
  return contentCodecs.statusResponse.encode({ status: toStatus(found) });
}

async function listStatuses(store: OciStore, request: Uint8Array): Promise<Uint8Array> {
  refuseFilters(contentCodecs.listStatusesRequest.decode(request).filters);
  return contentCodecs.listStatusesResponse.encode({ statuses: store.statuses().map(toStatus) });
}

async function abort(store: OciStore, request: Uint8Array): Promise<Uint8Array> {
  await store.abort(contentCodecs.abortRequest.decode(request).ref);
  return EMPTY;
}

async function remove(store: OciStore, request: Uint8Array): Promise<Uint8Array> {
  await store.delete(contentCodecs.deleteContentRequest.decode(request).digest);
  return EMPTY;
}

async function update(): Promise<Uint8Array> {
  throw new RpcError('update not supported on immutable content store', RpcCode.failedPrecondition);
}

function refuseFilters(filters: readonly string[]): void {
  if (filters.some((filter) => filter !== ''))
    throw new RpcError('filters are not supported', RpcCode.unimplemented);
}

function toInfo(blob: BlobInfo): content.IInfo {
  return {
    digest: blob.digest,
    size: toLong(blob.size),
    created_at: toTimestamp(blob.createdAt),
    updated_at: toTimestamp(blob.updatedAt),
  };
}

function toStatus(found: WriteStatus): content.IStatus {
  return {
    ref: found.ref,
    offset: toLong(found.offset),
    total: toLong(found.total),
    started_at: toTimestamp(found.startedAt),
    updated_at: toTimestamp(found.updatedAt),
  };
}

const STORE_ID = 'buildkit-attachable-store-id';
const LIST_BLOCK = 100;
const EMPTY = new Uint8Array(0);
