import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseNormalizedNamed } from '../../src/image/reference.ts';
import type { CredentialsLookup } from '../../src/registry/credentials.ts';
import { registryFetch } from '../../src/registry/http/registry-fetch.ts';
import { maxBody } from '../../src/registry/registry-client.ts';
import { createImageResolver } from '../../src/registry/resolve-image.ts';
import { fetchToken, parseChallenge } from '../../src/registry/token.ts';
import { type FakeRegistry, startFakeRegistry } from './fake-registry.ts';

let registry: FakeRegistry;
let other: FakeRegistry;
beforeEach(async () => {
  registry = await startFakeRegistry();
  other = await startFakeRegistry();
});
afterEach(async () => {
  await registry.close();
  await other.close();
});

const login: CredentialsLookup = async () => ({ username: 'me', password: 'hunter2' });
const amd64 = { os: 'linux', architecture: 'amd64' };

/** Words of the engine, which no user should see. */
const V8 =
  /Unexpected (token|end|non)|Cannot (read|destructure)|not (iterable|a function)|call stack|Invalid (URL|string length)|undefined|is not valid JSON|ERR_/;

async function failureOf(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => expect.unreachable(),
    (reason: unknown) => reason as Error,
  );
  expect(error.name).toBe('RegistryError');
  expect(error.message).not.toMatch(V8);
  expect(error.message).not.toContain('hunter2');
  return error.message;
}

function answerAll(listener: RequestListener): void {
  registry.intercept = (request, response) => {
    listener(request, response);
    return true;
  };
}

const resolve = (name = 'app:1') =>
  createImageResolver(login)(parseNormalizedNamed(`${registry.host}/${name}`), amd64);

describe('a manifest that is not one', () => {
  it.each([
    ['', 'it is not JSON'],
    ['<html>', 'it is not JSON'],
    ['null', 'it is not an object'],
    ['[]', 'it is not an object'],
    ['{"config":5}', 'config is not an object'],
    ['{"config":{}}', 'config.digest is missing'],
    ['{"config":{"digest":null}}', 'config.digest is not a string'],
    [
      '{"config":{"digest":"../../../admin?x=1#"}}',
      'config.digest is not a digest of a supported algorithm: "../../../admin?x=1#"',
    ],
    [
      '{"config":{"digest":"sha256:../../../../../../../../../../../../../../../../../../../../admin"}}',
      'config.digest is not a digest of a supported algorithm',
    ],
    [
      '{"config":{"digest":"md5:d41d8cd98f00b204e9800998ecf8427e"}}',
      'config.digest is not a digest of a supported algorithm',
    ],
    ['{"config":{"digest":"sha256:abc"}}', 'config.digest is not a digest of a supported algorithm'],
    ['{"manifests":{"length":1e9}}', 'manifests is not a list'],
    ['{"manifests":[null]}', 'manifests[0] is not an object'],
    [
      `{"manifests":[{"digest":"sha256:${'a'.repeat(64)}","platform":"linux"}]}`,
      'manifests[0].platform is not an object',
    ],
    [
      `{"manifests":[{"digest":"sha256:${'a'.repeat(64)}","platform":{"os":["linux"]}}]}`,
      'manifests[0].platform.os is not a string',
    ],
    ['['.repeat(200_000), 'it is not JSON'],
    [`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'it is nested too deep'],
  ])('%.40s', async (body, reason) => {
    answerAll((_, response) => void response.end(body));
    const message = await failureOf(resolve());
    expect(message).toContain(
      `the registry ${registry.host} has a manifest of ${registry.host}/app:1 that cannot be read`,
    );
    expect(message).toContain(reason);
    expect(registry.requests.length).toBe(1);
  });

  it.each(['sha512', 'sha384'])('%s is verified as sha256 is', async (algorithm) => {
    const config = '{"os":"linux"}';
    const digest = `${algorithm}:${createHash(algorithm).update(config).digest('hex')}`;
    const serve = (content: string) =>
      answerAll(
        (request, response) =>
          void response.end(
            request.url?.includes('/blobs/') ? content : JSON.stringify({ config: { digest } }),
          ),
      );
    serve(config);
    expect(new TextDecoder().decode((await resolve()).config)).toBe(config);
    serve('{"os":"evil"}');
    expect(await failureOf(resolve())).toContain(`has digest ${algorithm}:`);
  });
});

describe('a body', () => {
  it.each(['manifest', 'refusal', 'token'])('without end is cut off: %s', async (kind) => {
    let sent = 0;
    let closed: Promise<unknown> = Promise.resolve();
    answerAll((request, response) => {
      if (kind === 'token' && !request.url?.startsWith('/token')) {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${registry.host}/token"` }).end();
        return;
      }
      response.statusCode = kind === 'refusal' ? 500 : 200;
      closed = new Promise((done) => response.on('close', done));
      const more = (): void => {
        for (let room = true; room && !response.destroyed; sent += 65_536)
          room = response.write(Buffer.alloc(65_536, '['));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await failureOf(resolve());
    await closed;
    // What was under way in sockets comes on top.
    expect(sent).toBeLessThan(maxBody + (32 << 20));
  });

  it('that says that it is too long is not read', async () => {
    answerAll((_, response) => void response.writeHead(200, { 'content-length': maxBody + 1 }).write('x'));
    expect(await failureOf(resolve())).toContain(`larger than ${maxBody} bytes`);
  });

  it('that ends early is told', async () => {
    answerAll((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await failureOf(resolve())).toMatch(/sent manifests\/1 badly: it closed the connection|aborted/);
  });
});

