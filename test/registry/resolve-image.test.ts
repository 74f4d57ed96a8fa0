import { afterEach, beforeEach, expect, test } from 'vitest';
import { parsePlatform } from '../../src/image/platform.ts';
import { parseNormalizedNamed } from '../../src/image/reference.ts';
import type { CredentialsLookup } from '../../src/registry/credentials.ts';
import { createImageResolver } from '../../src/registry/resolve-image.ts';
import { type FakeRegistry, startFakeRegistry } from './fake-registry.ts';

let registry: FakeRegistry;
beforeEach(async () => {
  registry = await startFakeRegistry();
});
afterEach(() => registry.close());

const amd64 = { os: 'linux', architecture: 'amd64' };
const noLogin: CredentialsLookup = async () => undefined;

function addImage(architecture: string, variant?: string) {
  const config = registry.add((digest) => `/v2/app/blobs/${digest}`, { os: 'linux', architecture, variant });
  return registry.add((digest) => `/v2/app/manifests/${digest}`, { config: { digest: config } });
}

function addIndex() {
  const manifests = [
    { digest: addImage('arm64'), platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
    { digest: addImage('amd64'), platform: { os: 'linux', architecture: 'amd64' } },
    { digest: addImage('arm', 'v6'), platform: { os: 'linux', architecture: 'arm', variant: 'v6' } },
  ];
  return registry.add(() => '/v2/app/manifests/1', { manifests });
}

const app = () => parseNormalizedNamed(`${registry.host}/app:1`);
const configOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

test('an index gives its own digest and the config of the platform', async () => {
  const index = addIndex();
  const resolve = createImageResolver(noLogin);
  const [amd, arm] = await Promise.all([
    resolve(app(), amd64),
    resolve(app(), { os: 'linux', architecture: 'arm', variant: 'v6' }),
  ]);
  expect(amd.digest).toBe(index);
  expect(configOf(amd.config).architecture).toBe('amd64');
  expect(configOf(arm.config).variant).toBe('v6');
});

/** What containerd/platforms v1.0.0-rc.4 chooses (`Only`). */
test.each([
  ['linux/arm/v7', ['linux/arm64', 'linux/arm/v6', 'linux/arm/v7'], 2],
  ['linux/arm/v7', ['linux/arm/v5', 'linux/arm/v6', 'linux/amd64'], 1],
  ['linux/arm', ['linux/arm/v6', 'linux/arm/v7'], 1],
  ['linux/arm/v6', ['linux/arm/v7', 'linux/arm64'], undefined],
  ['linux/arm64', ['linux/arm/v7', 'linux/arm64/v8'], 1],
  ['linux/arm64', ['linux/arm/v6', 'linux/arm/v7', 'linux/amd64'], 1],
  ['linux/arm64/v8', ['linux/arm64'], 0],
  ['linux/arm64', ['linux/arm64/v9'], undefined],
  ['linux/arm64/v9', ['linux/arm64', 'linux/arm64/v8.5', 'linux/arm64/v8.6'], 1],
  ['linux/amd64', ['linux/386', 'linux/amd64'], 1],
  ['linux/amd64', ['linux/386'], 0],
  ['linux/386', ['linux/amd64'], undefined],
  ['linux/amd64', ['linux/amd64/v2'], undefined],
  ['linux/amd64/v3', ['linux/amd64', 'linux/amd64/v4', 'linux/amd64/v2'], 2],
  ['linux/amd64', ['windows/amd64', 'linux/amd64'], 1],
  ['linux/riscv64', ['linux/amd64', 'linux/riscv64'], 1],
  ['linux/amd64', ['unknown/unknown', 'linux/amd64', 'linux/amd64'], 1],
])('%s of %j', async (wanted, offered, index) => {
  const images = offered.map((name, i) => {
    const [os = '', architecture = '', variant] = name.split('/');
    const config = registry.add((digest) => `/v2/app/blobs/${digest}`, { os, architecture, i });
    const digest = registry.add((own) => `/v2/app/manifests/${own}`, { config: { digest: config } });
    return { digest, platform: { os, architecture, variant } };
  });
  registry.add(() => '/v2/app/manifests/1', { manifests: [{ digest: images[0]!.digest }, ...images] });
  const found = createImageResolver(noLogin)(app(), parsePlatform(wanted));
  if (index === undefined) await expect(found).rejects.toThrow(`has no manifest for platform ${wanted}`);
  else expect(configOf((await found).config).i).toBe(index);
});

test('the same question is asked once, a failure again', async () => {
  const resolve = createImageResolver(noLogin);
  await expect(resolve(app(), amd64)).rejects.toThrow(
    `the registry ${registry.host} refused: HTTP 404 manifest unknown`,
  );
  addIndex();
  await Promise.all([resolve(app(), amd64), resolve(app(), amd64)]);
  expect(registry.requests.filter((request) => request.endsWith('/manifests/1'))).toHaveLength(2);
});

test('a platform that the index lacks is named', async () => {
  addIndex();
  const missing = createImageResolver(noLogin)(app(), { os: 'linux', architecture: 's390x' });
  await expect(missing).rejects.toThrow('has no manifest for platform linux/s390x');
});

test('content that is not what its digest says is refused', async () => {
  const manifest = addImage('amd64');
  registry.add(() => `/v2/app/manifests/${manifest}`, '{"config":{"digest":"sha256:0"}}');
  const reference = parseNormalizedNamed(`${registry.host}/app@${manifest}`);
  await expect(createImageResolver(noLogin)(reference, amd64)).rejects.toThrow(
    /manifests\/sha256:.* has digest sha256:/,
  );
});

test('a bearer challenge is answered with a token for the login', async () => {
  addIndex();
  const realm = `http://${registry.host}/token`;
  registry.intercept = (request, response) => {
    if (request.url?.startsWith('/token')) {
      const basic = Buffer.from('me:secret').toString('base64');
      const known = request.headers.authorization === `Basic ${basic}`;
      response.end(JSON.stringify({ token: known ? 'good' : 'anonymous' }));
      return true;
    }
    if (request.headers.authorization === 'Bearer good') return false;
    response.statusCode = 401;
    response.setHeader(
      'www-authenticate',
      `Bearer realm="${realm}",service="reg",scope="repository:app:pull"`,
    );
    response.end('{}');
    return true;
  };
  const login: CredentialsLookup = async () => ({ username: 'me', password: 'secret' });
  expect((await createImageResolver(login)(app(), amd64)).digest).toMatch(/^sha256:/);
  expect(registry.requests.filter((request) => request.includes('/token'))).toEqual([
    'POST /token',
    'GET /token?service=reg&scope=repository%3Aapp%3Apull',
  ]);
  await expect(createImageResolver(noLogin)(app(), amd64)).rejects.toThrow('HTTP 401');
});

test('a registry that is not there is named', async () => {
  const { host } = registry;
  await registry.close();
  const reference = parseNormalizedNamed(`${host}/app:1`);
  await expect(createImageResolver(noLogin)(reference, amd64)).rejects.toThrow(
    `cannot reach the registry ${host}: nothing listens there (ECONNREFUSED)`,
  );
  registry = await startFakeRegistry();
});
