import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Authority, certificateAuthority } from '../certificates.ts';
import { smallProxy } from '../registry/http/small-proxy.ts';
import { build, directory, nonce } from './harness.ts';
import { loginsOf, registryWithTokens, type TokenServerOptions } from './token-registry.ts';

let authority: Authority;
let stranger: Authority;
let tls: TokenServerOptions['tls'];

beforeEach(() => {
  const dir = directory();
  authority = certificateAuthority(dir, 'ca');
  stranger = certificateAuthority(dir, 'stranger');
  tls = authority.issue('tokens', { subjectAltName: 'DNS:tokens.test,IP:127.0.0.1' });
});

/** Pushes to a registry whose token server is reached as `options` say, with nothing of the machine's own trust. */
async function push(
  options: TokenServerOptions,
  env: (host: string, config: string) => NodeJS.ProcessEnv = () => ({}),
) {
  const password = `pw-${nonce()}`;
  const { host, asked, server } = await registryWithTokens(password, options);
  const config = loginsOf(host, password);
  const dir = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${nonce()}\n` });
  const words = ['--output', `type=image,name=${host}/private/app:1,push=true`, '--provenance=false'];
  const bare = Object.fromEntries(
    ['NODE_EXTRA_CA_CERTS', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [
      [name, undefined],
      [name.toLowerCase(), undefined],
    ]),
  );
  const trust = { SSL_CERT_FILE: stranger.cert, SSL_CERT_DIR: directory(), XDG_CONFIG_HOME: directory() };
  const outcome = await build(dir, words, {
    env: { ...bare, ...trust, DOCKER_CONFIG: config, ...env(host, config) },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(password);
  return { ...outcome, server, wasAsked: asked.some(({ secret }) => secret !== '') };
}

describe('a token server with TLS', () => {
  test('that no authority here has signed gets no login, and is named', async () => {
    const { code, stderr, server, wasAsked } = await push({ tls });
    expect({ code, wasAsked }).toEqual({ code: 1, wasAsked: false });
    expect(stderr).toMatch(/certificate/);
    expect(stderr).toContain(`cannot reach the token server ${server}`);
  });

  test('is trusted by SSL_CERT_FILE', async () => {
    const { code, stderr, wasAsked } = await push({ tls }, () => ({ SSL_CERT_FILE: authority.cert }));
    expect({ code, wasAsked }, stderr).toEqual({ code: 0, wasAsked: true });
  });

  test('is trusted by a directory in SSL_CERT_DIR', async () => {
    const dir = directory();
    copyFileSync(authority.cert, join(dir, 'own.pem'));
    const { code, stderr } = await push({ tls }, () => ({ SSL_CERT_DIR: dir }));
    expect(code, stderr).toBe(0);
  });

  test("is trusted by the certificates of its registry in Docker's certs.d", async () => {
    const { code, stderr } = await push({ tls }, (host, config) => {
      const certs = join(config, 'certs.d', host);
      mkdirSync(certs, { recursive: true });
      copyFileSync(authority.cert, join(certs, 'ca.crt'));
      return {};
    });
    expect(code, stderr).toBe(0);
  });

  test('is not trusted by the certificates of another registry', async () => {
    const { code } = await push({ tls }, (_, config) => {
      const certs = join(config, 'certs.d', 'other.test');
      mkdirSync(certs, { recursive: true });
      copyFileSync(authority.cert, join(certs, 'ca.crt'));
      return {};
    });
    expect(code).toBe(1);
  });
});

describe('a token server behind a proxy', () => {
  const trusting = () => ({ SSL_CERT_FILE: authority.cert });

  test.each(['HTTPS_PROXY', 'https_proxy'])('is reached by the tunnel of %s', async (name) => {
    const proxy = await smallProxy('me:p@ss');
    const { code, stderr, server } = await push({ tls, name: 'tokens.test' }, () => ({
      ...trusting(),
      [name]: `http://me:p%40ss@${proxy.host}`,
    }));
    expect(code, stderr).toBe(0);
    expect(proxy.asked).toContain(`CONNECT ${server}`);
    expect(stderr).not.toContain('p%40ss');
  });

  test('without TLS is reached by HTTP_PROXY', async () => {
    const proxy = await smallProxy();
    const { code, stderr, server } = await push({ name: 'tokens.test' }, () => ({ HTTP_PROXY: proxy.host }));
    expect(code, stderr).toBe(0);
    expect(proxy.asked.some((line) => line.includes(`http://${server}/token`))).toBe(true);
  });

  test('is not trusted more than without one', async () => {
    const proxy = await smallProxy();
    const { code, stderr, wasAsked } = await push({ tls, name: 'tokens.test' }, () => ({
      HTTPS_PROXY: proxy.host,
    }));
    expect({ code, wasAsked }).toEqual({ code: 1, wasAsked: false });
    expect(stderr).toMatch(/certificate/);
  });

  test.each(['tokens.test', '.test', '*'])('is asked directly with NO_PROXY=%s', async (pattern) => {
    const proxy = await smallProxy();
    const { code, stderr, server } = await push({ tls, name: 'tokens.test' }, () => ({
      ...trusting(),
      HTTPS_PROXY: proxy.host,
      NO_PROXY: pattern,
    }));
    expect(proxy.asked).toEqual([]);
    // Nobody else knows the name.
    expect(code).toBe(1);
    expect(stderr).toContain(`cannot reach the token server ${server}`);
  });

  test('that does not let it through is told of', async () => {
    const proxy = await smallProxy('me:right');
    const { code, stderr } = await push({ tls, name: 'tokens.test' }, () => ({
      ...trusting(),
      HTTPS_PROXY: `http://me:wrong@${proxy.host}`,
    }));
    expect(code).toBe(1);
    expect(stderr).toContain('407');
    expect(stderr).not.toContain('wrong');
  });
});
