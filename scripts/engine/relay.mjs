import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';

/**
 * Serves BuildKit's gRPC on a plain unix socket, as a standalone `buildkitd` does, by upgrading one connection
 * of Docker Engine's API (`POST /grpc`) per client.
 *
 * @param {string} listenPath
 * @param {string} dockerSocket
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function startRelay(listenPath, dockerSocket) {
  rmSync(listenPath, { force: true });
  const clients = new Set();
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => {}).on('close', () => clients.delete(client));
    relay(client, dockerSocket);
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject).listen(listenPath, resolve);
  });
  return {
    close() {
      for (const client of clients) client.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function relay(client, dockerSocket) {
  client.pause();
  const upgrade = request({
    socketPath: dockerSocket,
    path: '/grpc',
    method: 'POST',
    headers: { Connection: 'Upgrade', Upgrade: 'h2c' },
  });
  upgrade.on('upgrade', (_response, daemon, head) => {
    if (head.length > 0) daemon.unshift(head);
    daemon.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => daemon.destroy());
    client.pipe(daemon);
    daemon.pipe(client);
  });
  upgrade.on('response', () => client.destroy());
  upgrade.on('error', () => client.destroy());
  upgrade.end();
}
