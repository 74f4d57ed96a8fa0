import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refuse, startPushRegistry } from './push-registry.ts';
import { failureOf, once, push } from './push-sample.ts';
import { sampleIndex } from './sample-image.ts';

describe('a login', () => {
  it('asks for a token for pushing, and for each mount one that also reads', async () => {
    const registry = await startPushRegistry();
    const scopes: string[] = [];
    registry.intercept = (request, response) => {
      const url = new URL(request.url ?? '', `http://${registry.host}`);
      if (url.pathname === '/token') {
        const asked = url.searchParams.getAll('scope');
        scopes.push(asked.join(' '));
        response.end(JSON.stringify({ token: Buffer.from(asked.join(' ')).toString('base64url') }));
        return true;
      }
      const [, token = ''] = /^Bearer (.*)$/.exec(request.headers.authorization ?? '') ?? [];
      const granted = Buffer.from(token, 'base64url').toString();
      const [, repository = ''] = /^\/v2\/(.+?)\/(?:blobs|manifests)/.exec(url.pathname) ?? [];
      if (granted.includes(`repository:${repository}:pull,push`)) return false;
      const scope = `repository:${repository}:${request.method === 'HEAD' ? 'pull' : 'pull,push'}`;
      const challenge = `Bearer realm="http://${registry.host}/token",service="s",scope="${scope}"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return true;
    };
    const credentials = async () => ({ username: 'me', password: '', registryToken: '' });
    await push(sampleIndex(['amd64']), [`${registry.host}/one:1`, `${registry.host}/two:1`], {
      credentials,
      concurrency: 1,
    });
    expect(scopes).toEqual([
      'repository:one:pull,push',
      'repository:two:pull,push',
      'repository:two:pull,push repository:one:pull',
    ]);
  });

  it('is renewed when a token ends in the middle', async () => {
    const registry = await startPushRegistry();
    let issued = 0;
    let uses = 0;
    registry.intercept = (request, response) => {
      if (request.url?.startsWith('/token')) {
        issued += 1;
        uses = 0;
        response.end(JSON.stringify({ token: `t${issued}` }));
        return true;
      }
      uses += 1;
      if (request.headers.authorization === `Bearer t${issued}` && uses < 4) return false;
      const challenge = `Bearer realm="http://${registry.host}/token"`;
      request.resume();
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return true;
    };
    await push(sampleIndex(), [`${registry.host}/app:1`], { concurrency: 1 });
    expect(issued).toBeGreaterThan(2);
    expect(registry.manifests.has('app 1')).toBe(true);
  });

  it('is an error when there is none', async () => {
    const registry = await startPushRegistry();
    registry.intercept = (_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
      return true;
    };
    const missing = await failureOf(push(sampleIndex(), [`${registry.host}/app`]));
    expect(missing.code).toBe('registry-login');
    expect(missing.message).toContain(`run docker login ${registry.host}`);
  });

  it('is not tried twice when it is wrong', async () => {
    const registry = await startPushRegistry();
    registry.intercept = (_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
      return true;
    };
    const credentials = async () => ({ username: 'me', password: 'hunter2' });
    const wrong = await failureOf(
      push(sampleIndex(), [`${registry.host}/team/app`], { credentials, concurrency: 1 }),
    );
    expect(wrong.code).toBe('registry-login');
    expect(wrong.message).toMatch(/refused the blob sha256:\S+ for the repository team\/app: HTTP 401/);
    expect(wrong.hint).toContain(`docker login ${registry.host}`);
    expect(wrong.message).not.toContain('hunter2');
    expect(registry.requests).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it.each([
    [/^POST/, 403, 'registry-denied', 'refused the blob', 'docker login'],
    [/^POST/, 404, 'registry-refused', 'refused the blob', 'created first'],
    [/^PUT .*uploads/, 413, 'registry-refused', 'refused the blob', 'limit'],
    [/^PUT .*manifests/, 405, 'registry-refused', 'refused the manifest', 'read-only'],
    [/manifests\/1$/, 403, 'registry-denied', ' as 1 for the repository team/app', 'docker login'],
  ])(
    'of %s with %i names registry, repository, content and advice',
    async (wanted, status, code, what, hint) => {
      const registry = await startPushRegistry();
      once(
        registry,
        wanted,
        (response, request) => {
          request.resume();
          refuse(response, status, 'NO');
        },
        100,
      );
      const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/team/app:1`]));
      expect(error).toMatchObject({ code, status });
      expect(error.message).toContain(`the registry ${registry.host} refused`);
      expect(error.message).toContain('for the repository team/app');
      expect(error.message).toContain(what);
      expect(error.hint).toContain(hint);
      expect(registry.manifests.has('team/app 1')).toBe(false);
    },
  );

  it('ends the other uploads', async () => {
    const registry = await startPushRegistry();
    let posts = 0;
    registry.intercept = (request, response) => {
      if (request.method !== 'POST') return false;
      posts += 1;
      if (posts === 2) refuse(response, 403, 'DENIED');
      // The first one is never answered.
      return true;
    };
    const error = await failureOf(push(sampleIndex(), [`${registry.host}/app`], { concurrency: 2 }));
    expect(error.status).toBe(403);
  });
});

