import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseNormalizedNamed } from '../../../src/image/reference.ts';
import { readBody } from '../../../src/registry/http/read-body.ts';
import { fetchFromRegistry, registryFetch } from '../../../src/registry/http/registry-fetch.ts';
import { createImageResolver } from '../../../src/registry/resolve-image.ts';
import { fetchToken } from '../../../src/registry/token.ts';
import { type Authority, type Certificate, certificateAuthority } from '../../certificates.ts';
import { smallProxy } from './small-proxy.ts';

let dir: string;
let authority: Authority;
let server: Certificate;
let client: Certificate;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'registry-fetch-'));
  authority = certificateAuthority(dir, 'ca');
  server = authority.issue('server', { subjectAltName: 'DNS:r.test,DNS:localhost,IP:127.0.0.1' });
  client = authority.issue('client');
  return () => rmSync(dir, { recursive: true });
});

let dockerConfig: string;

beforeEach(() => {
  dockerConfig = mkdtempSync(join(dir, 'docker-'));
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
  vi.stubEnv('SSL_CERT_DIR', join(dir, 'none'));
  vi.stubEnv('DOCKER_CONFIG', dockerConfig);
  vi.stubEnv('XDG_CONFIG_HOME', join(dir, 'none'));
});

afterEach(() => void vi.unstubAllEnvs());

interface Served {
  readonly port: number;
  readonly requests: IncomingMessage[];
}

const hello: RequestListener = (_request, response) => void response.end('{"token":"t"}');

async function serve(listener: RequestListener, tls?: ServerOptions): Promise<Served> {
  const requests: IncomingMessage[] = [];
  const onRequest: RequestListener = (request, response) => {
    requests.push(request);
    listener(request, response);
  };
  const made = tls ? createTlsServer(tls, onRequest) : createServer(onRequest);
  made.listen(0, '127.0.0.1');
  await once(made, 'listening');
  onTestFinished(() => {
    made.closeAllConnections();
    made.close();
  });
  return { port: (made.address() as AddressInfo).port, requests };
}

const pem = () => ({ cert: readFileSync(server.cert), key: readFileSync(server.key) });

/** A server for `r.test`, which only the proxy knows. */
async function behindProxy(tls = true, login?: string) {
  const served = await serve(hello, tls ? pem() : undefined);
  const proxy = await smallProxy(login);
  return { ...served, proxy, url: new URL(`${tls ? 'https' : 'http'}://r.test:${served.port}/token`) };
}

