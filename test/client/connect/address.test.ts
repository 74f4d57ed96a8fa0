import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/client/connect/address.ts';
import { splitAddress } from '../../../src/client/connect/address-parts.ts';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { parseNpipe } from '../../../src/client/connect/dial/npipe.ts';
import { catchError } from '../catch-error.ts';

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
    ['docker+ssh://me@host', 'docker', { kind: 'ssh', host: 'host', user: 'me' }],
    ['docker-context://default', 'docker', { kind: 'unix', path: '/var/run/docker.sock' }],
    ['tcp://host', 'buildkit', { kind: 'tcp', host: 'host', port: 1234 }],
    ['tcp://[::1]:99', 'buildkit', { kind: 'tcp', host: '::1', port: 99 }],
    ['TCP://10.0.0.1:5/', 'buildkit', { kind: 'tcp', host: '10.0.0.1', port: 5 }],
    ['ssh://host', 'buildkit', { kind: 'ssh', host: 'host' }],
    [
      'ssh://me%40x@host:2222/run/b%20k.sock',
      'buildkit',
      { kind: 'ssh', host: 'host', user: 'me@x', port: 2222, path: '/run/b k.sock' },
    ],
    [
      'docker-container://buildx_buildkit_x0',
      'buildkit',
      {
        kind: 'docker-container',
        container: 'buildx_buildkit_x0',
        engine: { kind: 'unix', path: '/var/run/docker.sock' },
      },
    ],
    ['kube-pod://pod-1', 'buildkit', { kind: 'kube-pod', pod: 'pod-1' }],
    [
      'kube-pod://pod-1?namespace=ns&context=my/ctx&container=c',
      'buildkit',
      { kind: 'kube-pod', pod: 'pod-1', namespace: 'ns', context: 'my/ctx', container: 'c' },
    ],
    ['podman-container://b', 'buildkit', { kind: 'container-tool', tool: 'podman', container: 'b' }],
    [
      'nerdctl-container://b?namespace=n',
      'buildkit',
      { kind: 'container-tool', tool: 'nerdctl', container: 'b', namespace: 'n' },
    ],
  ])('%s is %s', (text, kind, endpoint) => {
    expect(parseAddress(text, { from: '--addr' })).toEqual({ kind, endpoint, text, from: '--addr' });
  });

  it.each([
    ['npipe:////./pipe/docker_engine', 'unsupported-address', /unix:/],
    ['docker+npipe:////./pipe/docker_engine', 'unsupported-address', /unix:/],
    ['docker+kube-pod://x', 'unsupported-address', /ssh:/],
    ['https://x', 'unsupported-address', /tcp:/],
    ['constructor://x', 'unsupported-address', /unix:/],
    ['/run/x.sock', 'invalid-address', /unix:/],
    ['unix://rel/x', 'invalid-address', /unix:/],
    ['tcp://', 'invalid-address', /tcp:/],
    ['tcp://a:0', 'invalid-address', /tcp:/],
    ['tcp://a:b', 'invalid-address', /tcp:/],
    ['tcp://u@a:1', 'invalid-address', /tcp:/],
    ['tcp://a:1/path', 'invalid-address', /tcp:/],
    ['ssh://', 'invalid-address', /ssh:/],
    ['ssh://me:secret@host', 'invalid-address', /ssh:/],
    ['ssh://-oProxyCommand=x', 'invalid-address', /ssh:/],
    ['ssh://-oProxyCommand=x@host', 'invalid-address', /ssh:/],
    ['ssh://host?x=1', 'invalid-address', /ssh:/],
    ['docker-container://', 'invalid-address', /docker-container:/],
    ['docker-container://x?contxt=y', 'invalid-address', /docker-container:/],
    ['kube-pod://', 'invalid-address', /kube-pod:/],
    ['kube-pod://Pod', 'invalid-address', /kube-pod:/],
    ['kube-pod://p?namespace=-x', 'invalid-address', /kube-pod:/],
    ['podman-container://-x', 'invalid-address', /unix:/],
  ])('%s is refused as %s', (text, code, hint) => {
    const error = catchError(() => parseAddress(text, { from: 'BUILDKIT_HOST' }));
    expect(error).toBeInstanceOf(DaemonError);
    expect(error).toMatchObject({
      code,
      hint: expect.stringMatching(hint),
      message: expect.stringContaining('BUILDKIT_HOST: '),
    });
  });

  it('of pipes are understood on Windows, in the words of Docker', () => {
    const pipe = (text: string) => parseNpipe(splitAddress(text, '--addr'), 'win32');
    expect(pipe('npipe:////./pipe/docker_engine')).toEqual({
      kind: 'npipe',
      path: String.raw`\\.\pipe\docker_engine`,
    });
    expect(pipe('npipe:////server/pipe/a/b').path).toBe(String.raw`\\server\pipe\a\b`);
    expect(catchError(() => pipe('npipe://docker_engine'))).toMatchObject({ code: 'invalid-address' });
  });

  it('does not repeat a password', () => {
    const error = catchError(() => parseAddress('ssh://me:hunter2@host'));
    expect((error as Error).message).not.toContain('hunter2');
  });
});
