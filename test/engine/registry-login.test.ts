import { execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
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
  const asked: TokenRequest[] = [];
  const tokens = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const url = new URL(request.url ?? '', 'http://tokens');
    const login = Buffer.from(`${USER}:${password}`).toString('base64');
    const form = new URLSearchParams(body);
    const scopes = [...url.searchParams.getAll('scope'), ...form.getAll('scope')];
    const { authorization = '', 'user-agent': agent = '' } = request.headers;
    const secret = form.get('refresh_token') ?? form.get('password') ?? authorization;
    asked.push({ secret, agent });
    if (secret === '') response.end(JSON.stringify({ token: issue(dir, scopes.map(pullOnly)) }));
    else if (![password, `Basic ${login}`].includes(secret)) response.writeHead(401).end('{}');
    else response.end(JSON.stringify({ access_token: issue(dir, scopes), expires_in: 300 }));
  }).listen(0, '127.0.0.1');
  await once(tokens, 'listening');
  onTestFinished(() => void tokens.close());
  const realm = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
  const host = await startRegistry(dir, realm);
  return { host, asked };
}

interface TokenRequest {
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

/** Ways to give a login; each is the environment of a build. */
const logins: readonly (readonly [name: string, env: (host: string, secret: string) => NodeJS.ProcessEnv])[] =
  [
    ['the config file', (host, password) => ({ DOCKER_CONFIG: loginsOf(host, password) })],
    [
      'a credential helper with a password',
      (host, password) => helperEnv(host, `{"Username":"${USER}","Secret":"${password}"}`),
    ],
    [
      'a credential helper with an identity token',
      (host, token) => helperEnv(host, `{"Username":"<token>","Secret":"${token}"}`),
    ],
    [
      'DOCKER_AUTH_CONFIG',
      (host, password) => {
        const DOCKER_AUTH_CONFIG = readFileSync(join(loginsOf(host, password), 'config.json'), 'utf8');
        return { DOCKER_CONFIG: directory(), DOCKER_AUTH_CONFIG };
      },
    ],
  ];

function helperEnv(host: string, answer: string): NodeJS.ProcessEnv {
  const script = `#!/bin/sh\nread server; [ "$server" = ${host} ] && echo '${answer}'\n`;
  const config = JSON.stringify({ credHelpers: { [host]: 'test' } });
  const dir = directory({ 'docker-credential-test': script, 'config.json': config });
  chmodSync(join(dir, 'docker-credential-test'), 0o755);
  return { DOCKER_CONFIG: dir, PATH: `${dir}:${process.env['PATH']}` };
}

test.each(logins)(
  'a registry with tokens and a login from %s: the daemon never has it',
  async (_name, envOf) => {
    const password = `pw-${nonce()}`;
    const { host, asked } = await registryWithTokens(password);
    const dir = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${nonce()}\n` });
    const output = `type=image,name=${host}/private/app:1,push=true`;
    const env = envOf(host, password);
    const pushed = await build(dir, ['--output', output, '--provenance=false'], { env });
    expect(pushed.code, pushed.stderr).toBe(0);
    expect(pushed.stdout + pushed.stderr).not.toContain(password);
    expect(pushed.stderr).toMatch(/^#\d+ \[auth\] private\/app:\S+ token for 127\.0\.0\.1:\d+$/m);
    expect(pushed.stderr).not.toContain('sharing credentials');
    // All who asked with the login were this machine's Node, not the daemon.
    const withLogin = asked.filter(({ secret }) => secret !== '');
    expect(withLogin.length).toBeGreaterThan(0);
    for (const { agent } of withLogin) expect(agent).toBe('dockerfile-llb');

    // What was pushed can be built upon, by those who may.
    const second = directory({ Dockerfile: `FROM ${host}/private/app:1\nCOPY Dockerfile /second\n` });
    const pulled = await build(second, [], { env });
    expect(pulled.code, pulled.stderr).toBe(0);
    // The daemon knows a token of the same login from the build before.
    const tokens = asked.length;
    const again = await build(second, ['--pull', '--no-cache'], { env });
    expect(again.code, again.stderr).toBe(0);
    expect(asked.length).toBe(tokens);
  },
);

test('without a login one may pull what is for everybody, and is told when that is not enough', async () => {
  const password = `pw-${nonce()}`;
  const { host } = await registryWithTokens(password);
  const output = ['--output', `type=image,name=${host}/public/app:1,push=true`, '--provenance=false'];
  const dir = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${nonce()}\n` });
  const nobody = { DOCKER_CONFIG: directory() };
  expect((await build(dir, output, { env: { DOCKER_CONFIG: loginsOf(host, password) } })).code).toBe(0);
  const next = directory({ Dockerfile: `FROM ${host}/public/app:1\nCOPY Dockerfile /second\n` });
  const pulled = await build(next, [], { env: nobody });
  expect(pulled.code, pulled.stderr).toBe(0);
  const refused = await build(next, output, { env: nobody });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/insufficient_scope|denied|401|unauthorized/i);
});

test('a helper that fails ends the build and is named', async () => {
  const { host } = await registryWithTokens(`pw-${nonce()}`);
  const dir = directory({ Dockerfile: `FROM ${host}/private/app:1\n` });
  const env = { DOCKER_CONFIG: directory({ 'config.json': '{"credsStore":"not-there"}' }) };
  const outcome = await build(dir, [], { env });
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('docker-credential-not-there cannot be run: it is not on the PATH');
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
