import { execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Certificate } from '../certificates.ts';
import { directory } from './harness.ts';

/** Whose password the token server knows. */
export const tokenUser = 'builder';

/** A registry that takes bearer tokens only, and the server that gives them for a password. */
export async function registryWithTokens(
  password: string,
  { tls, name = '127.0.0.1' }: TokenServerOptions = {},
) {
  const dir = directory({ data: null });
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=tokens'],
      ...['-keyout', `${dir}/key.pem`, '-out', `${dir}/cert.pem`],
    ],
    { stdio: 'ignore' },
  );
  const asked: TokenRequest[] = [];
  const answer: RequestListener = async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const url = new URL(request.url ?? '', 'http://tokens');
    const login = Buffer.from(`${tokenUser}:${password}`).toString('base64');
    const form = new URLSearchParams(body);
    const scopes = [...url.searchParams.getAll('scope'), ...form.getAll('scope')];
    const { authorization = '', 'user-agent': agent = '' } = request.headers;
    const secret = form.get('refresh_token') ?? form.get('password') ?? authorization;
    asked.push({ secret, agent });
    if (secret === '') response.end(JSON.stringify({ token: issue(dir, scopes.map(pullOnly)) }));
    else if (![password, `Basic ${login}`].includes(secret)) response.writeHead(401).end('{}');
    else response.end(JSON.stringify({ access_token: issue(dir, scopes), expires_in: 300 }));
  };
  const tokens = tls ? createTlsServer(keysOf(tls), answer) : createServer(answer);
  await once(tokens.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void tokens.close());
  const { port } = tokens.address() as AddressInfo;
  const realm = `${tls ? 'https' : 'http'}://${name}:${port}/token`;
  const host = await startRegistry(dir, realm);
  return { host, asked, server: `${name}:${port}` };
}

/** How its token server is reached: with TLS, by a name. */
export interface TokenServerOptions {
  readonly tls?: Certificate;
  readonly name?: string;
}

function keysOf({ cert, key }: Certificate) {
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

export interface TokenRequest {
  /** What was shown: '' for nothing. */
  readonly secret: string;
  readonly agent: string;
}

/** Without a login one may pull, but not push. */
function pullOnly(scope: string): string {
  return scope.replace(/:[^:]*$/, ':pull');
}

/** (distribution/distribution, docs: Token Authentication Implementation) */
function issue(dir: string, scopes: readonly string[]): string {
  const cert = readFileSync(`${dir}/cert.pem`, 'utf8').replace(/-----[^-]+-----|\s/g, '');
  const now = Math.floor(Date.now() / 1000);
  const access = scopes
    .flatMap((text) => text.split(' '))
    .map((scope) => {
      const [type, ...rest] = scope.split(':');
      return { type, name: rest.slice(0, -1).join(':'), actions: rest.at(-1)!.split(',') };
    });
  const claims = {
    iss: 'tests',
    sub: tokenUser,
    aud: 'registry',
    iat: now,
    nbf: now - 60,
    exp: now + 600,
    jti: randomUUID(),
    access,
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ typ: 'JWT', alg: 'RS256', x5c: [cert] })}.${encode(claims)}`;
  const key = createPrivateKey(readFileSync(`${dir}/key.pem`));
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

async function startRegistry(dir: string, realm: string): Promise<string> {
  const port = await freePort();
  const config = {
    version: 0.1,
    storage: { filesystem: { rootdirectory: `${dir}/data` } },
    http: { addr: `127.0.0.1:${port}` },
    auth: { token: { realm, service: 'registry', issuer: 'tests', rootcertbundle: `${dir}/cert.pem` } },
  };
  const file = join(directory({ 'config.yml': JSON.stringify(config) }), 'config.yml');
  const child = spawn('docker-registry', ['serve', file], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const host = `127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`http://${host}/v2/`).then(
          (response) => response.status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(401);
  return host;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A directory for `DOCKER_CONFIG` with this login. */
export function loginsOf(host: string, password: string): string {
  const auth = Buffer.from(`${tokenUser}:${password}`).toString('base64');
  return directory({ 'config.json': JSON.stringify({ auths: { [host]: { auth } } }) });
}
