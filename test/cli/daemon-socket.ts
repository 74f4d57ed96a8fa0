import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveHttp2 } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { scratchDir } from '../session/scratch-dir.ts';

/** Serves a daemon whose methods are given on a socket, for as long as the test takes; returns its address. */
export async function serveDaemon(handlers: ReadonlyMap<string, RpcHandler>): Promise<string> {
  return `unix://${await listen((socket) => void serveHttp2(socket, handlers))}`;
}

/** The same behind the API of a Docker Engine, which upgrades connections; returns the path of its socket. */
export async function serveEngine(handlers: ReadonlyMap<string, RpcHandler>): Promise<string> {
  return listen((socket) => {
    socket.once('data', (head) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
      if (head.toString('latin1').startsWith('POST /grpc')) serveHttp2(socket, handlers);
    });
  });
}

async function listen(serve: (socket: Socket) => void): Promise<string> {
  const path = join(scratchDir(), 'daemon.sock');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return path;
}
