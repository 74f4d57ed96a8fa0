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
import { upgradeDocker } from './docker-upgrade.ts';

const answerTimeoutMs = 20_000;

/** A daemon that answered. */
export interface Connection {
  readonly address: DaemonAddress;
  readonly channel: RpcChannel;
  /** Opens the stream of a session; the headers announce it (`session/session.ts`). */
  openSession(metadata: Metadata, signal?: AbortSignal): Promise<Duplex>;
  /**
   * Opens a second connection for unary calls whose errors may be of any size: the daemon puts the Dockerfile into the
   * trailers of a failed call, and Node's HTTP/2 reads no more than 64 KiB of them.
   */
  openCalls?(signal?: AbortSignal): Promise<Pick<RpcChannel, 'unary' | 'close'>>;
  /** Ends the connection and everything on it. */
  close(): void;
}

/** How long connecting may take, and what ends it. */
export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for the connection, and then for the first answer; 20 seconds by default. */
  readonly timeoutMs?: number;
}

/**
 * Connects and asks who is there, so that a wrong address fails here. Rejects with a `DaemonError`.
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

/** The system waits for minutes until it takes a host for unreachable that drops what it is sent. */
function withTimeout(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

async function openBuildkit(address: DaemonAddress, signal: AbortSignal): Promise<Connection> {
  const channel = createHttp2Channel(await dial(address, signal));
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) =>
      tunnel(channel.bidi(Control.session.path, { metadata, signal: sessionSignal })),
    openCalls: async (callsSignal) => unaryChannel(await dial(address, callsSignal)),
    close: () => channel.close(),
  };
}

async function openDocker(address: DaemonAddress, signal: AbortSignal): Promise<Connection> {
  const channel = createHttp2Channel(await upgradeDocker(address, '/grpc', [], signal));
  const sessions = new Set<Duplex>();
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) => {
      const stream = await upgradeDocker(address, '/session', metadata, sessionSignal);
      sessions.add(stream);
      stream.once('close', () => sessions.delete(stream));
      return stream;
    },
    openCalls: async (callsSignal) => unaryChannel(await upgradeDocker(address, '/grpc', [], callsSignal)),
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
    // Daemons before v0.11 do not know the method; that is an answer too. Other servers do not know the service.
    const known = error instanceof RpcError && error.code === RpcCode.unimplemented;
    if (!known || /unknown service/.test(error.message)) throw error;
  }
}
