import type { Duplex } from 'node:stream';
import { byteStreamOf } from '../../host/node/byte-stream.ts';
import { Control } from '../../proto/control-codec.ts';
import { call } from '../../rpc/call.ts';
import { type Metadata, type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import { createHttp2Channel } from '../../rpc/http2-channel.ts';
import { tunnel } from '../../rpc/tunnel.ts';
import { createUnaryChannel, type UnaryChannel } from '../../rpc/unary/unary-channel.ts';
import type { DaemonAddress } from './address.ts';
import { connectionFailed } from './connection-failed.ts';
import { dial } from './dial/dial.ts';
import { choosePod } from './dial/kube-deployment.ts';
import { upgradeDocker } from './docker-upgrade.ts';

const answerTimeoutMs = 20_000;

/** A connection to a daemon that has responded. */
export interface Connection {
  readonly address: DaemonAddress;
  readonly channel: RpcChannel;
  /** Opens the stream of a session, which the headers announce (`session/session.ts`). */
  openSession(metadata: Metadata, signal?: AbortSignal): Promise<Duplex>;
  /**
   * Opens a second connection for unary calls, whose errors can have any size: the daemon puts the Dockerfile into
   * the trailers of a failed call, and Node's HTTP/2 reads at most 64 KiB of trailers.
   */
  openCalls?(signal?: AbortSignal): Promise<Pick<RpcChannel, 'unary' | 'close'>>;
  /** Ends the connection and everything on it. */
  close(): void;
}

/** Limits for connecting. */
export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** Maximum time in milliseconds for the connection, and again for the first response; the default is 20 seconds. */
  readonly timeoutMs?: number;
}

/**
 * Connects and pings the daemon, so that a wrong address fails here. Rejects with a `DaemonError`.
 *
 * @example
 * const connection = await connectDaemon(parseAddress('unix:///run/buildkit/buildkitd.sock'), { timeoutMs: 5000 });
 * connection.close();
 */
export async function connectDaemon(
  address: DaemonAddress,
  options: ConnectOptions = {},
): Promise<Connection> {
  const { signal, timeoutMs = answerTimeoutMs } = options;
  let connection: Connection | undefined;
  try {
    const open = address.kind === 'docker' ? openDocker : openBuildkit;
    connection = await open(address, withTimeout(signal, timeoutMs));
    await greet(connection.channel, { signal, timeoutMs });
    return connection;
  } catch (error) {
    connection?.close();
    if (signal?.aborted) throw error;
    throw await connectionFailed(address, error, signal);
  }
}

/** The system itself takes minutes before it reports a host that drops packets as unreachable. */
function withTimeout(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

async function openBuildkit(address: DaemonAddress, signal: AbortSignal): Promise<Connection> {
  const pinned = await pin(address, signal);
  const channel = createHttp2Channel(await dial(pinned, signal));
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) =>
      tunnel(channel.bidi(Control.session.path, { metadata, signal: sessionSignal })),
    openCalls: async (callsSignal) => unaryChannel(await dial(pinned, callsSignal)),
    close: () => channel.close(),
  };
}

/** All streams of a connection go to the same pod. */
async function pin(address: DaemonAddress, signal: AbortSignal): Promise<DaemonAddress> {
  const { endpoint } = address;
  if (endpoint.kind !== 'kube-deployment') return address;
  return { ...address, endpoint: await choosePod(endpoint, signal) };
}

async function openDocker(address: DaemonAddress, signal: AbortSignal): Promise<Connection> {
  const channel = createHttp2Channel(await upgradeDocker(address, { path: '/grpc' }, signal));
  const sessions = new Set<Duplex>();
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) => {
      const stream = await upgradeDocker(address, { path: '/session', metadata }, sessionSignal);
      sessions.add(stream);
      stream.once('close', () => sessions.delete(stream));
      return stream;
    },
    openCalls: async (callsSignal) =>
      unaryChannel(await upgradeDocker(address, { path: '/grpc' }, callsSignal)),
    close: () => {
      channel.close();
      // An open session would keep the process alive.
      for (const stream of sessions) stream.destroy();
    },
  };
}

function unaryChannel(stream: Duplex): UnaryChannel {
  return createUnaryChannel(byteStreamOf(stream));
}

async function greet(channel: RpcChannel, { signal, timeoutMs }: ConnectOptions): Promise<void> {
  try {
    await call(channel, Control.info, {}, { signal, timeoutMs });
  } catch (error) {
    // Daemons before v0.11 do not know the method, which is a response too. Other servers do not know the service.
    const known = error instanceof RpcError && error.code === RpcCode.unimplemented;
    if (!known || /unknown service/.test(error.message)) throw error;
  }
}
