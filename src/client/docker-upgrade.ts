import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { Metadata } from '../rpc/channel.ts';
import type { Endpoint, TlsOptions } from './address.ts';
import { DaemonError } from './daemon-error.ts';

/**
 * A socket on which Docker Engine speaks HTTP/2 from now on: `/grpc` (BuildKit's services) or `/session` (we serve).
 * Rejects with a {@link DaemonError}.
 */
export function upgradeDocker(
  endpoint: Endpoint,
  path: string,
  metadata: Metadata,
  signal?: AbortSignal,
): Promise<Socket> {
  const secure = endpoint.kind === 'tcp' && endpoint.tls !== undefined;
  const send = secure ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send({
      ...requestTarget(endpoint),
      path,
      method: 'POST',
      headers: upgradeHeaders(metadata),
      agent: false,
      signal,
    });
    request.on('upgrade', (_response: IncomingMessage, socket: Socket, head: Buffer) => {
      // The daemon's first HTTP/2 bytes come along with the upgrade.
      if (head.length > 0) socket.unshift(head);
      socket.setNoDelay(true);
      resolve(socket);
    });
    request.on('response', (response) => rejectWithResponse(response, path, reject));
    request.on('error', reject);
    request.end();
  });
}

/** Texts of the TLS files; throws a {@link DaemonError} for one that cannot be read. */
export function readTlsFiles(tls: TlsOptions): { ca?: Buffer; cert?: Buffer; key?: Buffer } {
  return { ca: readPem(tls.ca), cert: readPem(tls.cert), key: readPem(tls.key) };
}

function readPem(path: string | undefined): Buffer | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DaemonError(
      `could not read TLS file ${path}`,
      'connection-failed',
      'check the TLS flags or DOCKER_CERT_PATH',
      error,
    );
  }
}

function requestTarget(endpoint: Endpoint): RequestOptions & { servername?: string } {
  if (endpoint.kind === 'unix') return { socketPath: endpoint.path };
  const { host, port, tls } = endpoint;
  return tls ? { host, port, ...readTlsFiles(tls), servername: tls.serverName ?? host } : { host, port };
}

function upgradeHeaders(metadata: Metadata): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'h2c',
  };
  for (const [name, value] of metadata) headers[name] = [...(headers[name] ?? []), value];
  return headers;
}

function rejectWithResponse(response: IncomingMessage, path: string, reject: (error: Error) => void): void {
  let body = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => (body += chunk.slice(0, 2000 - body.length)));
  response.on('close', () => {
    const text = `Docker Engine refused POST ${path}: HTTP ${response.statusCode} ${body.trim()}`;
    const hint = 'BuildKit needs Docker Engine 23 or later, and an address that is the Engine itself';
    reject(new DaemonError(text.trim(), 'connection-failed', hint));
  });
}
