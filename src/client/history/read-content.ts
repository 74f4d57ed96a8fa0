import { type JsonShape, parseJson } from '../../base/json-shape.ts';
import { Content } from '../../proto/content-codec.ts';
import { ByteCollector } from '../../rpc/byte-collector.ts';
import { callStream } from '../../rpc/call.ts';
import { type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import { parseBlobDigest } from '../../session/content/blob-digest.ts';

/** SBOMs and results of large builds have some tens of MiB. */
const maxSize = 128 << 20;

/**
 * Reads a whole blob of the daemon's content store, by a digest from a build record. Rejects with an `RpcError`, also
 * for an invalid digest, and for a blob of more than 128 MiB.
 */
export async function readContent(
  channel: RpcChannel,
  digest: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const bytes = new ByteCollector();
  const request = { digest: parseBlobDigest(digest) };
  for await (const { data } of callStream(channel, Content.read, request, { signal })) {
    bytes.push(data);
    if (bytes.size > maxSize)
      throw new RpcError(`content ${digest} is larger than ${maxSize >> 20} MiB`, RpcCode.resourceExhausted);
  }
  return bytes.take();
}

/** A daemon whose content store is read. */
export interface ContentSource {
  readonly channel: RpcChannel;
  readonly signal?: AbortSignal | undefined;
}

/** {@link readContent} for JSON with a shape. Rejects with an `RpcError` that names the blob and the invalid field. */
export async function readContentJson<T>(
  { channel, signal }: ContentSource,
  digest: string,
  shape: JsonShape<T>,
): Promise<T> {
  const bytes = await readContent(channel, digest, signal);
  try {
    return parseJson(new TextDecoder().decode(bytes), shape);
  } catch (error) {
    throw new RpcError(
      `cannot read content ${digest} from the daemon: ${(error as Error).message}`,
      RpcCode.dataLoss,
      [],
      error,
    );
  }
}
