import type { Method } from '../proto/method.ts';

/** Calls one method of LLBBridge. What the daemon reports comes as a `GatewayError`. */
export type BridgeCall = <Request, Response>(
  method: Method<'unary', Request, unknown, never, Response>,
  message: Request,
  signal?: AbortSignal,
) => Promise<Response>;
