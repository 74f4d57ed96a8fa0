import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveHttp2 } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { scratchDir } from '../session/scratch-dir.ts';

/** Serves a daemon whose methods are given on a socket, for as long as the test takes; returns its address. */
export async function serveDaemon(handlers: ReadonlyMap<string, RpcHandler>): Promise<string> {
  const path = join(scratchDir(), 'daemon.sock');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serveHttp2(socket, handlers);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `unix://${path}`;
}
