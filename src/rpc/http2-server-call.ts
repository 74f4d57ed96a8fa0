import { constants, type ServerHttp2Stream } from 'node:http2';
import { type Metadata, metadataValues, RpcCode, type RpcError, RpcError as RpcFailure } from './channel.ts';
import { FrameReader, frameMessage } from './framing.ts';
import { MessageQueue } from './message-queue.ts';
import type { ServerCall } from './server-call.ts';
import { statusToHeaders } from './status.ts';

const responseHeaders = { ':status': 200, 'content-type': 'application/grpc+proto' };

/** A call that we serve, on its HTTP/2 stream. */
export class Http2ServerCall implements ServerCall {
  readonly method: string;
  readonly metadata: Metadata;
  readonly requests: MessageQueue;
  readonly #stream: ServerHttp2Stream;
  readonly #abort = new AbortController();
  readonly #frames: FrameReader;
  #responded = false;
  #finished = false;
  #trailers: Record<string, string> | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(stream: ServerHttp2Stream, metadata: Metadata, maxMessage: number) {
    this.#stream = stream;
    this.method = metadataValues(metadata, ':path')[0] ?? '';
    this.metadata = metadata;
    this.#frames = new FrameReader(maxMessage);
    this.#frames.encoding = metadataValues(metadata, 'grpc-encoding')[0];
    this.requests = new MessageQueue({ onPause: () => stream.pause(), onResume: () => stream.resume() });
    stream.on('data', (chunk: Buffer) => this.#onData(chunk));
    stream.on('end', () => this.requests.end());
    stream.on('aborted', () => this.#stop(new RpcFailure('client cancelled the call', RpcCode.cancelled)));
    stream.on('error', (error: Error) =>
      this.#stop(new RpcFailure(error.message, RpcCode.unavailable, [], error)),
    );
    stream.on('close', () => this.#stop(new RpcFailure('connection was closed', RpcCode.unavailable)));
    stream.on('wantTrailers', () => this.#sendTrailers());
    this.#startDeadline();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  async send(message: Uint8Array): Promise<void> {
    this.#refuseWhenOver();
    this.#respond();
    if (this.#stream.write(frameMessage(message))) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off('drain', done);
        this.#stream.off('close', done);
        resolve();
      };
      this.#stream.once('drain', done);
      this.#stream.once('close', done);
    });
    this.#refuseWhenOver();
  }

  async sendFrames(frames: Uint8Array): Promise<void> {
    this.#refuseWhenOver();
    this.#respond();
    const stream = this.#stream;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        stream.off('close', done);
        resolve();
      };
      stream.once('close', done);
      stream.write(frames, done);
    });
    this.#refuseWhenOver();
  }

  /** Ends the call with the status of the error, or with OK. Only the first call counts. */
  finish(error: RpcError | undefined): void {
    if (this.#finished) return;
    this.#finished = true;
    clearTimeout(this.#deadline);
    const stream = this.#stream;
    if (stream.destroyed || stream.closed) return;
    this.#trailers = statusToHeaders(error);
    if (this.#responded) stream.end();
    else {
      stream.respond({ ...responseHeaders, ...this.#trailers }, { endStream: true });
      this.#releaseRequest();
    }
  }

  #respond(): void {
    if (this.#responded) return;
    this.#responded = true;
    this.#stream.respond(responseHeaders, { waitForTrailers: true });
  }

  #sendTrailers(): void {
    this.#stream.sendTrailers(this.#trailers ?? statusToHeaders(undefined));
    this.#releaseRequest();
  }

  /** Tells a client that is still sending to stop. */
  #releaseRequest(): void {
    const stream = this.#stream;
    stream.resume();
    setImmediate(() => {
      if (!stream.readableEnded && !stream.closed) stream.close(constants.NGHTTP2_NO_ERROR);
    });
  }

  #onData(chunk: Buffer): void {
    if (this.#finished) return;
    try {
      for (const message of this.#frames.push(chunk)) this.requests.push(message);
    } catch (error) {
      this.#stop(error as RpcError);
      this.finish(error as RpcError);
    }
  }

  #stop(error: RpcError): void {
    clearTimeout(this.#deadline);
    if (!this.#abort.signal.aborted && !this.#finished) this.#abort.abort(error);
    this.requests.end(error);
  }

  #startDeadline(): void {
    const ms = parseTimeout(metadataValues(this.metadata, 'grpc-timeout')[0]);
    if (ms === undefined) return;
    const expire = (): void => {
      const error = new RpcFailure('deadline exceeded', RpcCode.deadlineExceeded);
      this.#stop(error);
      this.finish(error);
    };
    // A deadline beyond the range of Node's timers is as good as none.
    if (ms < 2 ** 31) this.#deadline = setTimeout(expire, ms);
  }

  #refuseWhenOver(): void {
    if (this.#abort.signal.aborted) throw this.#abort.signal.reason;
    if (this.#finished || this.#stream.destroyed) throw new RpcFailure('call has ended', RpcCode.cancelled);
  }
}

/** Milliseconds of a `grpc-timeout` header. */
function parseTimeout(header: string | undefined): number | undefined {
  const [, count, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(header ?? '') ?? [];
  const ms = unitMs[unit];
  return ms === undefined ? undefined : Math.ceil(Number(count) * ms);
}

const unitMs: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
};
