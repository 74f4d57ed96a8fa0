import { concatBytes } from '../../base/bytes.ts';
import { programName } from '../../base/program-name.ts';
import type { CallReader } from '../call-reader.ts';
import { type CallOptions, type Metadata, RpcCode, RpcError } from '../channel.ts';
import { FrameReader, frameMessage, maxResponse } from '../framing.ts';
import { grpcHeaderValue } from '../header-value.ts';
import { codeFromHttpStatus, type StatusHeaders, statusFromHeaders } from '../status.ts';
import type { HeaderList } from './hpack.ts';

/** What a call needs from its connection. */
export interface CallOwner {
  /** The call has ended with its status or because of this side (`cancelled`, which the peer must be told). */
  readonly onSettled: (call: ClientCall, cancelled: boolean) => void;
  /** There is more to send, or the end. */
  readonly onUnsent: (call: ClientCall) => void;
  /** Bytes of a stream were read, so the peer may send as many again. */
  readonly onRead: (call: ClientCall, size: number) => void;
}

/** Reads a call whose flow we control: `onMessage` may throw the `RpcError` that ends the call. */
export interface PacedCallReader extends CallReader {
  /** The peer may send any number of messages, and is given room for more as they are read. */
  readonly isStream: boolean;
}

/** Window size of a stream: a response and its prefix, with padding. It is never enlarged. */
export const streamWindow = 2 * maxResponse;

/** One call. It ends with the peer's last frame, an error of the connection, or an error of this side. */
export class ClientCall {
  readonly headers: Metadata;
  /** 0 until the connection has room for the call. */
  streamId = 0;
  /** Number of bytes that the peer's window for this stream allows. */
  sendWindow = 0;
  /** Data that is not sent yet; undefined if there is none. */
  unsent: Uint8Array | undefined;
  /** Nothing will be added to {@link unsent}. */
  sendEnded = false;
  /** The end has been sent to the peer. */
  endSent = false;
  readonly #owner: CallOwner;
  readonly #callReader: PacedCallReader;
  readonly #reader = new FrameReader(maxResponse);
  readonly #cleanup: (() => void)[] = [];
  /** Callers that wait until everything is sent. */
  #drained: (() => void)[] = [];
  #paused = false;
  /** The headers of the response have arrived. */
  #begun = false;
  /** Bytes in DATA frames for which the window has not been enlarged. */
  #received = 0;
  #settled = false;
  #outcome: RpcError | undefined;

  constructor(headers: Metadata, owner: CallOwner, reader: PacedCallReader) {
    this.headers = headers;
    this.#owner = owner;
    this.#callReader = reader;
  }

