import { describe, expect, it } from 'vitest';
import { findDaemon, parseAddress } from '../../src/client/address.ts';
import { DaemonError } from '../../src/client/daemon-error.ts';

describe('addresses', () => {
  it.each([
    [
      'unix:///run/buildkit/buildkitd.sock',
      'buildkit',
      { kind: 'unix', path: '/run/buildkit/buildkitd.sock' },
    ],
    ['unix:///var/run/docker.sock', 'docker', { kind: 'unix', path: '/var/run/docker.sock' }],
    ['docker://', 'docker', { kind: 'unix', path: '/var/run/docker.sock' }],
    ['docker:///x/y', 'docker', { kind: 'unix', path: '/x/y' }],
    ['docker+unix:///x', 'docker', { kind: 'unix', path: '/x' }],
    ['docker+tcp://host:2375', 'docker', { kind: 'tcp', host: 'host', port: 2375 }],
    ['tcp://host', 'buildkit', { kind: 'tcp', host: 'host', port: 1234 }],
    ['tcp://[::1]:99', 'buildkit', { kind: 'tcp', host: '::1', port: 99 }],
    ['TCP://10.0.0.1:5/', 'buildkit', { kind: 'tcp', host: '10.0.0.1', port: 5 }],
  ])('%s is %s', (text, kind, endpoint) => {
    expect(parseAddress(text, '--addr')).toEqual({ kind, endpoint, text, from: '--addr' });
  });

  it.each([
    ['npipe:////./pipe/docker_engine', 'unsupported-address', /named pipes/],
    ['ssh://me@host', 'unsupported-address', /ssh -L/],
    ['docker-container://x', 'unsupported-address', /not yet supported/],
    ['kube-pod://x', 'unsupported-address', /not yet supported/],
    ['https://x', 'unsupported-address', /tcp:/],
    ['constructor://x', 'unsupported-address', /unix:/],
    ['/run/x.sock', 'invalid-address', /unix:/],
    ['unix://rel/x', 'invalid-address', /unix:/],
    ['tcp://', 'invalid-address', /tcp:/],
    ['tcp://a:0', 'invalid-address', /tcp:/],
    ['tcp://a:b', 'invalid-address', /tcp:/],
    ['tcp://u@a:1', 'invalid-address', /tcp:/],
  ])('%s is refused as %s', (text, code, hint) => {
    const error = catchError(() => parseAddress(text, 'BUILDKIT_HOST'));
    expect(error).toBeInstanceOf(DaemonError);
    expect(error).toMatchObject({
      code,
      hint: expect.stringMatching(hint),
      message: expect.stringContaining('BUILDKIT_HOST: '),
    });
  });
});

describe('the daemon', () => {
  const env = { BUILDKIT_HOST: 'unix:///b', DOCKER_HOST: 'unix:///d', XDG_RUNTIME_DIR: '/run/user/7' };

  it('is that of the flag, then BUILDKIT_HOST, then DOCKER_HOST', () => {
    expect(findDaemon({ flag: 'unix:///f', env })).toMatchObject({ text: 'unix:///f', kind: 'buildkit' });
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
      hint: expect.stringContaining('--addr'),
    });
  });
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
