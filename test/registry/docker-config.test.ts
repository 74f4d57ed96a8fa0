import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dockerCredentials } from '../../src/registry/docker-config.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'docker-config-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function lookup(
  config: unknown,
  { helperTimeoutMs, ...env }: { helperTimeoutMs?: number; DOCKER_AUTH_CONFIG?: string } = {},
) {
  await writeFile(join(dir, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  const all = { DOCKER_CONFIG: dir, PATH: `${dir}:${process.env['PATH']}`, ...env };
  return dockerCredentials(all, { helperTimeoutMs });
}

async function addHelper(name: string, script: string) {
  const path = join(dir, `docker-credential-${name}`);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const auth = (text: string) => ({ auth: Buffer.from(text).toString('base64') });

test('logins in the file: by host, by URL, Docker Hub by its old name', async () => {
  const find = await lookup({
    auths: {
      'ghcr.io': auth('a:b:c'),
      'https://quay.io/v2/': auth('q:r'),
      'https://index.docker.io/v1/': auth('hub:pw'),
    },
  });
  expect(await find('ghcr.io')).toMatchObject({ username: 'a', password: 'b:c' });
  expect(await find('quay.io')).toMatchObject({ username: 'q', password: 'r' });
  expect(await find('docker.io')).toMatchObject({ username: 'hub', password: 'pw' });
  expect(await find('example.com')).toBeUndefined();
});

test.each<[string, object, object | undefined]>([
  ['name and password apart', { username: 'a', password: 'b' }, { username: 'a', password: 'b' }],
  ['a name alone', { username: 'a' }, { username: 'a', password: '' }],
  ['nothing', {}, undefined],
  ['a password alone', { password: 'b' }, undefined],
  ['a text without a colon', auth('abc'), undefined],
  ['a password that is padded', auth('a:b\0\0'), { username: 'a', password: 'b' }],
  ['a name without a password', auth('a:'), { username: 'a', password: '' }],
])('a login of %s', async (_what, entry, login) => {
  const find = await lookup({ auths: { 'r.io': entry } });
  const found = await find('r.io');
  if (login === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(login);
});

test('an identity token stands in the place of a password', async () => {
  const find = await lookup({ auths: { 'r.io': { identitytoken: 'tok' } } });
  expect(await find('r.io')).toMatchObject({ identityToken: 'tok' });
});

test('keys with ports, paths and schemes, whose hosts are whole', async () => {
  const find = await lookup({
    auths: {
      'localhost:5000': auth('port:pw'),
      'http://10.0.0.1:8080/v1/': auth('url:pw'),
      'example.com/team/app': auth('path:pw'),
    },
  });
  expect(await find('localhost:5000')).toMatchObject({ username: 'port' });
  expect(await find('10.0.0.1:8080')).toMatchObject({ username: 'url' });
  expect(await find('example.com')).toMatchObject({ username: 'path' });
  for (const other of ['localhost', '10.0.0.1', 'example.co', 'sub.example.com', '__proto__', 'toString'])
    expect(await find(other)).toBeUndefined();
});

test('all names of Docker Hub are one, and its login is for other registries of Docker, too', async () => {
  const find = await lookup({ auths: { 'https://index.docker.io/v1/': auth('hub:pw') } });
  for (const host of [
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'dhi.io',
    'registry.scout.docker.com',
  ])
    expect(await find(host)).toMatchObject({ username: 'hub' });
  const own = await lookup({
    auths: { 'https://index.docker.io/v1/': auth('hub:pw'), 'dhi.io': auth('dhi:pw') },
  });
  expect(await own('dhi.io')).toMatchObject({ username: 'dhi' });
});

test('DOCKER_AUTH_CONFIG goes before helpers and the file', async () => {
  await addHelper('one', 'echo "{\\"Username\\":\\"one\\",\\"Secret\\":\\"pw\\"}"');
  const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { 'a.io': auth('env:pw') } });
  const find = await lookup({ credsStore: 'one' }, { DOCKER_AUTH_CONFIG });
  expect(await find('a.io')).toMatchObject({ username: 'env' });
  expect(await find('b.io')).toMatchObject({ username: 'one' });
  const broken = await lookup({}, { DOCKER_AUTH_CONFIG: 'secret' });
  await expect(broken('a.io')).rejects.toThrow(/^DOCKER_AUTH_CONFIG cannot be read: it is not JSON$/);
});

test('a registry token stands in the place of a login', async () => {
  const find = await lookup({ auths: { 'r.io': { registrytoken: 'tok' } } });
  expect(await find('r.io')).toMatchObject({ registryToken: 'tok' });
});

test('a helper for the host goes before the store; where there is one, the file does not count', async () => {
  await addHelper('one', 'read host; echo "{\\"Username\\":\\"one\\",\\"Secret\\":\\"$host\\"}"');
  await addHelper('none', 'echo "credentials not found in native keychain"; exit 1');
  const find = await lookup({
    credHelpers: { 'a.io': 'one', 'https://index.docker.io/v1/': 'one' },
    credsStore: 'none',
    auths: { 'b.io': auth('file:pw') },
  });
  expect(await find('a.io')).toMatchObject({ username: 'one', password: 'a.io' });
  expect(await find('registry-1.docker.io')).toMatchObject({ password: 'https://index.docker.io/v1/' });
  expect(await find('b.io')).toBeUndefined();
});

test('a helper is asked once, and again after it failed', async () => {
  const log = join(dir, 'log');
  await addHelper('counts', `echo x >> ${log}; echo "{\\"Username\\":\\"<token>\\",\\"Secret\\":\\"t\\"}"`);
  await addHelper('fails', `echo x >> ${log}; echo locked; exit 1`);
  const find = await lookup({ credsStore: 'counts', credHelpers: { 'f.io': 'fails' } });
  const found = await Promise.all([find('a.io'), find('a.io')]);
  expect(found).toEqual([await find('a.io'), { username: '', password: '', identityToken: 't' }]);
  expect(await readFile(log, 'utf8')).toBe('x\n');
  for (const _ of [1, 2]) await expect(find('f.io')).rejects.toThrow('locked');
  expect(await readFile(log, 'utf8')).toBe('x\nx\nx\n');
});

test.each([
  ['echo "the keychain is locked"; exit 1', 'failed for a.io: the keychain is locked'],
  ['echo "no bus" >&2; exit 3', 'failed for a.io: no bus'],
  ['exit 3', 'failed for a.io: exit code 3'],
  ['yes', 'prints too much for a.io'],
  ['echo "{\\"Secret\\":5}"', 'printed an answer that cannot be read: Secret is not a string'],
  ['echo "Secret: hunter2"', 'printed an answer that cannot be read: it is not JSON'],
])('a helper that does `%s` is named', async (script, message) => {
  await addHelper('bad', script);
  const find = await lookup({ credsStore: 'bad' });
  const failure = await find('a.io').catch((error: Error) => error.message);
  expect(failure).toBe(`docker-credential-bad ${message}`);
});

test('a helper that prints null has no login', async () => {
  await addHelper('empty', 'echo null');
  expect(await (await lookup({ credsStore: 'empty' }))('a.io')).toBeUndefined();
});

test('a helper that is not there, or gives no answer, is named', async () => {
  const missing = await lookup({ credsStore: 'missing' });
  await expect(missing('a.io')).rejects.toThrow(
    'docker-credential-missing cannot be run: it is not on the PATH',
  );
  // Its child keeps the pipe open when it is killed.
  await addHelper('hangs', 'sleep 60 & wait');
  const find = await lookup({ credsStore: 'hangs' }, { helperTimeoutMs: 200 });
  await expect(find('a.io')).rejects.toThrow(
    'docker-credential-hangs gave no answer for a.io within 0.2 seconds',
  );
});

test('null is no config, and no login', async () => {
  expect(await (await lookup('null'))('a.io')).toBeUndefined();
  expect(await (await lookup({ auths: { 'a.io': null } }))('a.io')).toBeUndefined();
});

test('no file is no logins, a broken one is an error that names it', async () => {
  expect(await dockerCredentials({ DOCKER_CONFIG: join(dir, 'none') })('a.io')).toBeUndefined();
  const find = await lookup('{');
  await expect(find('a.io')).rejects.toThrow(`${dir}/config.json cannot be read: it is not JSON`);
});

test('a directory that is a file is told in words', async () => {
  const file = join(dir, 'file');
  await writeFile(file, '');
  await expect(dockerCredentials({ DOCKER_CONFIG: file })('r.io')).rejects.toThrow(
    `Docker's configuration cannot be read: ${file} is not a directory; DOCKER_CONFIG names the directory of config.json`,
  );
});

test('a configuration that cannot be read is an error, not the absence of a login', async () => {
  await rm(join(dir, 'config.json'), { force: true });
  await mkdir(join(dir, 'config.json'));
  await expect(dockerCredentials({ DOCKER_CONFIG: dir })('r.io')).rejects.toThrow(/config\.json.*directory/);
});
