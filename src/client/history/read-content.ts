import { contentCodecs } from '../../proto/content-codec.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { readFields } from '../../rpc/wire.ts';

/** A whole blob of the daemon's content store, as records of builds name them; rejects with an `RpcError`. */
export async function readContent(
  channel: RpcChannel,
  digest: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const request = contentCodecs.readContentRequest.encode({ digest });
  const parts: Uint8Array[] = [];
  for await (const message of channel.serverStream(READ_CONTENT, request, { signal })) {
    for (const { number, value } of readFields(message))
      if (number === 2 && value instanceof Uint8Array) parts.push(value);
  }
  return Buffer.concat(parts);
}

const READ_CONTENT = '/containerd.services.content.v1.Content/Read';
