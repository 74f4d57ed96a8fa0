import type { Duplex } from 'node:stream';
import type { Metadata, RpcChannel } from '../../rpc/channel.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { createHttp2Channel } from '../../rpc/http2-channel.ts';
import { tunnel } from '../../rpc/tunnel.ts';
import { createUnaryChannel, type UnaryChannel } from '../../rpc/unary/unary-channel.ts';
import { ControlMethod } from '../control-methods.ts';
import type { DaemonAddress } from './address.ts';
import { connectionFailed } from './connection-failed.ts';
import { dial } from './dial/dial.ts';
import { upgradeDocker } from './docker-upgrade.ts';
import type { Endpoint } from './endpoint.ts';

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

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for the first answer. */
  readonly timeoutMs?: number;
}

/** Connects and asks who is there, so that a wrong address fails here. Rejects with a `DaemonError`. */
export async function connectDaemon(
  address: DaemonAddress,
  options: ConnectOptions = {},
): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    connection = await (address.kind === 'docker' ? openDocker : openBuildkit)(address, options);
    await greet(connection.channel, options);
    return connection;
  } catch (error) {
    connection?.close();
    if (options.signal?.aborted) throw error;
    throw await connectionFailed(address, error, options.signal);
  }
}

async function openBuildkit(address: DaemonAddress, { signal }: ConnectOptions): Promise<Connection> {
  const target = grpcTarget(address.endpoint);
  const channel = target ? await grpcChannel(target) : createHttp2Channel(await dial(address, signal));
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) =>
      tunnel(channel.bidi(ControlMethod.session, { metadata, signal: sessionSignal })),
    openCalls: async (callsSignal) => unaryChannel(await dial(address, callsSignal)),
    close: () => channel.close(),
  };
}

async function openDocker(address: DaemonAddress, { signal }: ConnectOptions): Promise<Connection> {
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
  return createUnaryChannel(stream, stream);
}

/** grpc-js does name resolution and back-off; it is loaded only where it is used. */
async function grpcChannel(target: { target: string; authority: string }): Promise<RpcChannel> {
  const { createGrpcChannel } = await import('../../rpc/grpc-channel.ts');
  return createGrpcChannel(target);
}

/**
 * Where grpc-js connects by itself. Not with TLS: it tells of a client certificate that was refused as of any other failure,
 * and gives an IP address as a server name, about which Node warns.
 */
function grpcTarget(endpoint: Endpoint): { target: string; authority: string } | undefined {
  if (endpoint.kind === 'unix') return { target: `unix:${endpoint.path}`, authority: 'localhost' };
  if (endpoint.kind !== 'tcp' || endpoint.tls) return undefined;
  const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  return { target: `dns:${host}:${endpoint.port}`, authority: host };
}

async function greet(channel: RpcChannel, { signal, timeoutMs = 20_000 }: ConnectOptions): Promise<void> {
  try {
    await channel.unary(ControlMethod.info, new Uint8Array(0), { signal, timeoutMs });
  } catch (error) {
    // Daemons before v0.11 do not know the method; that is an answer too. Other servers do not know the service.
    const known = error instanceof RpcError && error.code === RpcCode.unimplemented;
    if (!known || /unknown service/.test(error.message)) throw error;
  }
}
