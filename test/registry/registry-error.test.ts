import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryError } from '../../src/base/library-error.ts';
import { parseNormalizedNamed } from '../../src/image/reference.ts';
import { RegistryError } from '../../src/registry/registry-error.ts';
import { createImageResolver } from '../../src/registry/resolve-image.ts';
import { type FakeRegistry, startFakeRegistry } from './fake-registry.ts';

let registry: FakeRegistry;
beforeEach(async () => {
  registry = await startFakeRegistry();
});
afterEach(() => registry.close());

const amd64 = { os: 'linux', architecture: 'amd64' };

async function failure(image = `${registry.host}/a/b:1`): Promise<RegistryError> {
  const resolve = createImageResolver(async () => undefined);
  const error = await resolve(parseNormalizedNamed(image), amd64).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RegistryError);
  expect(error).toBeInstanceOf(LibraryError);
  return error as RegistryError;
}

describe('a registry that refuses tells by its status what is the matter', () => {
  test.each([
    [403, 'registry-denied', 'with an account that may'],
    [404, 'image-missing', 'Check the name and the tag'],
    [429, 'registry-limit', 'the limit is higher with a login'],
    [500, 'registry-refused', 'Try again later'],
    [418, 'registry-refused', 'Try again later'],
  ])('%d is %s', async (status, code, hint) => {
    registry.intercept = (_, response) => {
      response.writeHead(status).end();
      return true;
    };
    const error = await failure();
    expect(error).toMatchObject({ code, status, hint: expect.stringContaining(hint) });
    expect(error.data).toEqual({ registry: registry.host, login: `docker login ${registry.host}` });
  });

  test.each([
    ['Basic realm="x"', 'registry-login'],
    ['Digest realm="x"', 'registry-answer'],
    ['Bearer realm="ftp://x"', 'registry-answer'],
  ])('401 that asks for %s is %s', async (challenge, code) => {
    registry.intercept = (_, response) => {
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return true;
    };
    expect(await failure()).toMatchObject({ code, data: { registry: registry.host } });
  });

  test('401 of the token server is one about the registry', async () => {
    registry.intercept = (request, response) => {
      const realm = `Bearer realm="http://${registry.host}/token",service="s"`;
      const isToken = request.url?.startsWith('/token');
      response.writeHead(401, isToken ? {} : { 'www-authenticate': realm }).end();
      return true;
    };
    const error = await failure();
    expect(error).toMatchObject({ code: 'registry-login', status: 401, data: { registry: registry.host } });
    expect(error.hint).toContain(`docker login ${registry.host}`);
  });
});

test('one that cannot be reached, and answers that are not an image', async () => {
  expect(await failure('127.0.0.1:1/a')).toMatchObject({ code: 'registry-unreachable', status: undefined });
  registry.add(() => '/v2/a/b/manifests/1', 'no JSON');
  expect(await failure()).toMatchObject({ code: 'registry-answer', status: undefined });
  registry.add(() => '/v2/a/b/manifests/1', { manifests: [] });
  expect(await failure()).toMatchObject({ code: 'platform-missing' });
});