describe('a temporary failure', () => {
  it.each([500, 502, 503, 504, 429, 408])('HTTP %i is tried again', async (status) => {
    const registry = await startPushRegistry();
    let left = 2;
    registry.intercept = (request, response) => {
      if (request.method !== 'PUT' || left === 0) return false;
      left -= 1;
      request.resume();
      response.writeHead(status, { 'retry-after': '0' }).end();
      return true;
    };
    await push(sampleIndex(['amd64']), [`${registry.host}/app:1`], { concurrency: 1 });
    expect(registry.manifests.has('app 1')).toBe(true);
  });

  it('of a connection that breaks in the middle is tried again', async () => {
    const registry = await startPushRegistry();
    once(registry, /^PUT .*uploads/, (response, request) => {
      request.once('data', () => response.destroy());
    });
    await push(sampleIndex(['amd64'], 4 << 20), [`${registry.host}/app:1`], { concurrency: 1 });
    expect(registry.blobs.size).toBe(3);
  });

  it('of an upload that the registry has forgotten is started anew', async () => {
    const registry = await startPushRegistry();
    once(registry, /^PUT .*uploads/, (response, request) => {
      request.resume();
      refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN');
    });
    await push(sampleIndex(['amd64']), [`${registry.host}/app:1`]);
    expect(registry.blobs.size).toBe(3);
  });

  it.each([/^POST/, /^PUT .*manifests/])(
    'does not include a repository that does not exist: %s',
    async (wanted) => {
      const registry = await startPushRegistry();
      let refused = 0;
      const answer = (response: ServerResponse, request: IncomingMessage) => {
        refused += 1;
        request.resume();
        refuse(response, 404, 'NAME_UNKNOWN');
      };
      once(registry, wanted, answer, 100);
      const error = await failureOf(
        push(sampleIndex(['amd64']), [`${registry.host}/app`], { concurrency: 1 }),
      );
      expect(error).toMatchObject({ status: 404, code: 'registry-refused' });
      expect(refused).toBe(1);
    },
  );

  it('is tried as often as there are waits', async () => {
    const registry = await startPushRegistry();
    once(registry, /^HEAD/, (response) => response.writeHead(503).end(), 100);
    const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/app`], { concurrency: 1 }));
    expect(error.status).toBe(503);
    expect(registry.requests).toHaveLength(3);
  });

  it('is not waited for when the registry says to come back much later', async () => {
    const registry = await startPushRegistry();
    once(registry, /^HEAD/, (response) => response.writeHead(429, { 'retry-after': '3600' }).end(), 100);
    const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/app`], { concurrency: 1 }));
    expect(error.code).toBe('registry-limit');
    expect(registry.requests).toHaveLength(1);
  });
});

describe('a registry that misbehaves', () => {
  it.each([
    ['no address', '', 'without an address'],
    ['a file', 'file:///etc/passwd', 'without an address'],
    ['no URL', 'http://[', 'without an address'],
  ])('cannot send an upload to %s', async (_name, location, message) => {
    const registry = await startPushRegistry();
    registry.location = () => location;
    const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/team/app`]));
    expect(error.code).toBe('registry-answer');
    expect(error.message).toContain(message);
    expect(error.message).toContain('repository team/app');
  });

  it('does not get the login to another host', async () => {
    const registry = await startPushRegistry();
    const storage = await startPushRegistry();
    const logins: (string | undefined)[] = [];
    storage.intercept = ({ headers }) => {
      logins.push(headers.authorization);
      return false;
    };
    registry.intercept = ({ headers }, response) => {
      if (headers.authorization) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
      return true;
    };
    registry.location = (repository, id) => `http://${storage.host}/v2/${repository}/blobs/uploads/${id}`;
    const credentials = async () => ({ username: 'me', password: 'hunter2' });
    await push(sampleIndex(['amd64']), [`${registry.host}/app:1`], { credentials });
    expect(storage.blobs.size).toBe(3);
    expect(logins).toEqual([undefined, undefined, undefined]);
  });

  it('cannot store content under another digest', async () => {
    const registry = await startPushRegistry();
    const other = `sha256:${createHash('sha256').update('other').digest('hex')}`;
    once(registry, /^PUT .*manifests/, (response, request) => {
      request.resume();
      response.writeHead(201, { 'docker-content-digest': other }).end();
    });
    const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/app`]));
    expect(error.code).toBe('registry-answer');
    expect(error.message).toMatch(/stored the manifest sha256:\S+ under another digest/);
  });

  it('cannot lose an upload by a redirect', async () => {
    const registry = await startPushRegistry();
    once(registry, /^PUT .*uploads/, (response, request) => {
      request.resume();
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const error = await failureOf(push(sampleIndex(['amd64']), [`${registry.host}/app`]));
    expect(error.message).toContain('loses the content');
  });

  it('may move an upload by a redirect that keeps the content', async () => {
    const registry = await startPushRegistry();
    let moved = 0;
    registry.intercept = (request, response) => {
      if (!/^\/v2\/app\/blobs\/uploads\/\d+/.test(request.url ?? '') || request.method !== 'PUT')
        return false;
      moved += 1;
      request.resume();
      response.writeHead(307, { location: (request.url ?? '').replace('/app/', '/app/moved/') }).end();
      return true;
    };
    await push(sampleIndex(['amd64']), [`${registry.host}/app`]);
    expect(moved).toBe(3);
    expect(registry.manifests.size).toBe(2);
  });

  it('is left alone as soon as the signal says so', async () => {
    const registry = await startPushRegistry();
    const stop = new AbortController();
    once(registry, /^PUT .*uploads/, () => stop.abort(), 10);
    const run = push(sampleIndex(['amd64']), [`${registry.host}/app`], { signal: stop.signal });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});
