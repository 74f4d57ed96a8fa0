import { Content } from '../../proto/content-codec.ts';
import { callStream } from '../../rpc/call.ts';
import type { RpcChannel } from '../../rpc/channel.ts';

/** A whole blob of the daemon's content store, as records of builds name them; rejects with an `RpcError`. */
export async function readContent(
  channel: RpcChannel,
  digest: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const { data } of callStream(channel, Content.read, { digest }, { signal })) parts.push(data);
  return Buffer.concat(parts);
}