describe('the authorities of this machine', () => {
  it('are those of SSL_CERT_FILE', async () => {
    const { port } = await serve(hello, pem());
    const url = new URL(`https://127.0.0.1:${port}/`);
    await expect(registryFetch(url)).rejects.toThrow(/unable to verify|self.signed/i);
    vi.stubEnv('SSL_CERT_FILE', authority.cert);
    expect(await (await registryFetch(url)).json()).toEqual({ token: 't' });
  });

  it('are those of the files in SSL_CERT_DIR, whatever else lies there', async () => {
    const { port } = await serve(hello, pem());
    const store = mkdtempSync(join(dir, 'store-'));
    copyFileSync(authority.cert, join(store, 'own.crt'));
    writeFileSync(
      join(store, 'broken.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    writeFileSync(join(store, 'README'), 'not a certificate');
    vi.stubEnv('SSL_CERT_DIR', `${join(dir, 'none')}:${store}`);
    expect((await registryFetch(new URL(`https://127.0.0.1:${port}/`))).status).toBe(200);
  });

  it('are those of NODE_EXTRA_CA_CERTS, too', async () => {
    const { port } = await serve(hello, pem());
    vi.stubEnv('SSL_CERT_FILE', '/etc/ssl/certs/ca-certificates.crt');
    vi.stubEnv('NODE_EXTRA_CA_CERTS', authority.cert);
    expect((await registryFetch(new URL(`https://127.0.0.1:${port}/`))).status).toBe(200);
  });

  it('do not count for another name', async () => {
    const served = await behindProxy();
    vi.stubEnv('SSL_CERT_FILE', authority.cert);
    vi.stubEnv('HTTPS_PROXY', served.proxy.host);
    const fetched = fetchToken({ scheme: 'bearer', realm: `https://other.test:${served.port}/` }, undefined);
    await expect(fetched).rejects.toThrow(/certificate is for another name/);
  });
});

describe("Docker's certs.d", () => {
  async function registryWithCertificates(tls: ServerOptions) {
    const { port, requests } = await serve(hello, { ...pem(), ...tls });
    const proxy = await smallProxy();
    vi.stubEnv('HTTPS_PROXY', proxy.host);
    const host = `r.test:${port}`;
    const own = join(dockerConfig, 'certs.d', host);
    mkdirSync(own, { recursive: true });
    return { host, own, requests };
  }

  it('has the authority of a registry', async () => {
    const { host, own } = await registryWithCertificates({});
    await expect(fetchFromRegistry(host, '/v2/', {})).rejects.toThrow();
    copyFileSync(authority.cert, join(own, 'ca.crt'));
    expect((await fetchFromRegistry(host, '/v2/', {})).status).toBe(200);
  });

  it('has client certificates', async () => {
    const { host, own, requests } = await registryWithCertificates({
      ca: readFileSync(authority.cert),
      requestCert: true,
    });
    copyFileSync(authority.cert, join(own, 'ca.crt'));
    copyFileSync(client.cert, join(own, 'me.cert'));
    await expect(fetchFromRegistry(host, '/v2/', {})).rejects.toThrow(
      `${own}/me.cert needs me.key next to it`,
    );
    copyFileSync(client.key, join(own, 'me.key'));
    expect((await fetchFromRegistry(host, '/v2/', {})).status).toBe(200);
    expect((requests[0]!.socket as TLSSocket).authorized).toBe(true);
  });

  it('counts for the token server of the registry', async () => {
    const { host, own } = await registryWithCertificates({});
    copyFileSync(authority.cert, join(own, 'ca.crt'));
    const { port } = await serve(hello, pem());
    const challenge = { scheme: 'bearer', realm: `https://r.test:${port}/token` } as const;
    await expect(fetchToken(challenge, undefined)).rejects.toThrow(/authority that is not trusted/);
    expect(await fetchToken({ ...challenge, registry: host }, undefined)).toEqual({ token: 't' });
  });
});

describe('an insecure registry', () => {
  it.each(['127.0.0.1', 'localhost'])('is one at %s, with TLS and without', async (name) => {
    const plain = await serve(hello);
    const secret = await serve(hello, pem());
    for (const { port, requests } of [plain, secret]) {
      expect((await fetchFromRegistry(`${name}:${port}`, '/v2/', {})).status).toBe(200);
      expect((await fetchFromRegistry(`${name}:${port}`, '/v2/', {})).status).toBe(200);
      expect(requests).toHaveLength(2);
    }
  });

  it.each([true, false])("is one that Docker's configuration names (TLS: %s)", async (tls) => {
    const { port } = await serve(hello, tls ? pem() : undefined);
    const proxy = await smallProxy();
    vi.stubEnv('HTTPS_PROXY', proxy.host);
    vi.stubEnv('HTTP_PROXY', proxy.host);
    const host = `r.test:${port}`;
    await expect(fetchFromRegistry(host, '/v2/', {})).rejects.toThrow();
    const config = { 'insecure-registries': [`http://${host}`] };
    writeFileSync(join(dockerConfig, 'daemon.json'), JSON.stringify(config));
    expect((await fetchFromRegistry(host, '/v2/', {})).status).toBe(200);
  });

  it('is one in a network of the configuration', async () => {
    writeFileSync(join(dockerConfig, 'daemon.json'), '{"insecure-registries":["127.0.0.0/30"]}');
    const { port } = await serve(hello, pem());
    const challenge = { scheme: 'bearer', realm: `https://127.0.0.1:${port}/` } as const;
    expect(await fetchToken({ ...challenge, registry: '127.0.0.1:5000' }, undefined)).toEqual({ token: 't' });
    await expect(fetchToken({ ...challenge, registry: '127.0.0.9:5000' }, undefined)).rejects.toThrow();
  });
});

describe('a proxy', () => {
  it('opens tunnels for HTTPS, with the login of its URL', async () => {
    const { url, proxy, port } = await behindProxy(true, 'me:p@ss');
    vi.stubEnv('SSL_CERT_FILE', authority.cert);
    vi.stubEnv('HTTPS_PROXY', `http://me:p%40ss@${proxy.host}`);
    expect((await registryFetch(url)).status).toBe(200);
    expect((await registryFetch(url)).status).toBe(200);
    expect(proxy.asked[0]).toBe(`CONNECT r.test:${port}`);
  });

  it('gets requests for HTTP', async () => {
    const { url, proxy } = await behindProxy(false, 'me:pw');
    vi.stubEnv('http_proxy', `http://me:pw@${proxy.host}`);
    const response = await registryFetch(url, { method: 'POST', body: 'a=b' });
    expect(response.status).toBe(200);
    expect(proxy.asked).toEqual([`POST ${url}`]);
  });

  it.each([true, false])('that wants a login is named (TLS: %s)', async (tls) => {
    const { url, proxy } = await behindProxy(tls, 'me:pw');
    vi.stubEnv(tls ? 'HTTPS_PROXY' : 'HTTP_PROXY', `http://me:wrong@${proxy.host}`);
    const fetched = fetchToken({ scheme: 'bearer', realm: url.href }, undefined);
    await expect(fetched).rejects.toThrow(
      new RegExp(`cannot reach the token server r.test:\\d+: the proxy ${proxy.host} refused .*HTTP 407`),
    );
    await expect(fetched).rejects.not.toThrow('wrong');
  });

  it.each([true, false])('that is not there is named (TLS: %s)', async (tls) => {
    vi.stubEnv(tls ? 'HTTPS_PROXY' : 'HTTP_PROXY', '127.0.0.1:1');
    const realm = `${tls ? 'https' : 'http'}://r.test/token`;
    await expect(fetchToken({ scheme: 'bearer', realm }, undefined)).rejects.toThrow(
      'cannot reach the token server r.test: the proxy 127.0.0.1:1 cannot be used: nothing listens there (ECONNREFUSED)',
    );
  });

  it('of another kind is refused', async () => {
    vi.stubEnv('HTTPS_PROXY', 'socks5://127.0.0.1:1');
    await expect(registryFetch(new URL('https://r.test/'))).rejects.toThrow(
      'only http and https are supported',
    );
  });

  it('is not used where NO_PROXY says so', async () => {
    const { port } = await serve(hello);
    const proxy = await smallProxy();
    vi.stubEnv('HTTP_PROXY', proxy.host);
    vi.stubEnv('NO_PROXY', '.test');
    await expect(registryFetch(new URL(`http://r.test:${port}/`))).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
    expect(proxy.asked).toEqual([]);
  });
});

describe('an answer', () => {
  it('may be at another place, where the login does not go', async () => {
    const target = await serve(hello);
    const start = await serve((_request, response) => {
      response.writeHead(307, { location: `http://localhost:${target.port}/blob` }).end();
    });
    const url = new URL(`http://127.0.0.1:${start.port}/`);
    await registryFetch(url, { headers: { authorization: 'Bearer t', accept: 'x' } });
    expect(target.requests[0]!.headers).toMatchObject({ accept: 'x' });
    expect(target.requests[0]!.headers.authorization).toBeUndefined();
  });

  it('must come at last', async () => {
    const { port } = await serve(
      (_request, response) => void response.writeHead(302, { location: '/' }).end(),
    );
    await expect(registryFetch(new URL(`http://127.0.0.1:${port}/`))).rejects.toThrow(
      'redirects more than 10',
    );
  });

  it('can be aborted', async () => {
    const { port } = await serve(() => {});
    const fetched = registryFetch(new URL(`http://127.0.0.1:${port}/`), { signal: AbortSignal.timeout(50) });
    await expect(fetched).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that does not come is told in words', async () => {
    const { port } = await serve((request) => void request.socket.destroy());
    const resolve = createImageResolver(async () => undefined);
    const image = parseNormalizedNamed(`127.0.0.1:${port}/app:1`);
    await expect(resolve(image, { os: 'linux', architecture: 'amd64' })).rejects.toThrow(
      `cannot reach the registry 127.0.0.1:${port}: it closed the connection before it answered (ECONNRESET)`,
    );
  });
});

describe('a redirect', () => {
  const to = (status: number, location: string): RequestListener => {
    return (_request, response) => void response.writeHead(status, { location }).end();
  };
  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  const post = { method: 'POST', body: 'password=pw', headers: { authorization: 'Basic x', 'x-a': '1' } };

  it.each([
    ['file:///etc/passwd', 'not an HTTP address'],
    ['ftp://h.test/', 'not an HTTP address'],
    ['xhttp://h.test/', 'not an HTTP address'],
    ['http://[', 'not an HTTP address'],
  ])('to %s is refused', async (location, message) => {
    const { port } = await serve(to(302, location));
    await expect(registryFetch(new URL(`http://127.0.0.1:${port}/`))).rejects.toThrow(message);
  });

  it('never leaves TLS', async () => {
    vi.stubEnv('SSL_CERT_FILE', authority.cert);
    const plain = await serve(hello);
    const { port } = await serve(to(307, `http://127.0.0.1:${plain.port}/`), pem());
    const { host } = new URL(`http://127.0.0.1:${plain.port}`);
    await expect(registryFetch(new URL(`https://127.0.0.1:${port}/`))).rejects.toThrow(
      `it redirects to ${host} without TLS`,
    );
    expect(plain.requests).toEqual([]);
  });

  it.each([200, 300, 304, 404])('is no answer of %d', async (status) => {
    const { port, requests } = await serve(to(status, '/next'));
    expect((await registryFetch(new URL(`http://127.0.0.1:${port}/`))).status).toBe(status);
    expect(requests).toHaveLength(1);
  });

  it('needs a place', async () => {
    const { port } = await serve((_request, response) => void response.writeHead(302).end());
    expect((await registryFetch(new URL(`http://127.0.0.1:${port}/`))).status).toBe(302);
  });

  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'password=pw'],
    [308, 'POST', 'password=pw'],
  ])('of %d on one host asks by %s, with the login', async (status, method, body) => {
    const bodies: Promise<string>[] = [];
    const { port, requests } = await serve((request, response) => {
      bodies.push(bodyOf(request));
      if (request.url === '/') response.writeHead(status, { location: '/next' });
      request.on('end', () => response.end());
    });
    await registryFetch(new URL(`http://127.0.0.1:${port}/`), post);
    expect(requests.map(({ url }) => url)).toEqual(['/', '/next']);
    expect(requests[1]).toMatchObject({ method, headers: { authorization: 'Basic x', 'x-a': '1' } });
    expect(await bodies[1]).toBe(body);
  });

  it.each([
    [302, undefined],
    [307, 'it redirects a request with a body to another host'],
    [308, 'it redirects a request with a body to another host'],
  ])('of %d to another host takes neither login nor body', async (status, message) => {
    const other = await serve(hello);
    const { port } = await serve(to(status, `http://127.0.0.1:${other.port}/`));
    const fetched = registryFetch(new URL(`http://127.0.0.1:${port}/`), post);
    if (message === undefined) await fetched;
    else await expect(fetched).rejects.toThrow(message);
    expect(other.requests).toHaveLength(message === undefined ? 1 : 0);
    for (const { headers, method } of other.requests) {
      expect(headers).toMatchObject({ 'x-a': '1' });
      expect(headers).not.toHaveProperty('authorization');
      expect(method).toBe('GET');
    }
  });

  it('without a body goes anywhere, by its own method', async () => {
    const other = await serve(hello);
    const { port } = await serve(to(307, `http://127.0.0.1:${other.port}/`));
    await registryFetch(new URL(`http://127.0.0.1:${port}/`), { method: 'HEAD' });
    expect(other.requests[0]).toMatchObject({ method: 'HEAD' });
  });
});

describe('a body', () => {
  const answer = (parts: readonly string[], said?: number) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const part of parts) controller.enqueue(Buffer.from(part));
          controller.close();
        },
      }),
      { headers: said === undefined ? {} : { 'content-length': String(said) } },
    );

  it('is read up to its limit', async () => {
    expect(Buffer.from(await readBody(answer(['abc', 'de']), 5)).toString()).toBe('abcde');
    expect(Buffer.from(await readBody(answer(['abcde'], 5), 5)).toString()).toBe('abcde');
    expect(await readBody(new Response(null), 5)).toHaveLength(0);
  });

  it.each([
    ['in parts', answer(['abc', 'def'])],
    ['at once', answer(['abcdef'])],
    ['by its header', answer(['a'], 6)],
    ['although the header is small', answer(['abcdef'], 1)],
  ])('that is too large %s is refused', async (_how, response) => {
    await expect(readBody(response, 5)).rejects.toThrow('it is larger than 5 bytes');
  });
});
