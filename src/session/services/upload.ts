import { randomId } from '../../base/random-id.ts';
import { Upload } from '../../proto/session-codec.ts';
import { encodeBytesMessage } from '../../rpc/bytes-message.ts';
import { metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import type { SessionService } from '../session-service.ts';

/** Well under the default limit of a gRPC client, 4 MiB. */
const maxChunk = 1 << 20;

/** Streams that daemons may fetch. */
export interface Uploads {
  readonly service: SessionService;
  /**
   * Adds a stream, which can be fetched once, or a function that opens one, which is called for each daemon. Returns the URL
   * for the options of a build (`context`).
   */
  add(content: AsyncIterable<Uint8Array> | (() => AsyncIterable<Uint8Array>)): string;
}

/**
 * `moby.upload.v1.Upload`: streams that the daemon sees as `http://buildkit-session/<id>`, such as a context from
 * standard input (moby/buildkit v0.32.2 session/upload/uploadprovider).
 *
 * @example
 * const uploads = createUploads();
 * async function* archive() {
 *   yield new Uint8Array(1024);
 * }
 * const options = { context: uploads.add(archive()) }; // with services: [uploads.service]
 */
export function createUploads(): Uploads {
  const offered = new Map<string, AsyncIterable<Uint8Array> | (() => AsyncIterable<Uint8Array>)>();
  const pull = async (call: ServerCall): Promise<void> => {
    const path = metadataValues(call.metadata, 'urlpath')[0] ?? '';
    const id = path.slice(path.lastIndexOf('/') + 1);
    const found = offered.get(id);
    if (!found) throw new RpcError(`no http response from session for ${id}`, RpcCode.unknown);
    const isReusable = typeof found === 'function';
    if (!isReusable) offered.delete(id);
    const content = isReusable ? found() : found;
    for await (const chunk of content) {
      for (let at = 0; at < chunk.length; at += maxChunk) {
        await call.send(encodeBytesMessage(chunk.subarray(at, at + maxChunk)));
      }
    }
  };
  return {
    service: { handlers: handlersOf(Upload, { pull }) },
    add: (content) => {
      const id = randomId();
      offered.set(id, content);
      return `http://buildkit-session/${id}`;
    },
  };
}
