import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/client/connect/address.ts';
import { connectDaemon } from '../../../src/client/connect/connect.ts';
import type { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import { RpcCode } from '../../../src/rpc/channel.ts';
import { serveHttp2, unaryHandler } from '../../../src/rpc/http2-server.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const run of cleanups.splice(0)) run();
});

const info = new Map([[Control.info.path, unaryHandler(async () => new Uint8Array(0))]]);

/** A server whose connections are handed over, at an address of the kind. */
async function listen(kind: 'unix' | 'tcp', onSocket: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    onSocket(socket);
  });
  const dir = mkdtempSync(join(tmpdir(), 'connect-'));
  const path = join(dir, 's');
  if (kind === 'unix') server.listen(path);
  else server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
    rmSync(dir, { recursive: true, force: true });
  });
  const text =
    kind === 'unix' ? `unix://${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { text, sockets };
}

describe.each(['unix', 'tcp'] as const)('%s', (kind) => {
  it('answers, and fails with `unavailable` once the connection has ended', async () => {
    const { text, sockets } = await listen(kind, (socket) => void serveHttp2(socket, info));
    const connection = await connectDaemon(parseAddress(text));
    await connection.channel.unary(Control.info.path, new Uint8Array(0));
    sockets[0]!.destroy();
    const lost = { code: RpcCode.unavailable };
    const closed = connection.channel.unary(Control.info.path, new Uint8Array(0));
    await expect(closed).rejects.toMatchObject(lost);
    await expect(connection.channel.unary(Control.info.path, new Uint8Array(0))).rejects.toMatchObject(lost);
    connection.close();
  });

  it('says that an HTTP server answers', async () => {
    const { text } = await listen(kind, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await expect(connectDaemon(parseAddress(text))).rejects.toMatchObject({
      code: 'not-buildkit',
      message: expect.stringContaining('it is an HTTP server'),
    });
  });

  it('does not wait longer than it is told for an Engine that is silent', async () => {
    const { text } = await listen(kind, () => {});
    const error = await connectDaemon(parseAddress(`docker+${text}`), { timeoutMs: 50 }).catch((e) => e);
    expect((error as DaemonError).code).toBe('connection-failed');
    expect((error as DaemonError).message).toContain('does not answer');
  });

  it('rejects with the reason of the caller who gave up', async () => {
    const { text } = await listen(kind, () => {});
    const signal = AbortSignal.timeout(50);
    await expect(connectDaemon(parseAddress(`docker+${text}`), { signal })).rejects.toBe(
      await new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason))),
    );
  });
});

it('says that nothing listens', async () => {
  const { text } = await listen('tcp', () => {});
  for (const run of cleanups.splice(0)) run();
  await expect(connectDaemon(parseAddress(text))).rejects.toMatchObject({
    code: 'connection-failed',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});
