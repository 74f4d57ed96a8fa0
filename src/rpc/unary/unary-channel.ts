import type { ByteStream } from '../../host/byte-stream.ts';
import { type BidiCall, type CallOptions, type RpcChannel, RpcCode, RpcError } from '../channel.ts';
import { MessageQueue } from '../message-queue.ts';
import { extraResponse, noResponse } from '../status.ts';
import { ClientCall, requestHeaders } from './call.ts';
import { UnaryConnection } from './connection.ts';

/** A client that also reports when its connection has ended. */
export interface UnaryChannel extends Pick<RpcChannel, 'unary' | 'bidi' | 'close'> {
  /** Resolves when the connection has ended for any reason, with the error that calls get. Never rejects. */
  readonly closed: Promise<RpcError>;
}

/**
 * A gRPC client on an existing connection, without `node:http2`, for three reasons: loading and using that costs a
 * frontend container a third of its life (docs/frontend.md); its parser rejects the trailers of an error with a
 * Dockerfile of more than 64 KiB; and the frontend image has no Node. Otherwise it behaves like `http2-channel.ts`:
 * when the connection ends, every call ends with `unavailable`, and there is no reconnect.
 */
export function createUnaryChannel(stream: ByteStream): UnaryChannel {
  const connection = new UnaryConnection(stream);
  stream.open({
    onData: (bytes) => connection.receive(bytes),
    onEnd: (error) =>
      connection.end(new RpcError(error?.message ?? 'connection was closed', RpcCode.unavailable, [], error)),
  });
  void connection.closed.then(() => stream.close());
  return {
    unary: (method, request, options = {}) => startUnary(connection, method, request, options),
    bidi: (method, options = {}) => startBidi(connection, method, options),
    close: () => connection.end(new RpcError('channel was closed', RpcCode.unavailable)),
    closed: connection.closed,
  };
}

function startUnary(
  connection: UnaryConnection,
  method: string,
  request: Uint8Array,
  options: CallOptions,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let response: Uint8Array | undefined;
    const call = new ClientCall(requestHeaders(method, options), connection, {
      isStream: false,
      onMessage: (message) => {
        if (response) throw extraResponse();
        response = message;
      },
      onEnd: (error) => {
        if (error || !response) reject(error ?? noResponse());
        else resolve(response);
      },
    });
    call.sendLast(request);
    call.limit(options);
    connection.start(call);
  });
}

function startBidi(connection: UnaryConnection, method: string, options: CallOptions): BidiCall {
  const queue = new MessageQueue({
    onPause: () => call.pause(),
    onResume: () => call.resume(),
    onAbandon: () => cancel(),
  });
  const call = new ClientCall(requestHeaders(method, options), connection, {
    isStream: true,
    onMessage: (message) => queue.push(message),
    onEnd: (error) => queue.end(error),
  });
  const cancel = (reason = 'call was cancelled'): void =>
    call.fail(new RpcError(reason, RpcCode.cancelled), true);
  call.limit(options);
  connection.start(call);
  return { responses: queue, send: (message) => call.send(message), endSend: () => call.endSend(), cancel };
}
