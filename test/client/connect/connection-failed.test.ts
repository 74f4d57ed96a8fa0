import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type DaemonAddress, parseAddress } from '../../../src/client/connect/address.ts';
import { connectDaemon } from '../../../src/client/connect/connect.ts';
import { connectionFailed } from '../../../src/client/connect/connection-failed.ts';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import type { TlsOptions } from '../../../src/client/connect/endpoint.ts';
import { RpcCode, RpcError } from '../../../src/rpc/channel.ts';
import { type Certificate, certificateAuthority } from '../../certificates.ts';
import { scratchDir } from '../../session/scratch-dir.ts';

/** Serves until the end of the test; returns the port. */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function failure(text: string, tls?: TlsOptions) {
  const error = await connectDaemon(parseAddress(text, { tls })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DaemonError);
  return error as DaemonError;
}

describe('a daemon with TLS', () => {
  let authority: string;
  let other: string;
  let good: Certificate;
  let otherName: Certificate;
  let client: Certificate;
  beforeAll(() => {
    const dir = mkdtempSync(join(tmpdir(), 'connection-failed-'));
    const own = certificateAuthority(dir, 'own');
    authority = own.cert;
    good = own.issue('server', { subjectAltName: 'IP:127.0.0.1' });
    otherName = own.issue('elsewhere', { subjectAltName: 'DNS:elsewhere.test' });
    client = own.issue('client');
    other = certificateAuthority(dir, 'other').cert;
    return () => rmSync(dir, { recursive: true });
  });

  const serve = async ({ cert, key }: Certificate, more = {}) => {
    const server = createTlsServer({ cert: readFileSync(cert), key: readFileSync(key), ...more });
    server.on('tlsClientError', () => {});
    return `tcp://127.0.0.1:${await listening(server)}`;
  };

  test('that nobody expected', async () => {
    const text = await serve(good);
    expect(await failure(text)).toMatchObject({
      code: 'tls-missing',
      message: expect.stringContaining(text),
    });
    expect(await failure(`docker+${text}`)).toMatchObject({
      message: expect.stringContaining('Docker Engine'),
    });
  });

  test('of an authority that is not trusted', async () => {
    expect(await failure(await serve(good), { ca: other })).toMatchObject({ code: 'tls-authority' });
  });

  test('for another name', async () => {
    expect(await failure(await serve(otherName), { ca: authority })).toMatchObject({
      code: 'tls-name',
      message: expect.stringContaining('its certificate is for DNS:elsewhere.test'),
    });
  });

  test('that wants a certificate', async () => {
    const text = await serve(good, {
      requestCert: true,
      rejectUnauthorized: true,
      ca: readFileSync(authority),
    });
    expect(await failure(text, { ca: authority })).toMatchObject({ code: 'tls-client' });
  });

  test('whose key is for another certificate', async () => {
    const tls = { ca: authority, cert: client.cert, key: good.key };
    expect(await failure(await serve(good), tls)).toMatchObject({ code: 'tls-key-pair' });
  });

  test('that has none', async () => {
    const plain = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const text = `tcp://127.0.0.1:${await listening(plain)}`;
    expect(await failure(text, { ca: authority })).toMatchObject({ code: 'tls-unexpected' });
  });
});

describe('what answers instead of a daemon', () => {
  const answering = async (answer: string | Buffer | undefined) => {
    const server = createServer((socket) => {
      if (answer === undefined) socket.destroy();
      else socket.write(answer);
    });
    return `tcp://127.0.0.1:${await listening(server)}`;
  };

  test.each<[string, string | Buffer | undefined, string, string]>([
    [
      'an HTTP server',
      'HTTP/1.1 404 Not Found\r\n\r\n',
      'not-buildkit',
      'it is an HTTP server, not BuildKit',
    ],
    ['SSH', 'SSH-2.0-x\r\n', 'not-buildkit', 'it answers "SSH-2.0-x\\r\\n"'],
    ['nothing', undefined, 'tls-missing', 'it closes the connection immediately'],
    ['an alert of TLS', Buffer.from([0x15, 3, 1, 0, 2, 2, 10]), 'tls-missing', 'it uses TLS, but'],
    [
      'a web server with TLS',
      'HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n',
      'tls-missing',
      'it uses TLS, but',
    ],
  ])('%s', async (_what, answer, code, reason) => {
    const text = await answering(answer);
    const error = await failure(text);
    expect(error).toMatchObject({ code, message: expect.stringContaining(reason) });
    expect(error.message).toMatch(/^could not connect to buildkitd at tcp:/);
  });
});

