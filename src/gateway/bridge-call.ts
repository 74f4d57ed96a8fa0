import type { Method } from '../proto/method.ts';

/** Calls one method of LLBBridge. An error from the daemon becomes a `GatewayError`. */
export type BridgeCall = <Request, Response>(
  method: Method<'unary', Request, unknown, never, Response>,
  message: Request,
  signal?: AbortSignal,
) => Promise<Response>;
