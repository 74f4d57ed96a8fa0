import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dockerCredentials } from '../../src/registry/docker-config.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'docker-config-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function lookup(config: unknown) {
  await writeFile(join(dir, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return dockerCredentials({ DOCKER_CONFIG: dir, PATH: `${dir}:${process.env['PATH']}` });
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

test('an identity token stands in the place of a password', async () => {
  const find = await lookup({ auths: { 'r.io': { identitytoken: 'tok' } } });
  expect(await find('r.io')).toMatchObject({ identityToken: 'tok' });
});

test('a helper for the host goes before the store, the store before the file', async () => {
  await addHelper('one', 'read host; echo "{\\"Username\\":\\"one\\",\\"Secret\\":\\"$host\\"}"');
  await addHelper('none', 'echo "credentials not found in native keychain"; exit 1');
  const find = await lookup({
    credHelpers: { 'a.io': 'one' },
    credsStore: 'none',
    auths: { 'b.io': auth('file:pw') },
  });
  expect(await find('a.io')).toMatchObject({ username: 'one', password: 'a.io' });
  expect(await find('b.io')).toMatchObject({ username: 'file' });
});

test('a helper that fails is named', async () => {
  await addHelper('bad', 'echo "the keychain is locked"; exit 1');
  const find = await lookup({ credsStore: 'bad' });
  await expect(find('a.io')).rejects.toThrow('docker-credential-bad failed for a.io: the keychain is locked');
});

test('no file is no logins, a broken one is an error that names it', async () => {
  expect(await dockerCredentials({ DOCKER_CONFIG: join(dir, 'none') })('a.io')).toBeUndefined();
  const find = await lookup('{');
  await expect(find('a.io')).rejects.toThrow(`${dir}/config.json is not valid JSON`);
});
