import { fromLongNumber, toLong } from '../../proto/codec.ts';
import {
  Content,
  WriteAction,
  type WriteContentAnswer,
  type WriteContentRequest,
} from '../../proto/content-codec.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import type { BlobWriter } from './blob-writer.ts';
import type { OciStore } from './oci-store.ts';
import { timestampMessage } from './timestamp.ts';

/**
 * Handles `Content.Write`: receives one blob in pieces and replies to each, until it is committed or the client ends
 * the call. An uncommitted write can be continued under the same ref (like containerd's contentserver).
 */
export async function writeBlob(store: OciStore, call: ServerCall): Promise<void> {
  let running: { readonly ref: string; readonly writer: BlobWriter } | undefined;
  let expected = '';
  try {
    for await (const message of call.requests) {
      const request = Content.write.request.decode(message);
      if (!running) running = await begin(store, request);
      else if (request.expected !== '') await refuseExisting(store, running.ref, request.expected);
      if (request.expected !== '') expected = request.expected;
      const { ref, writer } = running;
      const total = fromLongNumber(request.total);
      if (total > 0) writer.total = total;
      if (request.action !== WriteAction.STAT) await append(writer, request);
      // Take the status before the commit, because the writer cannot be used afterwards.
      const answer = answerOf(writer, request.action);
      if (request.action === WriteAction.COMMIT) answer.digest = await store.commit(ref, writer, expected);
      await call.send(Content.write.response.encode(answer));
      if (request.action === WriteAction.COMMIT) return;
    }
  } finally {
    if (running) store.release(running.ref);
  }
}

async function begin(store: OciStore, request: WriteContentRequest) {
  const { ref, expected } = request;
  if (ref === '') throw new RpcError('first message must have a reference', RpcCode.invalidArgument);
  const writer = await store.acquire(ref, fromLongNumber(request.total), expected);
  return { ref, writer };
}

async function refuseExisting(store: OciStore, ref: string, expected: string): Promise<void> {
  if (!(await store.has(expected))) return;
  await store.abort(ref);
  throw new RpcError(`blob with expected digest ${expected} exists`, RpcCode.alreadyExists);
}

async function append(writer: BlobWriter, request: WriteContentRequest): Promise<void> {
  const offset = fromLongNumber(request.offset);
  const at = writer.status.offset;
  if (offset > 0 && offset !== at) {
    throw new RpcError(
      `write @${offset} must occur at current offset ${at}: out of range`,
      RpcCode.outOfRange,
    );
  }
  if (offset === 0 && at > 0) await writer.restart();
  if (request.data.length > 0) await writer.write(request.data);
}

function answerOf(writer: BlobWriter, action: number): WriteContentAnswer {
  const { offset, total, startedAt, updatedAt } = writer.status;
  return {
    action,
    offset: toLong(offset),
    digest: writer.digest,
    ...(action === WriteAction.WRITE
      ? {}
      : {
          total: toLong(total),
          started_at: timestampMessage(startedAt),
          updated_at: timestampMessage(updatedAt),
        }),
  };
}
