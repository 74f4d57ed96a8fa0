import type { StatusDetail } from '../diagnostics/error-sources.ts';
import { StatusError } from '../diagnostics/status-error.ts';

/** Header pairs in wire order; a repeated header is several pairs. Names are in lower case. */
export type Metadata = readonly (readonly [name: string, value: string])[];

/** Metadata and limits of a call. */
export interface CallOptions {
  readonly metadata?: Metadata;
  /** Aborting ends the call with {@link RpcCode.cancelled}. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds from now. When they have passed, the call ends with {@link RpcCode.deadlineExceeded}. The server is
   * informed of the deadline.
   */
  readonly timeoutMs?: number;
}

/** A call on which both sides send messages. */
export interface BidiCall {
  /**
   * Messages of the peer; iterate once. Throws an {@link RpcError} if the call fails. Leaving the loop early cancels
   * the call.
   */
  readonly responses: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more; rejects after the call has ended. */
  send(message: Uint8Array): Promise<void>;
  /** Ends this side of the call. */
  endSend(): void;
  cancel(reason?: string): void;
}

/**
 * A gRPC client connection. Methods are full paths (`/moby.buildkit.v1.Control/Solve`), and messages are encoded
 * protobuf. Every failure is an {@link RpcError}. A message of more than `maxResponse` bytes (`framing.ts`) ends its
 * call with {@link RpcCode.resourceExhausted}. Implemented by `http2-channel.ts`.
 */
export interface RpcChannel {
  unary(method: string, request: Uint8Array, options?: CallOptions): Promise<Uint8Array>;
  /** Starts the call immediately; leaving the loop early cancels it. */
  serverStream(method: string, request: Uint8Array, options?: CallOptions): AsyncIterable<Uint8Array>;
  bidi(method: string, options?: CallOptions): BidiCall;
  /** Ends running calls with {@link RpcCode.unavailable}. */
  close(): void;
}

/**
 * gRPC status codes.
 *
 * @example
 * const client = await BuildkitClient.connect();
 * await client.deleteHistory('none').catch(({ code }) => console.log(code === RpcCode.notFound));
 */
export const RpcCode = {
  ok: 0,
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  outOfRange: 11,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  dataLoss: 15,
  unauthenticated: 16,
} as const;

/**
 * A call that did not end with status OK: `code` is 1 to 16, and `message` is the server's text. If a build failed at
 * a line of the Dockerfile, `file`, `line` and `frame` contain the location.
 *
 * @example
 * const client = await BuildkitClient.connect();
 * await build(client, { locals: { context: '.' } }).catch((error) => {
 *   if (error instanceof RpcError) console.error(`${error.file}:${error.line}: ${error.message}`);
 * });
 */
export class RpcError extends StatusError {
  override readonly name = 'RpcError';

  constructor(message: string, code: number, details: readonly StatusDetail[] = [], cause?: unknown) {
    super(message, code, details, cause === undefined ? undefined : { cause });
  }
}

/** All values of a header, in order. */
export function metadataValues(metadata: Metadata, name: string): string[] {
  return metadata.filter((pair) => pair[0] === name).map((pair) => pair[1]);
}

/** Converts any failure to an {@link RpcError}; other errors get the code `fallback`. */
export function toRpcError(error: unknown, fallback: number = RpcCode.unknown): RpcError {
  if (error instanceof RpcError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new RpcError(message, fallback, [], error);
}
