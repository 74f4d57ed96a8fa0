import type { Duplex } from 'node:stream';
import { programName } from '../base/program-name.ts';
import { randomId } from '../base/random-id.ts';
import type { Metadata } from '../rpc/channel.ts';
import { serveHttp2 } from '../rpc/http2-server.ts';
import type { RpcHandler } from '../rpc/server-call.ts';
import { healthService } from './services/health.ts';
import type { SessionService } from './session-service.ts';

/** Opens the byte stream on which the daemon calls us, with the headers that announce the session. */
export type OpenSessionStream = (metadata: Metadata) => Promise<Duplex>;

export interface SessionOptions {
  readonly services: readonly SessionService[];
  /** Lets the daemon reuse an earlier transfer of the same directory; '' disables that. */
  readonly sharedKey?: string;
  readonly name?: string;
}

/** A running session. Solves refer to it by `id`. */
export interface Session {
  readonly id: string;
  /** Resolves when the stream has ended; never rejects. */
  readonly closed: Promise<void>;
  close(): void;
}

/**
 * Announces our services to the daemon and serves them until either side ends the stream (moby/buildkit v0.32.2
 * session/session.go). Rejects if the stream cannot be opened.
 *
 * A session reverses the roles: the client opens a bidirectional gRPC call (`Control.Session`), whose messages carry
 * a byte stream, and inside it runs an HTTP/2 connection on which the client is the server. The request headers name
 * the session, its shared key and the methods that it serves. A solve names the session by its id.
 */
export async function startSession(open: OpenSessionStream, options: SessionOptions): Promise<Session> {
  const id = randomId();
  const handlers = new Map<string, RpcHandler>();
  for (const service of [...options.services, healthService()]) {
    for (const [method, handler] of service.handlers) handlers.set(method, handler);
  }
  const stream = await open(sessionMetadata(id, options, [...handlers.keys()]));
  const server = serveHttp2(stream, handlers);
  return { id, closed: server.closed, close: () => server.close() };
}

function sessionMetadata(id: string, options: SessionOptions, methods: readonly string[]): Metadata {
  return [
    ['x-docker-expose-session-uuid', id],
    ['x-docker-expose-session-name', options.name ?? programName],
    ['x-docker-expose-session-sharedkey', options.sharedKey ?? ''],
    ...methods.map((method) => ['x-docker-expose-session-grpc-method', method] as const),
  ];
}
