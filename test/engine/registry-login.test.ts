import { execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { build, directory, nonce } from './harness.ts';

const USER = 'builder';

/** A registry that takes bearer tokens only, and the server that gives them for a password. */
async function registryWithTokens(password: string) {
  const dir = directory({ data: null });
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=tokens'],
      ...['-keyout', `${dir}/key.pem`, '-out', `${dir}/cert.pem`],
    ],
    { stdio: 'ignore' },
  );
  const asked: IncomingMessage[] = [];
  const tokens = createServer((request, response) => {
    asked.push(request);
    const login = Buffer.from(`${USER}:${password}`).toString('base64');
    if (request.headers.authorization !== `Basic ${login}`) {
      response.writeHead(401).end('{}');
      return;
    }
    const url = new URL(request.url ?? '', 'http://tokens');
    response.end(JSON.stringify({ token: issue(dir, url.searchParams.getAll('scope')) }));
  }).listen(0, '127.0.0.1');
  await once(tokens, 'listening');
  onTestFinished(() => void tokens.close());
  const realm = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
  const host = await startRegistry(dir, realm);
  return { host, asked };
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
    sub: USER,
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

function loginsOf(host: string, password: string): string {
  const auth = Buffer.from(`${USER}:${password}`).toString('base64');
  return directory({ 'config.json': JSON.stringify({ auths: { [host]: { auth } } }) });
}

test('a push to a registry with tokens: we ask for them, the daemon never has the password', async () => {
  const password = `pw-${nonce()}`;
  const { host, asked } = await registryWithTokens(password);
  const dir = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${nonce()}\n` });
  const output = `type=image,name=${host}/private/app:1,push=true`;
  const env = { DOCKER_CONFIG: loginsOf(host, password) };
  const pushed = await build(dir, ['--output', output, '--provenance=false'], { env });
  expect(pushed.code, pushed.stderr).toBe(0);
  expect(pushed.stdout + pushed.stderr).not.toContain(password);
  // All who asked with the password were this machine's Node, not the daemon.
  const withPassword = asked.filter(({ headers }) => headers.authorization?.startsWith('Basic '));
  expect(withPassword.length).toBeGreaterThan(0);
  for (const { headers } of withPassword) expect(headers['user-agent']).toMatch(/^(node|undici)/);

  // What was pushed can be built upon, by those who may.
  const second = directory({ Dockerfile: `FROM ${host}/private/app:1\nCOPY Dockerfile /second\n` });
  const pulled = await build(second, [], { env });
  expect(pulled.code, pulled.stderr).toBe(0);
});

test('a wrong password is told without being shown', async () => {
  const password = `pw-${nonce()}`;
  const { host } = await registryWithTokens(`other-${nonce()}`);
  const dir = directory({ Dockerfile: `FROM ${host}/private/app:1\n` });
  const outcome = await build(dir, [], { env: { DOCKER_CONFIG: loginsOf(host, password) } });
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(/failed to fetch oauth token|401/);
  expect(outcome.stderr).not.toContain(password);
  expect(outcome.stderr).not.toContain(Buffer.from(`${USER}:${password}`).toString('base64'));
});
