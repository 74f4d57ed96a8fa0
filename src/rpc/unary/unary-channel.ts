import type { Readable, Writable } from 'node:stream';
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
 * A gRPC client for unary calls on streams that exist already, without `node:http2`: loading and using that costs a
 * frontend container a third of its life (docs/frontend.md), and its parser refuses the trailers of an error that
 * carries a Dockerfile of more than 64 KiB. Otherwise as `http2-channel.ts`: the streams' end ends every call with
 * `unavailable`; there is no reconnect.
 */
export function createUnaryChannel(input: Readable, output: Writable): UnaryChannel {
  const connection = new UnaryConnection(output);
  input.on('data', (chunk: Buffer) => connection.receive(chunk));
  const lost = (error?: Error | null): void =>
    connection.end(new RpcError(error?.message ?? 'connection was closed', RpcCode.unavailable, [], error));
  for (const stream of [input, output]) stream.on('error', lost).on('close', () => lost());
  input.on('end', () => lost());
  void connection.closed.then(() => {
    input.destroy();
    output.destroy();
  });
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
