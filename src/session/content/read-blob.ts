import { fromLongNumber } from '../../proto/codec.ts';
import { Content } from '../../proto/content-codec.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import { WireWriter } from '../../rpc/wire.ts';
import type { OciStore } from './oci-store.ts';

const chunk = 1 << 20;

/** Handles `Content.Read`: sends a part of a blob in messages of at most 1 MiB (like containerd's contentserver). */
export async function readBlob(store: OciStore, call: ServerCall): Promise<void> {
  for await (const message of call.requests) {
    const { digest, offset, size } = Content.read.request.decode(message);
    const blob = await store.info(digest);
    const start = Math.max(0, fromLongNumber(offset));
    if (start > blob.size)
      throw new RpcError(`read past object length ${blob.size} bytes`, RpcCode.outOfRange);
    const wanted = fromLongNumber(size);
    const end = wanted <= 0 ? blob.size : Math.min(blob.size, start + wanted);
    return sendPart(store, call, { digest, start, end });
  }
}

/** The bytes of a blob from `start` to before `end`. */
interface BlobPart {
  readonly digest: string;
  readonly start: number;
  readonly end: number;
}

async function sendPart(store: OciStore, call: ServerCall, { digest, start, end }: BlobPart): Promise<void> {
  const file = await store.openBlob(digest);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(chunk, end - start));
    for (let at = start; at < end; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
      if (bytesRead === 0)
        throw new RpcError(`content ${digest} became shorter while it was read`, RpcCode.dataLoss);
      await call.send(encodePart(at - start, buffer.subarray(0, bytesRead)));
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Encodes a `ReadContentResponse` by hand, because it carries bulk data. */
function encodePart(offset: number, data: Uint8Array): Uint8Array {
  const out = new WireWriter();
  if (offset > 0) out.varint(1, offset);
  return out.bytes(2, data).finish();
}