describe('a redirect', () => {
  it('to another host goes without the login', async () => {
    const seen: (string | undefined)[] = [];
    other.intercept = (request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
      return true;
    };
    registry.intercept = (_, response) => {
      response.writeHead(307, { location: `http://${other.host}/x` }).end();
      return true;
    };
    await registryFetch(new URL(`http://${registry.host}/`), { headers: { authorization: 'Basic x' } });
    expect(seen).toEqual([undefined]);
  });

  it.each([307, 308])('%i does not take a password to another host', async (status) => {
    registry.intercept = (_, response) => {
      response.writeHead(status, { location: `http://${other.host}/token` }).end();
      return true;
    };
    const challenge = { scheme: 'bearer', realm: `http://${registry.host}/token` } as const;
    expect(await failureOf(fetchToken(challenge, await login('x')))).toContain(
      'redirects a request with a body to another host',
    );
    expect(other.requests).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'data:application/json,{}', 'http://[', 'javascript:0'])(
    'to %s is refused',
    async (location) => {
      answerAll((_, response) => void response.writeHead(302, { location }).end());
      expect(await failureOf(resolve())).toContain('not an HTTP address');
    },
  );

  it('is followed ten times', async () => {
    answerAll((_, response) => void response.writeHead(302, { location: '/again' }).end());
    expect(await failureOf(resolve())).toContain('more than 10 times');
    expect(registry.requests.length).toBeLessThanOrEqual(11);
  });
});

describe('a token server', () => {
  const ask = (body: string) => {
    answerAll((_, response) => void response.end(body));
    return fetchToken({ scheme: 'bearer', realm: `http://${registry.host}/token` }, undefined);
  };

  it.each([
    ['[', 'it is not JSON'],
    ['[]', 'it is not an object'],
    ['null', 'it is not an object'],
    ['{"token":5}', 'token is not a string'],
    ['{"token":{"length":1}}', 'token is not a string'],
    ['{"access_token":["x"]}', 'access_token is not a string'],
    ['{"token":"t","expires_in":"60"}', 'expires_in is not a whole number'],
    ['{"token":"t","expires_in":-1}', 'expires_in is not a whole number'],
    ['{"token":"t","expires_in":1e300}', 'expires_in is not a whole number'],
    ['{"token":"t","issued_at":5}', 'issued_at is not a string'],
    ['{"token":"a\\r\\nevil: 1"}', 'characters that no token has'],
    ['{"token":"ü"}', 'characters that no token has'],
    ['{}', 'sent no token'],
    ['{"token":""}', 'sent no token'],
  ])('that answers %s', async (body, reason) => {
    const message = await failureOf(ask(body));
    expect(message).toContain(`the token server ${registry.host}`);
    expect(message).toContain(reason);
  });

  it.each(['file:///etc/passwd', 'data:,{}', 'not a url', '', 'ftp://h/x', 'http://', 'javascript:0'])(
    'at %j is not asked',
    async (realm) => {
      const message = await failureOf(
        fetchToken({ scheme: 'bearer', realm, registry: 'r.io' }, await login('x')),
      );
      expect(message).toContain('the registry r.io wants tokens from a realm that is not an HTTP address');
    },
  );

  it.each([
    ['Bearer realm="https://a",service="s",scope="x y"', { realm: 'https://a', service: 's', scope: 'x y' }],
    ['bearer  service="s" , realm="https://a"', { realm: 'https://a', service: 's' }],
    ['Bearer', undefined],
    ['Bearer realm=https://a', undefined],
    [`Bearer ${'a'.repeat(1_000_000)}`, undefined],
    [`Bearer ${'a="'.repeat(300_000)}`, undefined],
    ['Digest realm="x"', undefined],
    ['', undefined],
  ])('%.40s', (header, expected) => {
    const challenge = parseChallenge(header);
    if (expected) expect(challenge).toMatchObject({ scheme: 'bearer', ...expected });
    else expect(challenge).toBeUndefined();
  });
});
