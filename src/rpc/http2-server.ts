import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import { type Metadata, RpcCode, RpcError, toRpcError } from './channel.ts';
import { maxRequest } from './framing.ts';
import { Http2ServerCall } from './http2-server-call.ts';
import type { RpcHandler, ServerCall } from './server-call.ts';
import { openTransport } from './transport.ts';

const streamWindow = 4 << 20;
const connectionWindow = 8 << 20;
/** As grpc-go's server takes. */
const maxHeaderList = 16 << 20;
/** What golang.org/x/net/http2 allows, which serves the reference's sessions. */
const maxCalls = 250;

export interface RpcServer {
  /** Resolves when the connection has ended; never rejects. */
  readonly closed: Promise<void>;
  /** Ends the connection and aborts running calls. */
  close(): void;
}

/**
 * A gRPC server on one connection, for services that the peer calls through it. Header lists can be as long as a
 * large `.dockerignore` requires (with Node's default of 128 pairs, the build would fail). A request of more than
 * `maxMessage` bytes ends its call with `resourceExhausted`.
 */
export function serveHttp2(
  duplex: Duplex,
  handlers: ReadonlyMap<string, RpcHandler>,
  maxMessage = maxRequest,
): RpcServer {
  const server = createServer({
    settings: {
      initialWindowSize: streamWindow,
      maxHeaderListSize: maxHeaderList,
      maxConcurrentStreams: maxCalls,
    },
    maxHeaderListPairs: 1_000_000,
    maxSendHeaderBlockLength: 1 << 20,
    maxSessionMemory: 128,
  });
  let session: ServerHttp2Session | undefined;
  let settle: () => void = () => {};
  const closed = new Promise<void>((resolve) => (settle = resolve));
  const end = (): void => {
    session?.destroy();
    transport.destroy();
    settle();
  };
  server.on('session', (opened) => {
    session = opened;
    opened.setLocalWindowSize(connectionWindow);
    opened.on('error', end);
    opened.on('close', end);
  });
  server.on('sessionError', end);
  server.on('stream', ((
    stream: ServerHttp2Stream,
    _headers: unknown,
    _flags: number,
    rawHeaders: readonly string[],
  ) => {
    void serveCall(new Http2ServerCall(stream, toMetadata(rawHeaders), maxMessage), handlers);
  }) as (stream: ServerHttp2Stream) => void);
  const transport = openTransport(duplex, end);
  server.emit('connection', transport);
  return { closed, close: end };
}

/** Handler of a method with one request and one response. */
export function unaryHandler(
  serve: (request: Uint8Array, call: ServerCall) => Promise<Uint8Array>,
): RpcHandler {
  return async (call) => {
    for await (const request of call.requests) {
      await call.send(await serve(request, call));
      return;
    }
    throw new RpcError('request message is missing', RpcCode.internal);
  };
}

async function serveCall(call: Http2ServerCall, handlers: ReadonlyMap<string, RpcHandler>): Promise<void> {
  const handler = handlers.get(call.method);
  try {
    if (!handler) throw new RpcError(`unknown method ${call.method}`, RpcCode.unimplemented);
    await handler(call);
    call.finish(undefined);
  } catch (error) {
    call.finish(toRpcError(error));
  }
}

function toMetadata(rawHeaders: readonly string[]): Metadata {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i]!.toLowerCase(), rawHeaders[i + 1]!]);
  return pairs;
}
