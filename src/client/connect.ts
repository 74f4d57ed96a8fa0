import type { Duplex } from 'node:stream';
import type { Metadata, RpcChannel } from '../rpc/channel.ts';
import { RpcCode, RpcError } from '../rpc/channel.ts';
import { createHttp2Channel } from '../rpc/http2-channel.ts';
import { tunnel } from '../rpc/tunnel.ts';
import type { DaemonAddress, Endpoint, TlsOptions } from './address.ts';
import { ControlMethod } from './control-methods.ts';
import { DaemonError } from './daemon-error.ts';
import { readTlsFiles, upgradeDocker } from './docker-upgrade.ts';

/** A daemon that answered. */
export interface Connection {
  readonly address: DaemonAddress;
  readonly channel: RpcChannel;
  /** Opens the stream of a session; the headers announce it (`session/session.ts`). */
  openSession(metadata: Metadata, signal?: AbortSignal): Promise<Duplex>;
  /** Ends the connection and everything on it. */
  close(): void;
}

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for the first answer. */
  readonly timeoutMs?: number;
}

/** Connects and asks who is there, so that a wrong address fails here. Rejects with a {@link DaemonError}. */
export async function connectDaemon(
  address: DaemonAddress,
  options: ConnectOptions = {},
): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    connection = address.kind === 'docker' ? await openDocker(address, options) : await openBuildkit(address);
    await greet(connection.channel, options);
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof DaemonError || options.signal?.aborted) throw error;
    throw connectionFailed(address, error);
  }
}

async function openBuildkit(address: DaemonAddress): Promise<Connection> {
  const channel = await directChannel(address.endpoint);
  return {
    address,
    channel,
    openSession: async (metadata, signal) =>
      tunnel(channel.bidi(ControlMethod.session, { metadata, signal })),
    close: () => channel.close(),
  };
}

async function openDocker(address: DaemonAddress, { signal }: ConnectOptions): Promise<Connection> {
  const channel = createHttp2Channel(await upgradeDocker(address.endpoint, '/grpc', [], signal));
  const sessions = new Set<Duplex>();
  return {
    address,
    channel,
    openSession: async (metadata, sessionSignal) => {
      const socket = await upgradeDocker(address.endpoint, '/session', metadata, sessionSignal);
      sessions.add(socket);
      socket.once('close', () => sessions.delete(socket));
      return socket;
    },
    close: () => {
      channel.close();
      // An open session socket would keep the process alive.
      for (const socket of sessions) socket.destroy();
    },
  };
}

/** grpc-js does name resolution, TLS and back-off; it is loaded only where it is used. */
async function directChannel(endpoint: Endpoint): Promise<RpcChannel> {
  const { createGrpcChannel } = await import('../rpc/grpc-channel.ts');
  if (endpoint.kind === 'unix')
    return createGrpcChannel({ target: `unix:${endpoint.path}`, authority: 'localhost' });
  const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  const tls = endpoint.tls && tlsTexts(endpoint.tls);
  return createGrpcChannel({
    target: `dns:${host}:${endpoint.port}`,
    tls,
    authority: endpoint.tls?.serverName ?? host,
  });
}

function tlsTexts(tls: TlsOptions) {
  return { ...readTlsFiles(tls), serverName: tls.serverName };
}

async function greet(channel: RpcChannel, { signal, timeoutMs = 20_000 }: ConnectOptions): Promise<void> {
  try {
    await channel.unary(ControlMethod.info, new Uint8Array(0), { signal, timeoutMs });
  } catch (error) {
    // Daemons before v0.11 do not know the method; that is an answer too.
    if (!(error instanceof RpcError && error.code === RpcCode.unimplemented)) throw error;
  }
}

function connectionFailed(address: DaemonAddress, cause: unknown): DaemonError {
  const text = cause instanceof Error ? cause.message : String(cause);
  // grpc-js wraps the reason in words about itself.
  const reason = /Last error: (?:Error: )?(.*?)\.? Resolution note:/.exec(text)?.[1] ?? text;
  const who = address.kind === 'docker' ? 'Docker Engine' : 'buildkitd';
  const message = `could not connect to ${who} at ${address.text} (from ${address.from}): ${reason}`;
  return new DaemonError(message, 'connection-failed', hintFor(address, cause), cause);
}

function hintFor(address: DaemonAddress, cause: unknown): string {
  const text = String((cause as Error | undefined)?.message);
  if (/EACCES|permission denied/i.test(text))
    return 'the user needs permission for the socket: use sudo, or join its group';
  if (address.kind === 'buildkit' && /protocol error|PROTOCOL_ERROR|Parse Error/i.test(text)) {
    return 'if Docker Engine listens there, write the address as docker+unix:// or docker+tcp://';
  }
  if (address.kind === 'docker' && /Parse Error/i.test(text)) {
    return 'if a standalone buildkitd listens there, write the address as unix:// or tcp:// and give it with --addr';
  }
  return 'make sure that the daemon is running and that the address is right';
}
