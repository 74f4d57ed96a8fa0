import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { engineCall } from '../../../src/client/connect/dial/engine-http.ts';
import { dialUnix } from '../../../src/client/connect/dial/unix.ts';
import { upgradeDocker } from '../../../src/client/connect/docker-upgrade.ts';

/** A Docker Engine that upgrades every connection, or gives another answer; `heads` are the requests as they came. */
async function fakeEngine(
  answer = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
) {
  const heads: string[] = [];
  const sockets: Socket[] = [];
  const path = join(tmpdir(), `dockerfile-llb-${process.pid}-${Date.now()}.sock`);
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.once('data', (head) => {
      heads.push(head.toString('utf8'));
      socket.write(answer);
    });
  }).listen(path);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
    rmSync(path, { force: true });
  });
  return { path, heads, sockets };
}

it.each(['проект', '日本語', 'ü', '😀'])('announces a session whose key holds %s in UTF-8', async (name) => {
  const { path, heads } = await fakeEngine();
  const address = { kind: 'docker', endpoint: { kind: 'unix', path }, text: path, from: 'test' } as const;
  const stream = await upgradeDocker(address, {
    path: '/session',
    metadata: [
      ['x-docker-expose-session-sharedkey', `${name}:node`],
      ['x-docker-expose-session-grpc-method', '/a/One'],
      ['x-docker-expose-session-grpc-method', '/a/Two'],
    ],
  });
  stream.destroy();
  expect(heads[0]).toContain(`x-docker-expose-session-sharedkey: ${name}:node\r\n`);
  expect(heads[0]).toMatch(/grpc-method: \/a\/One\r\n.*grpc-method: \/a\/Two\r\n/s);
});

it('closes the connection of a request that cannot be sent', async () => {
  const { path, sockets } = await fakeEngine();
  const open = () => dialUnix({ kind: 'unix', path });
  const call = { method: 'GET', path: '/a b', headers: {} } as const;
  await expect(engineCall(open, call)).rejects.toThrow('unescaped characters');
  await expect.poll(() => sockets.length).toBe(1);
  const [socket] = sockets;
  if (!socket!.closed) await once(socket!.resume(), 'close');
});

it.each([
  ['501 Not Implemented', '<!DOCTYPE HTML>\n<html>', 'HTTP 501', 'not-buildkit', 'Docker Engine 23'],
  [
    '404 Not Found',
    '{"message":"page not\n found"}\n',
    'HTTP 404 {"message":"page not found"}',
    'not-buildkit',
    'Engine',
  ],
  [
    '400 Bad Request',
    'Client sent an HTTP request to an HTTPS server.\n',
    'HTTP 400 Client sent an HTTP request to an HTTPS server.',
    'tls-missing',
    'DOCKER_TLS_VERIFY',
  ],
])('explains the answer %s in one line', async (status, body, words, code, hint) => {
  const head = `HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  const { path } = await fakeEngine(head + body);
  const address = { kind: 'docker', endpoint: { kind: 'unix', path }, text: path, from: 'test' } as const;
  await expect(upgradeDocker(address, { path: '/grpc' })).rejects.toMatchObject({
    message: `it answers POST /grpc with ${words}`,
    code,
    hint: expect.stringContaining(hint),
  });
});
