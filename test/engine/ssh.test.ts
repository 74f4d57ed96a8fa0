import { delimiter, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DialStdio, makeDialStdio } from './dial-stdio.ts';
import { engine, runCli, runCommand } from './harness.ts';
import { expectBuild } from './round-trip.ts';
import { type SshServer, startSshServer } from './ssh-server.ts';

let dialStdio: DialStdio;
let server: SshServer;
/** A server whose commands find neither docker nor buildctl. */
let bare: SshServer;

beforeAll(async () => {
  dialStdio = await makeDialStdio();
  const { stdout } = await runCommand('sh', ['-c', 'command -v docker'], {});
  server = await startSshServer(
    [dialStdio.folder, dirname(stdout.trim()), '/usr/bin', '/bin'].join(delimiter),
  );
  bare = await startSshServer('/nonexistent');
});

afterAll(async () => {
  dialStdio?.remove();
  await server?.stop();
  await bare?.stop();
});

describe('over ssh', () => {
  test('Docker Engine, by docker system dial-stdio', async () => {
    const socket = engine.dockerHost.replace('unix://', '');
    await expectBuild(`docker+ssh://root@127.0.0.1:${server.port}${socket}`, { PATH: server.path });
  });

  test('DOCKER_HOST', async () => {
    const host = `ssh://127.0.0.1:${server.port}${engine.dockerHost.replace('unix://', '')}`;
    const env = { BUILDKIT_HOST: undefined, DOCKER_HOST: host, PATH: server.path };
    const { code, stdout, stderr } = await runCli(['workers'], { env });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('linux/amd64');
  });

  test('buildkitd, by buildctl dial-stdio', async () => {
    await expectBuild(`ssh://127.0.0.1:${server.port}${engine.buildkitSocket}`, { PATH: server.path });
  });

  test('a container of the Docker Engine there', async () => {
    const host = `ssh://127.0.0.1:${server.port}${engine.dockerHost.replace('unix://', '')}`;
    const env = { BUILDKIT_HOST: undefined, DOCKER_HOST: host, PATH: server.path };
    const { code, stderr } = await runCli(['workers', '--addr', 'docker-container://no-such'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('there is no container no-such');
  });

  test.each([
    ['a key that is refused', () => `ssh://nobody@127.0.0.1:${server.port}`, 'Permission denied', 'ssh -p'],
    ['a port on which nobody listens', () => 'ssh://127.0.0.1:9', 'Connection refused', 'ssh -p 9 127.0.0.1'],
    ['no socket there', () => `ssh://127.0.0.1:${server.port}/no/socket`, '/no/socket: No such file', ''],
    ['another host key', () => `ssh://127.0.0.1:${bare.port}`, 'Host key verification failed', 'ssh -p'],
  ])('%s', async (_name, address, reason, hint) => {
    const { code, stderr } = await runCli(['workers', '--addr', address()], { env: { PATH: server.path } });
    expect(code).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr).toContain(hint);
  });

  test('no docker there', async () => {
    const args = ['workers', '--addr', `docker+ssh://127.0.0.1:${bare.port}`];
    const { code, stderr } = await runCli(args, { env: { PATH: bare.path } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/exit code 127: .*docker: /s);
    expect(stderr).toContain('docker must be on the PATH');
  });
});
