import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, directory, nonce } from './harness.ts';
import { loginsOf, registryWithTokens, tokenUser } from './token-registry.ts';

/** Ways to give a login; each is the environment of a build. */
const logins: readonly (readonly [name: string, env: (host: string, secret: string) => NodeJS.ProcessEnv])[] =
  [
    ['the config file', (host, password) => ({ DOCKER_CONFIG: loginsOf(host, password) })],
    [
      'a credential helper with a password',
      (host, password) => helperEnv(host, `{"Username":"${tokenUser}","Secret":"${password}"}`),
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
  expect(outcome.stderr).not.toContain(Buffer.from(`${tokenUser}:${password}`).toString('base64'));
});
