import {
  connect,
  constants,
  createServer,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Control } from '../../src/proto/control-codec.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { directory } from './harness.ts';

/** What a client has asked of the daemon, in the order in which it came. */
export interface Recorded {
  readonly solves: ReturnType<typeof Control.solve.request.decode>[];
  /** Solves of the frontend's API, which are refused: nothing is built. */
  readonly frontendSolves: ReturnType<typeof LLBBridge.solve.request.decode>[];
  /** Of sessions. */
  readonly sharedKeys: string[];
}

export interface RequestRelay {
  /** A unix socket that stands for the daemon's. */
  readonly socket: string;
  /** What has come since the last call. */
  take(): Recorded;
}

/** A relay before a daemon's socket, until the test is over: records what is asked, and lets no frontend solve anything. */
export async function requestRelay(daemon: string): Promise<RequestRelay> {
  const recorded: Recorded = { solves: [], frontendSolves: [], sharedKeys: [] };
  const sessions = new Set<Http2Session>();
  const server = createServer();
  server.on('session', (session) => {
    const upstream = connect('http://daemon', { createConnection: () => connectSocket(daemon) });
    for (const end of [session, upstream]) sessions.add(end.on('error', () => undefined));
    session.on('close', () => upstream.destroy());
    session.on('stream', (stream, headers) => {
      if (headers['x-docker-expose-session-sharedkey'] !== undefined)
        recorded.sharedKeys.push(String(headers['x-docker-expose-session-sharedkey']));
      if (headers[':path'] === LLBBridge.solve.path) return refuse(stream, recorded);
      const chunks: Buffer[] = [];
      if (headers[':path'] === Control.solve.path) {
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => recorded.solves.push(Control.solve.request.decode(message(chunks))));
      }
      forward(stream, headers, upstream);
    });
  });
  const socket = join(directory(), 'relay.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  onTestFinished(() => {
    for (const session of sessions) session.destroy();
    server.close();
  });
  const take = (): Recorded => ({
    solves: recorded.solves.splice(0),
    frontendSolves: recorded.frontendSolves.splice(0),
    sharedKeys: recorded.sharedKeys.splice(0),
  });
  return { socket, take };
}

function refuse(stream: ServerHttp2Stream, { frontendSolves }: Recorded): void {
  const chunks: Buffer[] = [];
  stream.on('error', () => undefined).on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    frontendSolves.push(LLBBridge.solve.request.decode(message(chunks)));
    const answer = {
      ':status': 200,
      'content-type': 'application/grpc',
      'grpc-status': '9',
      'grpc-message': 'recorded',
    };
    stream.respond(answer, { endStream: true });
  });
}

function forward(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  upstream: ReturnType<typeof connect>,
): void {
  const request = upstream.request(headers);
  let trailers: IncomingHttpHeaders = {};
  request.on('error', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR));
  stream.on('error', () => request.close(constants.NGHTTP2_CANCEL));
  stream.on('aborted', () => request.close(constants.NGHTTP2_CANCEL));
  request.on('trailers', (found) => {
    trailers = found;
  });
  request.on('response', (response, flags) => {
    if (stream.destroyed) return;
    const isWhole = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    stream.respond(response, isWhole ? { endStream: true } : { waitForTrailers: true });
    if (isWhole) return;
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    request.pipe(stream);
  });
  stream.pipe(request);
}

/** The one message of a call. */
function message(chunks: readonly Buffer[]): Buffer {
  const frame = Buffer.concat(chunks);
  return frame.subarray(5, 5 + frame.readUInt32BE(1));
}
