import type { RpcHandler } from '../rpc/server-call.ts';

/** A service for the daemon: handlers by full method path. */
export interface SessionService {
  readonly handlers: ReadonlyMap<string, RpcHandler>;
}
