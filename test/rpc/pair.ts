import { type Duplex, duplexPair } from 'node:stream';
import { createHttp2Channel, type Http2Channel } from '../../src/rpc/http2-channel.ts';
import { type RpcServer, serveHttp2 } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';

export interface RpcPair {
  readonly channel: Http2Channel;
  readonly server: RpcServer;
  readonly clientSide: Duplex;
  readonly serverSide: Duplex;
}

/** A client and a server joined in memory. */
export function rpcPair(handlers: Record<string, RpcHandler>, maxMessage = 32 << 20): RpcPair {
  const [clientSide, serverSide] = joinedPair();
  const server = serveHttp2(serverSide, new Map(Object.entries(handlers)), maxMessage);
  return { channel: createHttp2Channel(clientSide), server, clientSide, serverSide };
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function text(message: Uint8Array): string {
  return new TextDecoder().decode(message);
}

export async function collect(messages: AsyncIterable<Uint8Array>): Promise<string[]> {
  const out: string[] = [];
  for await (const message of messages) out.push(text(message));
  return out;
}

/** Two ends of a connection; unlike Node 20's bare pair, destroying one ends the other, as with a socket. */
export function joinedPair(): [Duplex, Duplex] {
  const [a, b] = duplexPair();
  a.on('close', () => b.push(null));
  b.on('close', () => a.push(null));
  for (const end of [a, b]) end.on('error', () => {});
  return [a, b];
}