describe('an error of the system', () => {
  const unix = parseAddress('unix:///run/x.sock');
  const engine = parseAddress('docker://', { env: { DOCKER_HOST: 'tcp://h.test:1' } });
  const coded = (code: string, more = {}) => Object.assign(new Error('raw text'), { code, ...more });

  test.each<[string, DaemonAddress, string, string]>([
    ['ENOENT', unix, 'connection-failed', 'there is no socket /run/x.sock (ENOENT)'],
    ['ENOTSOCK', unix, 'connection-failed', '/run/x.sock is not a socket'],
    ['EACCES', unix, 'permission-denied', 'you do not have access to /run/x.sock'],
    ['EPERM', unix, 'permission-denied', 'you do not have access to /run/x.sock'],
    ['ECONNREFUSED', engine, 'connection-failed', 'nothing listens at h.test'],
    ['ENOTFOUND', engine, 'connection-failed', 'the host h.test is not known'],
    ['EAI_AGAIN', engine, 'connection-failed', 'the host h.test could not be looked up'],
    ['ETIMEDOUT', engine, 'connection-failed', 'h.test does not answer'],
    ['EHOSTUNREACH', engine, 'connection-failed', 'h.test cannot be reached'],
    ['HPE_INVALID_CONSTANT', engine, 'not-engine', 'it does not answer like Docker Engine'],
    ['CERT_HAS_EXPIRED', engine, 'tls-expired', 'raw text'],
    ['CERT_NOT_YET_VALID', engine, 'tls-expired', 'raw text'],
    ['CERT_REVOKED', engine, 'tls-authority', 'raw text'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', engine, 'tls-authority', 'raw text'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', engine, 'tls-authority', 'raw text'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', engine, 'tls-client', 'raw text'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', engine, 'tls-unexpected', 'raw text'],
  ])('%s', async (code, address, expected, reason) => {
    const who = address.kind === 'docker' ? 'Docker Engine' : 'buildkitd';
    for (const cause of [coded(code), new Error('outside', { cause: coded(code) })]) {
      const error = await connectionFailed(address, cause);
      expect(error).toMatchObject({ code: expected, cause });
      expect(error.message).toMatch(new RegExp(`^could not connect to ${who} at `));
      expect(error.message).toContain(reason);
    }
  });

  test('of our own keeps its words', async () => {
    const own = new DaemonError('my words', 'tls-file', { hint: 'do that', data: { file: 'f' } });
    expect(await connectionFailed(unix, new Error('x', { cause: own }))).toMatchObject({
      code: 'tls-file',
      hint: 'do that',
      data: { file: 'f' },
      message: expect.stringMatching(/: my words$/),
    });
  });

  test('of gRPC tells of another server', async () => {
    const unknown = new RpcError('unknown service x', RpcCode.unimplemented);
    expect(await connectionFailed(unix, unknown)).toMatchObject({
      code: 'not-buildkit',
      message: expect.stringContaining('a gRPC server without the service moby.buildkit.v1.Control'),
    });
  });

  test('that nothing is known of is shown, where nothing can be looked at', async () => {
    const ssh = parseAddress('ssh://h.test');
    expect(await connectionFailed(ssh, new Error('odd'))).toMatchObject({
      code: 'connection-failed',
      message: expect.stringMatching(/: odd$/),
    });
  });

  test('names the group of a socket', async () => {
    const path = join(scratchDir(), 's');
    writeFileSync(path, '');
    chmodSync(path, 0);
    const { hint } = await connectionFailed(parseAddress(`unix://${path}`), coded('EACCES'));
    expect(hint).toMatch(/^Run this with sudo.*, or use a rootless daemon\.$/);
  });
});
