import type { RpcError } from './channel.ts';

/** Reads the responses of a call. `onEnd` is called exactly once, after the last message; undefined is status OK. */
export interface CallReader {
  readonly onMessage: (message: Uint8Array) => void;
  readonly onEnd: (error: RpcError | undefined) => void;
}