  /** Resolves when everything has been passed to the connection; rejects after the call has ended. */
  async send(message: Uint8Array): Promise<void> {
    this.#refuseWhenOver();
    const frame = frameMessage(message);
    this.unsent = this.unsent === undefined ? frame : concatBytes([this.unsent, frame]);
    this.#owner.onUnsent(this);
    if (this.unsent === undefined) return;
    await new Promise<void>((resolve) => this.#drained.push(resolve));
    this.#refuseWhenOver();
  }

  /** Sends the only message and ends this side. */
  sendLast(message: Uint8Array): void {
    this.unsent = frameMessage(message);
    this.sendEnded = true;
  }

  endSend(): void {
    if (this.#settled || this.sendEnded) return;
    this.sendEnded = true;
    this.#owner.onUnsent(this);
  }

  /** {@link unsent} has been sent. */
  onSent(): void {
    for (const resolve of this.#drained.splice(0)) resolve();
  }

  /** Stops enlarging the peer's window until {@link resume}. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#giveRoom();
  }

  get settled(): boolean {
    return this.#settled;
  }

  /**
   * Errors for impossible headers have the messages of grpc-go
   * (vendor/google.golang.org/grpc/internal/transport/http2_client.go).
   */
  onHeaders({ headers, truncated }: HeaderList, last: boolean): void {
    if (truncated) this.#breakOff('peer header list size exceeded limit', last);
    else if (this.#begun && !last)
      this.#breakOff('a HEADERS frame cannot appear in the middle of a stream', last);
    else this.#onValues(Object.fromEntries(headers), last);
  }

  #onValues(values: ResponseHeaders, last: boolean): void {
    if (!this.#begun && !this.#begin(values, last)) return;
    if (last) this.#finish(statusFromHeaders(values));
  }

  /** Bytes of the response; `size` is what they used of the stream's window, including padding. */
  onData(bytes: Uint8Array, size: number, last: boolean): void {
    this.#received += size;
    if (!this.#begun) this.#breakOff('a DATA frame came before the headers', last);
    else if (this.#received > streamWindow) this.#breakOff('more data than flow control allows', last);
    else this.#read(bytes, last);
    this.#giveRoom();
  }

  #giveRoom(): void {
    if (!this.#callReader.isStream || this.#paused || this.#settled || this.#received < streamWindow / 2)
      return;
    this.#owner.onRead(this, this.#received);
    this.#received = 0;
  }

  #refuseWhenOver(): void {
    if (this.#settled) throw this.#outcome ?? new RpcError('call has ended', RpcCode.unavailable);
  }

  #read(bytes: Uint8Array, last: boolean): void {
    try {
      for (const message of this.#reader.push(bytes)) this.#callReader.onMessage(message);
      if (last) this.#finish(statusFromHeaders({}));
    } catch (error) {
      this.fail(error as RpcError, !last);
    }
  }

  /** Reads the first headers; returns false if no response follows, or not yet. */
  #begin(values: ResponseHeaders, last: boolean): boolean {
    const status = values[':status'];
    if (status === undefined) this.#breakOff('malformed header: missing HTTP status', last);
    else if (!/^[1-9]\d\d$/.test(status))
      this.#breakOff('malformed header: the HTTP status is not a number', last);
    else if (status.startsWith('1')) {
      if (last)
        this.#breakOff(
          `protocol error: informational header with status code ${status} ends the stream`,
          last,
        );
    } else if (values['grpc-status'] === undefined && status !== '200') {
      const text = `unexpected HTTP status code ${status} received from server`;
      this.fail(new RpcError(text, codeFromHttpStatus(Number(status))), !last);
    } else {
      this.#reader.encoding = values['grpc-encoding'];
      this.#begun = true;
    }
    return this.#begun;
  }

  /** Ends the call because the peer violated the protocol. */
  #breakOff(text: string, last: boolean): void {
    this.fail(new RpcError(text, RpcCode.internal), !last);
  }

  /** Ends the call; with `cancelled`, the peer is told to stop. */
  fail(error: RpcError, cancelled = false): void {
    this.#settle(error, cancelled);
  }

  #finish(error: RpcError | undefined): void {
    if (!error && this.#reader.pending)
      this.fail(new RpcError('server ended the stream inside a message', RpcCode.internal));
    else this.#settle(error, false);
  }

  #settle(error: RpcError | undefined, cancelled: boolean): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#outcome = error;
    for (const run of this.#cleanup) run();
    this.#owner.onSettled(this, cancelled);
    this.onSent();
    this.#callReader.onEnd(error);
  }

  /** Ends the call at its deadline, or when it is aborted. */
  limit({ signal, timeoutMs }: CallOptions): void {
    if (timeoutMs !== undefined) {
      const error = new RpcError(`deadline of ${timeoutMs} ms exceeded`, RpcCode.deadlineExceeded);
      const timer = setTimeout(() => this.fail(error, true), timeoutMs);
      this.#cleanup.push(() => clearTimeout(timer));
    }
    if (!signal) return;
    const abort = (): void =>
      this.fail(new RpcError('call was cancelled', RpcCode.cancelled, [], signal.reason), true);
    if (signal.aborted) queueMicrotask(abort);
    signal.addEventListener('abort', abort, { once: true });
    this.#cleanup.push(() => signal.removeEventListener('abort', abort));
  }
}

type ResponseHeaders = StatusHeaders & { readonly ':status'?: string; readonly 'grpc-encoding'?: string };

/** Headers of a call, without the ones that are specific to a connection. */
export function requestHeaders(method: string, { timeoutMs, metadata = [] }: CallOptions): Metadata {
  const deadline: Metadata =
    timeoutMs === undefined ? [] : [['grpc-timeout', `${Math.max(1, Math.round(timeoutMs))}m`]];
  return [
    [':method', 'POST'],
    [':scheme', 'http'],
    [':path', method],
    [':authority', 'localhost'],
    ['content-type', 'application/grpc+proto'],
    ['te', 'trailers'],
    ['user-agent', programName],
    ...deadline,
    ...metadata.map(([name, value]) => [name, grpcHeaderValue(value)] as const),
  ];
}
