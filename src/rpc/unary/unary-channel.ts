import type { ByteStream } from '../../host/byte-stream.ts';
import type { RpcChannel } from '../channel.ts';
import { RpcCode, RpcError } from '../channel.ts';
import { UnaryCall } from './call.ts';
import { UnaryConnection } from './connection.ts';

/** A client of unary calls that also tells when its connection is gone. */
export interface UnaryChannel extends Pick<RpcChannel, 'unary' | 'close'> {
  /** Settles, never rejects, when the connection has ended, for whatever reason; with the error that calls get. */
  readonly closed: Promise<RpcError>;
}

/**
 * A gRPC client for unary calls on a connection that exists already, without `node:http2`: loading and using that costs a
 * frontend container a third of its life (docs/frontend.md), and its parser refuses the trailers of an error that
 * carries a Dockerfile of more than 64 KiB. Otherwise as `http2-channel.ts`: the connection's end ends every call with
 * `unavailable`; there is no reconnect.
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
    unary: (method, request, options = {}) => {
      const call = new UnaryCall(method, request, options, connection);
      connection.start(call);
      return call.result;
    },
    close: () => connection.end(new RpcError('channel was closed', RpcCode.unavailable)),
    closed: connection.closed,
  };
}
