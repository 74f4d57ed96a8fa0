import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RegistryCredentials } from '../../src/registry/credentials.ts';
import { fetchToken, parseChallenge } from '../../src/registry/token.ts';
import { storedSeeds } from '../../src/registry/token-seed.ts';

/** A token server that answers POST and GET with these; `asked` are the requests. */
async function tokenServer(post: number | object, get: number | object | string = 500) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const login = request.headers.authorization?.replace('Basic ', '');
    const who = login ? ` as ${Buffer.from(login, 'base64').toString()}` : '';
    asked.push(`${request.method} ${request.url}${body && ` ${decodeURIComponent(body)}`}${who}`);
    const answer = request.method === 'POST' ? post : get;
    if (typeof answer === 'number') response.writeHead(answer).end('{}');
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?account=a`;
  const fetch = (login?: RegistryCredentials) =>
    fetchToken({ scheme: 'bearer', realm, service: 'r.io', scope: 'repository:x:pull,push' }, login);
  return { asked, fetch };
}

const login = { username: 'me', password: 'pw' };
const GET = 'GET /token?account=a&service=r.io&scope=repository%3Ax%3Apull%2Cpush';

describe('a token', () => {
  test('without a login is asked for by GET', async () => {
    const { asked, fetch } = await tokenServer(500, { token: 't', expires_in: 90 });
    expect(await fetch()).toEqual({ token: 't', expiresIn: 90 });
    expect(await fetch({ username: 'me', password: '' })).toEqual({ token: 't', expiresIn: 90 });
    expect(asked).toEqual([GET, GET]);
  });

  test('for a password is asked for by POST', async () => {
    const { asked, fetch } = await tokenServer({ access_token: 't', issued_at: '2026-01-02T03:04:05Z' });
    expect(await fetch(login)).toEqual({ token: 't', issuedAt: 1_767_323_045 });
    expect(asked).toEqual([
      'POST /token?account=a scope=repository:x:pull,push&service=r.io&client_id=buildkit-client' +
        '&grant_type=password&username=me&password=pw',
    ]);
  });

  test('for an identity token is asked for with it as a refresh token', async () => {
    const { asked, fetch } = await tokenServer({ access_token: 't' });
    expect(await fetch({ username: '', password: '', identityToken: 'id' })).toEqual({ token: 't' });
    expect(asked[0]).toContain('&grant_type=refresh_token&refresh_token=id');
    expect(asked[0]).not.toContain('username');
  });

  test.each([401, 404, 405])('is asked for by GET where POST is answered by %d', async (status) => {
    const { asked, fetch } = await tokenServer(status, { token: 't' });
    expect(await fetch(login)).toEqual({ token: 't' });
    expect(await fetch({ username: '', password: '', identityToken: 'id' })).toEqual({ token: 't' });
    expect(asked.filter((line) => line.startsWith('GET'))).toEqual([`${GET} as me:pw`, `${GET} as :id`]);
  });

  test('is asked for by GET where POST is answered as if it were GET', async () => {
    const { asked, fetch } = await tokenServer({ token: 'of nobody' }, { token: 't' });
    expect(await fetch(login)).toEqual({ token: 't' });
    expect(asked[1]).toBe(`${GET} as me:pw`);
  });

  test('that the config has is not asked for', async () => {
    const { asked, fetch } = await tokenServer(500);
    expect(await fetch({ username: '', password: '', registryToken: 'fixed' })).toEqual({ token: 'fixed' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['another refusal', 403, 500, 'refused: HTTP 403'],
    ['a refusal of both', 401, 401, 'refused: HTTP 401'],
    ['an answer without one', {}, {}, 'sent no token'],
    ['an answer that is no JSON', 404, '<html>', 'sent an answer that cannot be read: it is not JSON'],
  ])('%s is told, without the login', async (_name, post, get, message) => {
    const { fetch } = await tokenServer(post, get);
    const error = await fetch(login).catch((reason: Error) => reason);
    expect(error).toMatchObject({
      name: 'RegistryError',
      message: expect.stringMatching(`^the token server 127.0.0.1:\\d+ ${message}$`),
    });
  });

  test.each([
    'ftp://h.test/token',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'xhttp://h.test',
    'not a URL',
    '',
  ])('is not asked for at %j', async (realm) => {
    const challenge = { scheme: 'bearer', realm, registry: 'r.io' } as const;
    await expect(fetchToken(challenge, login)).rejects.toMatchObject({
      name: 'RegistryError',
      message: expect.stringContaining('r.io'),
    });
  });

  test.each(['a b', 'a\r\nX-Evil: 1', 'ü', ' a', 'a '])(
    'that is no header value is refused: %j',
    async (token) => {
      const { fetch } = await tokenServer({ access_token: token });
      await expect(fetch(login)).rejects.toMatchObject({ name: 'RegistryError' });
    },
  );

  test('cannot come from a server that is not there', async () => {
    const nobody = { scheme: 'bearer', realm: 'http://127.0.0.1:1/token' } as const;
    await expect(fetchToken(nobody, undefined)).rejects.toThrow('cannot reach the token server 127.0.0.1:1');
  });
});

test.each([
  ['Basic realm="x"', { scheme: 'basic' }],
  ['basic', { scheme: 'basic' }],
  ['Bearer realm="https://a.test/t"', { scheme: 'bearer', realm: 'https://a.test/t' }],
  [
    'bearer realm="r",service="s",scope="x:y:pull,push"',
    { realm: 'r', service: 's', scope: 'x:y:pull,push' },
  ],
  ['Bearer service="s", realm="r"', { realm: 'r', service: 's' }],
  ['Bearer xrealm="bad",realm="r"', { realm: 'r' }],
  ['Bearer realm="r",service=s.test,scope=a/b', { realm: 'r', service: 's.test', scope: undefined }],
  ['Bearer', undefined],
  ['Bearer service="s"', undefined],
  ['Basically realm="x"', undefined],
  ['Digest realm="x"', undefined],
  ['Negotiate, Basic realm="x"', undefined],
  ['xBearer realm="r"', undefined],
  ['', undefined],
])('the challenge %j', (header, expected) => {
  const found = parseChallenge(header);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
});

describe('seeds', () => {
  async function folder(): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), 'token-seed-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    return dir;
  }

  test('are those of docker buildx, one for each host, and stay', async () => {
    const dir = join(await folder(), 'docker');
    const seeds = storedSeeds(dir);
    const [a, b] = await Promise.all([seeds('a.io'), seeds('b.io'), seeds('a.io')]);
    expect(a).toHaveLength(16);
    expect(b).not.toEqual(a);
    const file = join(dir, '.token_seed');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    // The file as buildx writes it: JSON of Go's, bytes as base64.
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      'a.io': { Seed: Buffer.from(a!).toString('base64') },
      'b.io': { Seed: Buffer.from(b!).toString('base64') },
    });
    expect(await storedSeeds(dir)('a.io')).toEqual(a);
  });

  test('are made anew where the file is cut off or cannot be', async () => {
    const dir = await folder();
    await writeFile(join(dir, '.token_seed'), '{"a.io": {"Se');
    const seed = await storedSeeds(dir)('a.io');
    expect(await storedSeeds(dir)('a.io')).toEqual(seed);
    await writeFile(join(dir, 'file'), '');
    expect(await storedSeeds(join(dir, 'file'))('a.io')).toHaveLength(16);
  });
});
