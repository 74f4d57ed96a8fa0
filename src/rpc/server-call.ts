import type { Metadata } from './channel.ts';

/** A call as a handler sees it. Unary and streaming calls look the same. */
export interface ServerCall {
  /** Full path, `/package.Service/Method`. */
  readonly method: string;
  /** Request headers in wire order; repeated headers stay separate. */
  readonly metadata: Metadata;
  /** Messages of the client; iterate once. Throws if the client goes away. */
  readonly requests: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more; rejects after the call has ended. */
  send(message: Uint8Array): Promise<void>;
  /**
   * Sends messages that already have gRPC's prefix, for bulk data. Resolves when they have been sent, so that the
   * buffer can be reused. Rejects after the call has ended.
   */
  sendFrames(frames: Uint8Array): Promise<void>;
  /** Aborted when the client cancels, its deadline passes or the connection ends. */
  readonly signal: AbortSignal;
}

/**
 * Serves one call. Returning ends it with OK; throwing ends it with the code of the `RpcError` (other errors:
 * `unknown`).
 */
export type RpcHandler = (call: ServerCall) => Promise<void>;
