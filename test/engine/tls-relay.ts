import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from '../certificates.ts';

export interface Relay {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the daemon's unix socket on TLS; with `clientAuthority` only for clients that have a certificate of it. */
export function tlsRelay(socket: string, server: Certificate, clientAuthority?: string): Promise<Relay> {
  const options = {
    cert: readFileSync(server.cert),
    key: readFileSync(server.key),
    ALPNProtocols: ['h2', 'http/1.1'],
    ...(clientAuthority
      ? { ca: readFileSync(clientAuthority), requestCert: true, rejectUnauthorized: true }
      : {}),
  };
  return listen((onClient) => createTlsServer(options, onClient), socket);
}

/** The same without TLS. */
export function tcpRelay(socket: string): Promise<Relay> {
  return listen((onClient) => createServer(onClient), socket);
}

async function listen(
  create: (onClient: (client: Socket) => void) => Server,
  socket: string,
): Promise<Relay> {
  const open = new Set<Socket>();
  const server = create((client) => {
    const daemon = connect(socket);
    for (const end of [client, daemon]) {
      open.add(end);
      end
        .on('error', () => {})
        .on('close', () => {
          open.delete(end);
          client.destroy();
          daemon.destroy();
        });
    }
    client.pipe(daemon).pipe(client);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const end of open) end.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
