import { GatewayError } from '../frontend/gateway-error.ts';
import type { Method } from '../proto/method.ts';
import { call } from '../rpc/call.ts';
import { type RpcChannel, toRpcError } from '../rpc/channel.ts';

/** Calls one method of LLBBridge. An error from the daemon becomes a `GatewayError`. */
export type BridgeCall = <Request, Response>(
  method: Method<'unary', Request, unknown, never, Response>,
  message: Request,
  signal?: AbortSignal,
) => Promise<Response>;

/** Makes the calls of a gateway on a channel. */
export function bridgeCallOn(channel: Pick<RpcChannel, 'unary'>): BridgeCall {
  return async (method, message, signal) => {
    try {
      return await call(channel, method, message, { signal });
    } catch (error) {
      throw toGatewayError(error);
    }
  };
}

/** The error of a call as the gateway reports it: with the code and the details of the daemon. */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const { message, code, details } = toRpcError(error);
  return new GatewayError(message, code, details, { cause: error });
}
