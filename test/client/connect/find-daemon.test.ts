import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findDaemon } from '../../../src/client/connect/find-daemon.ts';
import { catchError } from '../catch-error.ts';

describe('the daemon', () => {
  const env = { BUILDKIT_HOST: 'unix:///b', DOCKER_HOST: 'unix:///d', XDG_RUNTIME_DIR: '/run/user/7' };

  it('is that of the flag, then BUILDKIT_HOST, then DOCKER_HOST', () => {
    expect(findDaemon({ given: { text: 'unix:///f', from: '--addr' }, env })).toMatchObject({
      text: 'unix:///f',
      kind: 'buildkit',
    });
    expect(findDaemon({ env })).toMatchObject({ text: 'unix:///b', kind: 'buildkit', from: 'BUILDKIT_HOST' });
    expect(findDaemon({ env: { DOCKER_HOST: 'unix:///d' } })).toMatchObject({
      text: 'unix:///d',
      kind: 'docker',
    });
  });

  it('is then the first usual socket that exists', () => {
    const found = (...present: string[]) =>
      findDaemon({ env: { XDG_RUNTIME_DIR: '/run/user/7' }, exists: (path) => present.includes(path) });
    expect(found('/var/run/docker.sock', '/run/buildkit/buildkitd.sock').kind).toBe('buildkit');
    expect(found('/var/run/docker.sock')).toMatchObject({
      kind: 'docker',
      text: 'unix:///var/run/docker.sock',
    });
    expect(found('/run/user/7/buildkit/buildkitd.sock').kind).toBe('buildkit');
    expect(found('/run/user/7/docker.sock').kind).toBe('docker');
  });

  it('is a pipe on Windows', () => {
    const found = (...names: string[]) =>
      findDaemon({ env: {}, platform: 'win32', exists: (path) => names.includes(path) });
    expect(found(String.raw`\\.\pipe\docker_engine`)).toMatchObject({
      kind: 'docker',
      text: 'npipe:////./pipe/docker_engine',
    });
    expect(found(String.raw`\\.\pipe\buildkitd`).kind).toBe('buildkit');
    expect(catchError(() => found())).toMatchObject({
      message: expect.stringContaining('npipe:////./pipe/buildkitd'),
    });
  });

  it('takes the TLS files of Docker', () => {
    const tls = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs', DOCKER_HOST: 'tcp://h:2376' };
    expect(findDaemon({ env: tls }).endpoint).toMatchObject({
      tls: { ca: '/certs/ca.pem', cert: '/certs/cert.pem', key: '/certs/key.pem' },
    });
    expect(findDaemon({ env: tls, tls: { ca: '/mine' } }).endpoint).toMatchObject({ tls: { ca: '/mine' } });
  });

  it('is missing with a list of what was tried', () => {
    const error = catchError(() => findDaemon({ env: {}, exists: () => false }));
    expect(error).toMatchObject({
      code: 'no-daemon',
      message: expect.stringContaining('/var/run/docker.sock'),
      hint: expect.stringContaining('BUILDKIT_HOST'),
    });
  });
});

describe('contexts of Docker', () => {
  const remote = { endpoint: { kind: 'ssh', host: 'far', user: 'me' }, kind: 'docker' };

  it('are chosen by DOCKER_CONTEXT or in the config, and DOCKER_HOST comes before both', () => {
    const DOCKER_CONFIG = configFolder('work', {
      work: { Host: 'ssh://me@far' },
      other: { Host: 'unix:///o' },
    });
    expect(findDaemon({ env: { DOCKER_CONFIG } })).toMatchObject(remote);
    expect(findDaemon({ env: { DOCKER_CONFIG, DOCKER_CONTEXT: 'other' } })).toMatchObject({
      endpoint: { kind: 'unix', path: '/o' },
      kind: 'docker',
      from: 'Docker context other',
    });
    expect(findDaemon({ env: { DOCKER_CONFIG, DOCKER_HOST: 'unix:///h' } }).text).toBe('unix:///h');
    expect(findDaemon({ env: { DOCKER_CONFIG, BUILDKIT_HOST: 'unix:///b' } }).text).toBe('unix:///b');
  });

  it('of the name default are no stored ones', () => {
    const DOCKER_CONFIG = configFolder('work', { work: { Host: 'ssh://me@far' } });
    const exists = (path: string) => path === '/var/run/docker.sock';
    const env = { DOCKER_CONFIG, DOCKER_CONTEXT: 'default' };
    expect(findDaemon({ env, exists }).from).toBe('the default socket');
    const given = { text: 'docker-context://default', from: '--addr' };
    expect(findDaemon({ given, env: { DOCKER_CONFIG } }).endpoint).toMatchObject({
      path: '/var/run/docker.sock',
    });
    expect(findDaemon({ given, env: { DOCKER_CONFIG, DOCKER_HOST: 'unix:///h' } }).endpoint).toMatchObject({
      path: '/h',
    });
  });

  it('can be named in an address, also for a container', () => {
    const env = {
      DOCKER_CONFIG: configFolder('', { work: { Host: 'ssh://me@far' } }),
      DOCKER_HOST: 'unix:///h',
    };
    expect(findDaemon({ given: { text: 'docker-context://work', from: '--addr' }, env })).toMatchObject(
      remote,
    );
    expect(
      findDaemon({ given: { text: 'docker-container://b?context=work', from: '--addr' }, env }).endpoint,
    ).toMatchObject({
      engine: remote.endpoint,
    });
    expect(
      findDaemon({ given: { text: 'docker-container://b', from: '--addr' }, env }).endpoint,
    ).toMatchObject({
      engine: { kind: 'unix', path: '/h' },
    });
  });

  it('bring their certificates', () => {
    const DOCKER_CONFIG = configFolder('work', { work: { Host: 'tcp://far:2376', SkipTLSVerify: true } });
    const tlsFolder = join(DOCKER_CONFIG, 'contexts/tls', idOf('work'), 'docker');
    mkdirSync(tlsFolder, { recursive: true });
    writeFileSync(join(tlsFolder, 'ca.pem'), 'x');
    const tls = { ca: join(tlsFolder, 'ca.pem'), insecure: true };
    expect(findDaemon({ env: { DOCKER_CONFIG } }).endpoint).toEqual({
      kind: 'tcp',
      host: 'far',
      port: 2376,
      tls,
    });
  });

  it('that are not there are an error with the names of those that are', () => {
    const DOCKER_CONFIG = configFolder('gone', { work: { Host: 'ssh://me@far' } });
    const error = catchError(() => findDaemon({ env: { DOCKER_CONFIG } }));
    expect(error).toMatchObject({
      code: 'invalid-address',
      message: expect.stringContaining('"gone"'),
      hint: expect.stringContaining('default, work'),
    });
  });
});

function configFolder(current: string, contexts: Record<string, object>): string {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-context-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'config.json'), JSON.stringify({ currentContext: current }));
  for (const [name, docker] of Object.entries(contexts)) {
    const folder = join(dir, 'contexts/meta', idOf(name));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'meta.json'), JSON.stringify({ Name: name, Endpoints: { docker } }));
  }
  return dir;
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
