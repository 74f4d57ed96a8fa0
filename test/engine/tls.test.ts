import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, type Certificate, certificateAuthority } from '../certificates.ts';
import { directory, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { type Relay, tcpRelay, tlsRelay } from './tls-relay.ts';

const none = { DOCKER_HOST: undefined, BUILDKIT_HOST: undefined };
const dockerSocket = engine.dockerHost.replace('unix://', '');
let dir: string;
let ca: Authority;
let other: Authority;
let client: Certificate;
const relays: Record<string, Relay> = {};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-tls-'));
  ca = certificateAuthority(dir, 'ca');
  other = certificateAuthority(dir, 'other');
  client = ca.issue('client');
  const server = ca.issue('server', { subjectAltName: 'DNS:localhost,IP:127.0.0.1' });
  const named = ca.issue('named', { subjectAltName: 'DNS:buildkit.example' });
  const expired = ca.issue('expired', { subjectAltName: 'IP:127.0.0.1', days: -1 });
  relays['tls'] = await tlsRelay(engine.buildkitSocket, server);
  relays['mutual'] = await tlsRelay(engine.buildkitSocket, server, ca.cert);
  relays['named'] = await tlsRelay(engine.buildkitSocket, named);
  relays['expired'] = await tlsRelay(engine.buildkitSocket, expired);
  relays['plain'] = await tcpRelay(engine.buildkitSocket);
  relays['docker'] = await tlsRelay(dockerSocket, server, ca.cert);
  relays['plainDocker'] = await tcpRelay(dockerSocket);
});

afterAll(async () => {
  await Promise.all(Object.values(relays).map((relay) => relay.close()));
  rmSync(dir, { recursive: true });
});

function workers(relay: string, ...flags: string[]) {
  return runCli(['workers', '--addr', `tcp://127.0.0.1:${relays[relay]!.port}`, ...flags], { env: none });
}

describe('buildkitd on tcp', () => {
  test('without TLS', async () => {
    expect(await workers('plain')).toMatchObject({ code: 0, stdout: expect.stringContaining('linux/amd64') });
  });

  test('with TLS', async () => {
    expect(await workers('tls', '--tlscacert', ca.cert)).toMatchObject({ code: 0 });
  });

  test('with TLS, by a name of its own', async () => {
    const flags = ['--tlscacert', ca.cert, '--tlsservername', 'buildkit.example'];
    expect(await workers('named', ...flags)).toMatchObject({ code: 0 });
  });

  test('with mutual TLS, a whole build', async () => {
    const text = nonce();
    const context = directory({
      'a.txt': text,
      Dockerfile: `${fromBusybox()}\nCOPY a.txt /\nRUN cat a.txt\n`,
    });
    const tls = ['--tlscacert', ca.cert, '--tlscert', client.cert, '--tlskey', client.key];
    const args = ['build', context, '--progress', 'plain', ...tls];
    const env = { ...none, BUILDKIT_HOST: `tcp://localhost:${relays['mutual']!.port}` };
    const outcome = await runCli(args, { env });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stderr).toContain(text);
  });
});

describe('Docker Engine on tcp', () => {
  test('with the certificates of DOCKER_CERT_PATH', async () => {
    const folder = join(dir, 'docker-certs');
    mkdirSync(folder);
    symlinkSync(ca.cert, join(folder, 'ca.pem'));
    symlinkSync(client.cert, join(folder, 'cert.pem'));
    symlinkSync(client.key, join(folder, 'key.pem'));
    const host = `tcp://127.0.0.1:${relays['docker']!.port}`;
    const env = { ...none, DOCKER_HOST: host, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder };
    const context = directory({ Dockerfile: `${fromBusybox()}\nCOPY Dockerfile /${nonce()}\n` });
    const outcome = await runCli(['build', context, '--progress', 'plain'], { env });
    expect(outcome.code, outcome.stderr).toBe(0);
  });

  test('without TLS', async () => {
    const env = { ...none, DOCKER_HOST: `tcp://127.0.0.1:${relays['plainDocker']!.port}` };
    expect(await runCli(['workers'], { env })).toMatchObject({ code: 0 });
  });
});

describe('what is wrong is said, with what to do', () => {
  test.each<[string, () => string[], RegExp, string, string?]>([
    [
      'tls',
      () => ['--tlscacert', other.cert],
      /unable to verify|self-signed|issuer|signature/,
      '--tlscacert',
    ],
    ['named', () => ['--tlscacert', ca.cert], /buildkit\.example/, '--tlsservername'],
    ['expired', () => ['--tlscacert', ca.cert], /expired/, 'not valid at this time'],
    ['mutual', () => ['--tlscacert', ca.cert], /alert/, '--tlscert'],
    [
      'mutual',
      () => ['--tlscacert', ca.cert, ...flagsOf(other.issue('stranger'))],
      /alert|closes the connection/,
      '--tlscert',
    ],
    [
      'tls',
      () => ['--tlscacert', ca.cert, '--tlscert', client.cert, '--tlskey', other.cert],
      /key/i,
      '--tlskey',
    ],
    ['tls', () => ['--tlscacert', '/no/ca.pem'], /\/no\/ca\.pem: no such file/, '--tlscacert'],
    ['tls', () => [], /./, '--tlscacert'],
    ['plain', () => ['--tlscacert', ca.cert], /./, 'not use TLS'],
    ['plainDocker', () => [], /HTTP server/, 'docker+tcp://'],
  ])('%s, case %#', async (relay, flags, reason, hint) => {
    const { code, stderr } = await workers(relay, ...flags());
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain(hint);
    expect(stderr).toContain(`tcp://127.0.0.1:${relays[relay]!.port}`);
    expect(stderr).not.toMatch(/^\s+at |Resolution note/m);
  });

  test('Docker Engine with a certificate that is missing', async () => {
    const env = { ...none, DOCKER_HOST: `tcp://127.0.0.1:${relays['docker']!.port}` };
    const { code, stderr } = await runCli(['workers', '--tlscacert', ca.cert], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('--tlscert');
  });

  test('Docker Engine that turns out to be buildkitd', async () => {
    const env = { ...none, DOCKER_HOST: `tcp://127.0.0.1:${relays['plain']!.port}` };
    const { code, stderr } = await runCli(['workers'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('pass it with --addr');
  });

  test('another server', async () => {
    const server = createServer((_request, response) => void response.writeHead(404).end('nothing here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const address of [`tcp://127.0.0.1:${port}`, `docker+tcp://127.0.0.1:${port}`]) {
        const { code, stderr } = await runCli(['workers', '--addr', address], { env: none });
        expect(code).toBe(1);
        expect(stderr).toMatch(/HTTP server|HTTP 404 nothing here/);
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

function flagsOf({ cert, key }: Certificate): string[] {
  return ['--tlscert', cert, '--tlskey', key];
}
