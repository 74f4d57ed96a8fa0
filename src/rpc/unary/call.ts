import type { CallOptions, Metadata } from '../channel.ts';
import { RpcCode, RpcError } from '../channel.ts';
import { FrameReader, frameMessage } from '../framing.ts';
import { codeFromHttpStatus, noResponse, type StatusHeaders, statusFromHeaders } from '../status.ts';

/** What a call asks of its connection. */
export interface CallOwner {
  /** The call is over: with its status, or because of this side (`cancelled`), which the peer is told. */
  readonly onSettled: (call: UnaryCall, cancelled: boolean) => void;
}

/** One request and its response. It ends with the peer's last frame, an error of the connection, or this side's. */
export class UnaryCall {
  readonly headers: Metadata;
  /** 0 until the connection had room for it. */
  streamId = 0;
  /** Bytes of the stream that the peer has room for. */
  sendWindow = 0;
  /** What is still to be sent; undefined once all of it was. */
  unsent: Buffer | undefined;
  readonly result: Promise<Uint8Array>;
  readonly #owner: CallOwner;
  readonly #reader: FrameReader;
  readonly #cleanup: (() => void)[] = [];
  #response: Uint8Array | undefined;
  #settled = false;
  #resolve: (response: Uint8Array) => void = () => {};
  #reject: (error: RpcError) => void = () => {};

  constructor(method: string, request: Uint8Array, options: CallOptions, owner: CallOwner) {
    this.headers = requestHeaders(method, options);
    this.unsent = frameMessage(request);
    this.#owner = owner;
    this.#reader = new FrameReader(options.maxResponse);
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#limit(options);
  }

  get settled(): boolean {
    return this.#settled;
  }

  onHeaders(headers: Metadata, last: boolean): void {
    const values: StatusHeaders & { readonly ':status'?: string } = Object.fromEntries(headers);
    const status = values[':status'] ?? '200';
    if (values['grpc-status'] === undefined && status !== '200' && !status.startsWith('1')) {
      const text = `unexpected HTTP status code ${status} received from server`;
      this.fail(new RpcError(text, codeFromHttpStatus(Number(status))), !last);
    } else if (last) this.#finish(statusFromHeaders(values));
  }

  onData(bytes: Buffer, last: boolean): void {
    try {
      for (const message of this.#reader.push(bytes)) this.#response = message;
      if (last) this.#finish(statusFromHeaders({}));
    } catch (error) {
      this.fail(error as RpcError, true);
    }
  }

  /** Ends the call; with `cancelled` the peer is told to stop. */
  fail(error: RpcError, cancelled = false): void {
    this.#settle(cancelled, () => this.#reject(error));
  }

  #finish(error: RpcError | undefined): void {
    const response = this.#response;
    if (error) this.fail(error);
    else if (this.#reader.pending)
      this.fail(new RpcError('server ended the stream inside a message', RpcCode.internal));
    else if (response) this.#settle(false, () => this.#resolve(response));
    else this.fail(noResponse());
  }

  #settle(cancelled: boolean, settle: () => void): void {
    if (this.#settled) return;
    this.#settled = true;
    for (const run of this.#cleanup) run();
    this.#owner.onSettled(this, cancelled);
    settle();
  }

  #limit({ signal, timeoutMs }: CallOptions): void {
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

function requestHeaders(method: string, { timeoutMs, metadata = [] }: CallOptions): Metadata {
  const deadline: Metadata =
    timeoutMs === undefined ? [] : [['grpc-timeout', `${Math.max(1, Math.round(timeoutMs))}m`]];
  return [
    [':method', 'POST'],
    [':scheme', 'http'],
    [':path', method],
    [':authority', 'localhost'],
    ['content-type', 'application/grpc+proto'],
    ['te', 'trailers'],
    ['user-agent', 'dockerfile-llb'],
    ...deadline,
    ...metadata,
  ];
}
