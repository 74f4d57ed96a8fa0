import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import { programName } from '../base/program-name.ts';
import type { CallReader } from './call-reader.ts';
import { type CallOptions, type Metadata, RpcCode, RpcError } from './channel.ts';
import { FrameReader, frameMessage, maxResponse } from './framing.ts';
import { grpcHeaderValue } from './header-value.ts';
import { codeFromHttpStatus, codeFromReset, type StatusHeaders, statusFromHeaders } from './status.ts';

/** A session that calls run on. */
export interface CallConnection {
  readonly session: ClientHttp2Session;
  /** Why the connection ended, if it has. */
  readonly error: () => RpcError | undefined;
}

/** The method that a call is for, and the options of the call. */
export interface CallTarget {
  readonly method: string;
  readonly options: CallOptions;
}

/**
 * One gRPC call on an HTTP/2 session. It ends when the status is known, not when the stream closes: Node never emits
 * `close` while part of a request body is unsent because the server did not read it.
 */
export class Http2Call {
  readonly #stream: ClientHttp2Stream;
  readonly #reader: CallReader;
  readonly #frames = new FrameReader(maxResponse);
  readonly #cleanup: (() => void)[] = [];
  /** Why the connection ended, if it has. */
  readonly #connectionError: () => RpcError | undefined;
  #trailers: StatusHeaders | undefined;
  #bodyEnded = false;
  #outcome: { readonly error: RpcError | undefined } | undefined;

  constructor({ session, error }: CallConnection, { method, options }: CallTarget, reader: CallReader) {
    this.#reader = reader;
    this.#connectionError = error;
    this.#stream = session.request(requestHeaders(method, options), { endStream: false });
    this.#listen();
    this.#limit(options);
  }

  /** Resolves when the transport is ready for more; rejects after the call has ended. */
  async send(message: Uint8Array): Promise<void> {
    this.#refuseWhenOver();
    if (this.#stream.write(frameMessage(message))) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off('drain', done);
        this.#stream.off('close', done);
        resolve();
      };
      this.#stream.once('drain', done);
      this.#stream.once('close', done);
      this.#cleanup.push(done);
    });
    this.#refuseWhenOver();
  }

  /** Sends the only message and ends this side. */
  sendLast(message: Uint8Array): void {
    this.#stream.end(frameMessage(message));
  }

  endSend(): void {
    if (!this.#outcome && !this.#stream.writableEnded) this.#stream.end();
  }

  /** Ends the call with an error of this side. */
  fail(error: RpcError): void {
    this.#settle(error);
  }

  cancel(reason = 'call was cancelled', cause?: unknown): void {
    this.#settle(new RpcError(reason, RpcCode.cancelled, [], cause));
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  #listen(): void {
    const stream = this.#stream;
    stream.on('response', (headers, flags) => this.#onResponse(headers, flags));
    stream.on('trailers', (trailers) => {
      this.#trailers = trailers as StatusHeaders;
      this.#settleWhenComplete();
    });
    stream.on('data', (chunk: Buffer) => this.#onData(chunk));
    stream.on('end', () => {
      this.#bodyEnded = true;
      // Trailers and the end of the body can be announced in either order within one turn of the event loop.
      setImmediate(() => this.#settle(statusFromHeaders(this.#trailers ?? {})));
      this.#settleWhenComplete();
    });
    stream.on('error', (error: Error) => this.#settle(this.#streamError(error)));
    stream.on('close', () => this.#settle(this.#streamError(undefined)));
  }

  #limit(options: CallOptions): void {
    const { signal, timeoutMs } = options;
    if (timeoutMs !== undefined) {
      const expire = (): void =>
        this.#settle(new RpcError(`deadline of ${timeoutMs} ms exceeded`, RpcCode.deadlineExceeded));
      const timer = setTimeout(expire, timeoutMs);
      this.#cleanup.push(() => clearTimeout(timer));
    }
    if (!signal) return;
    const abort = (): void => this.cancel(undefined, signal.reason);
    if (signal.aborted) queueMicrotask(abort);
    signal.addEventListener('abort', abort, { once: true });
    this.#cleanup.push(() => signal.removeEventListener('abort', abort));
  }

  #onResponse(headers: IncomingHttpHeaders & { ':status'?: number }, flags: number): void {
    const status = headers[':status'] ?? 0;
    this.#frames.encoding = headers['grpc-encoding']?.toString();
    if (headers['grpc-status'] !== undefined && (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0) {
      this.#trailers = headers as StatusHeaders;
      this.#settleWhenComplete();
    } else if (status !== 200) {
      const text = `unexpected HTTP status code ${status} received from server`;
      this.#settle(new RpcError(text, codeFromHttpStatus(status)));
    }
  }

  #onData(chunk: Buffer): void {
    if (this.#outcome) return;
    try {
      for (const message of this.#frames.push(chunk)) this.#reader.onMessage(message);
    } catch (error) {
      this.#settle(
        error instanceof RpcError ? error : new RpcError(String(error), RpcCode.internal, [], error),
      );
    }
  }

  #settleWhenComplete(): void {
    if (this.#bodyEnded && this.#trailers) this.#settle(statusFromHeaders(this.#trailers));
  }

  #streamError(error: Error | undefined): RpcError {
    const connection = this.#connectionError();
    if (connection) return connection;
    const code = this.#stream.rstCode ?? 0;
    if (error && code === 0) return new RpcError(error.message, RpcCode.unavailable, [], error);
    const text = error?.message ?? `stream ended with HTTP/2 error code ${code} before its status`;
    return new RpcError(text, codeFromReset(code), [], error);
  }

  #settle(error: RpcError | undefined): void {
    if (this.#outcome) return;
    const cut = !error && this.#frames.pending;
    const outcome = cut ? new RpcError('server ended the stream inside a message', RpcCode.internal) : error;
    this.#outcome = { error: outcome };
    for (const run of this.#cleanup) run();
    // Frees the stream, even if the server did not read the whole request.
    if (!this.#stream.closed) this.#stream.close(constants.NGHTTP2_CANCEL);
    this.#reader.onEnd(outcome);
  }

  #refuseWhenOver(): void {
    if (this.#outcome) throw this.#outcome.error ?? new RpcError('call has ended', RpcCode.cancelled);
  }
}

function requestHeaders(method: string, options: CallOptions): OutgoingHttpHeaders {
  const headers: Record<string, string | string[]> = {
    ':method': 'POST',
    ':path': method,
    'content-type': 'application/grpc+proto',
    te: 'trailers',
    'user-agent': programName,
  };
  if (options.timeoutMs !== undefined)
    headers['grpc-timeout'] = `${Math.max(1, Math.round(options.timeoutMs))}m`;
  addMetadata(headers, options.metadata ?? []);
  return headers;
}

/** Adds pairs to Node's representation of headers: an array is sent as several headers, in order. */
function addMetadata(headers: Record<string, string | string[]>, metadata: Metadata): void {
  for (const [name, text] of metadata) {
    const before = headers[name];
    const value = grpcHeaderValue(text);
    headers[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
}
