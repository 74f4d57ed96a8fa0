import type { Codec } from '../proto/codec.ts';
import type { Method } from '../proto/method.ts';
import { type CallOptions, type RpcChannel, RpcCode, RpcError } from './channel.ts';

/** Calls a method with one request and one response; rejects with an `RpcError`. */
export async function call<Request, Response>(
  channel: Pick<RpcChannel, 'unary'>,
  { path, request, response }: Method<'unary', Request, unknown, never, Response>,
  message: Request,
  options?: CallOptions,
): Promise<Response> {
  return decoded(response, await channel.unary(path, request.encode(message), options));
}

/** Calls a method with a stream of responses. Leaving the loop early cancels the call. Throws an `RpcError`. */
export async function* callStream<Request, Response>(
  channel: Pick<RpcChannel, 'serverStream'>,
  { path, request, response }: Method<'server-stream', Request, unknown, never, Response>,
  message: Request,
  options?: CallOptions,
): AsyncGenerator<Response> {
  for await (const answer of channel.serverStream(path, request.encode(message), options))
    yield decoded(response, answer);
}

/** The message is that of grpc-go (vendor/google.golang.org/grpc/rpc_util.go). */
function decoded<Response>(codec: Codec<never, Response>, answer: Uint8Array): Response {
  try {
    return codec.decode(answer);
  } catch (error) {
    const text = `grpc: failed to unmarshal the received message: ${(error as Error).message}`;
    throw new RpcError(text, RpcCode.internal, [], error);
  }
}
