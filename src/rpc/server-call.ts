import type { Metadata } from './channel.ts';

/** What a handler sees of a call: unary and streaming calls look the same. */
export interface ServerCall {
  /** Full path, `/package.Service/Method`. */
  readonly method: string;
  /** Headers of the request as they stood on the wire, repeated ones apart. */
  readonly metadata: Metadata;
  /** Messages of the client, once; throws when the client goes away. */
  readonly requests: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more; rejects when the call is over. */
  send(message: Uint8Array): Promise<void>;
  /**
   * Sends messages that have gRPC's prefix already, for bulk data; resolves when they have left, so that the buffer may be
   * written again. Rejects when the call is over.
   */
  sendFrames(frames: Uint8Array): Promise<void>;
  /** Aborted when the client cancels, its deadline passes or the connection ends. */
  readonly signal: AbortSignal;
}

/** Serves one call; returning ends it well, throwing ends it with an `RpcError`'s code (other errors: `unknown`). */
export type RpcHandler = (call: ServerCall) => Promise<void>;
