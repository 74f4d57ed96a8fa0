import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DialStdio, makeDialStdio } from './dial-stdio.ts';
import { directory, docker, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { expectBuild } from './round-trip.ts';

const none = { BUILDKIT_HOST: undefined, DOCKER_HOST: undefined };
let dialStdio: DialStdio;

beforeAll(async () => {
  dialStdio = await makeDialStdio();
});

afterAll(() => dialStdio.remove());

describe('docker-container://', () => {
  const name = `dial-${nonce()}`;
  const address = `docker-container://${name}`;
  const env = { ...none, DOCKER_HOST: engine.dockerHost };

  beforeAll(async () => {
    const socket = ['-v', `${engine.buildkitSocket}:/run/buildkit.sock`];
    const started = await docker(['run', '-d', '--name', name, ...socket, dialStdio.image, 'sleep', '600']);
    expect(started.code, started.stderr).toBe(0);
  });

  afterAll(async () => {
    await docker(['rm', '-f', name]);
  });

  test('builds by exec in the container', () => expectBuild(address, env));

  test('a container that is not there, is not running, or has no buildctl', async () => {
    const missing = await runCli(['workers', '--addr', 'docker-container://no-such'], { env });
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('container no-such does not exist'),
    });

    const bare = `bare-${nonce()}`;
    await docker(['create', '--name', bare, `${engine.registry}/busybox`, 'sleep', '600']);
    try {
      const stopped = await runCli(['workers', '--addr', `docker-container://${bare}`], { env });
      expect(stopped.code).toBe(1);
      expect(stopped.stderr).toContain('is not running');
      expect(stopped.stderr).toContain(`docker start ${bare}`);
      await docker(['start', bare]);
      const without = await runCli(['workers', '--addr', `docker-container://${bare}`], { env });
      expect(without.code).toBe(1);
      expect(without.stderr).toContain('buildctl');
      expect(without.stderr).toContain('executable file not found');
      expect(without.stderr).toContain('moby/buildkit');
    } finally {
      await docker(['rm', '-f', bare]);
    }
  });

  test('a daemon that is not running in the container', async () => {
    const idle = `idle-${nonce()}`;
    await docker(['run', '-d', '--name', idle, dialStdio.image, 'sleep', '600']);
    try {
      const { code, stderr } = await runCli(['workers', '--addr', `docker-container://${idle}`], { env });
      expect(code).toBe(1);
      expect(stderr).toContain('/run/buildkit.sock: No such file');
      expect(stderr).toContain(`docker logs ${idle}`);
    } finally {
      await docker(['rm', '-f', idle]);
    }
  });
});

describe('kube-pod:// and podman-container://', () => {
  /** A stand-in for the tool, which notes its arguments and does what `script` says. */
  function tool(name: string, script: string) {
    const bin = directory();
    const log = join(bin, 'arguments');
    mkdirSync(join(bin, 'bin'));
    const program = join(bin, 'bin', name);
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${log}\n${script}\n`);
    chmodSync(program, 0o755);
    const PATH = `${join(bin, 'bin')}:${process.env['PATH']}`;
    return { env: { PATH }, args: () => readFileSync(log, 'utf8').trimEnd().split('\n') };
  }
  const relay = () => `exec ${dialStdio.folder}/buildctl --addr=unix://${engine.buildkitSocket} dial-stdio`;

  test('kubectl exec with pod, namespace, context and container', async () => {
    const kubectl = tool('kubectl', relay());
    await expectBuild('kube-pod://pod-1?namespace=ns&context=ctx&container=c', kubectl.env);
    const expected = '--context=ctx --namespace=ns exec --container=c -i pod-1 -- buildctl dial-stdio';
    expect(kubectl.args().join(' ')).toBe(expected);
  });

  test('podman exec', async () => {
    const podman = tool('podman', relay());
    await expectBuild('podman-container://b', podman.env);
    expect(podman.args().join(' ')).toBe('exec -i b buildctl dial-stdio');
  });

  test('what the tool says is in the message', async () => {
    const kubectl = tool(
      'kubectl',
      'echo "Error from server (NotFound): pods \\"p\\" not found" >&2; exit 1',
    );
    const { code, stderr } = await runCli(['workers', '--addr', 'kube-pod://p'], { env: kubectl.env });
    expect(code).toBe(1);
    expect(stderr).toContain('Error from server (NotFound): pods "p" not found');
    expect(stderr).toContain('?namespace=');
  });

  test.each([
    ['kube-pod://p', 'kubectl'],
    ['ssh://host', 'ssh'],
    ['nerdctl-container://c', 'nerdctl'],
  ])('%s without %s', async (address, name) => {
    const { code, stderr } = await runCli(['workers', '--addr', address], { env: { PATH: '/nonexistent' } });
    expect(code).toBe(1);
    expect(stderr).toContain(`${name} is not installed`);
  });

  test('a tool that dies in the middle of a build ends it', async () => {
    const flag = join(directory(), 'running');
    const program = relay().replace('exec ', 'exec 3<&0; ');
    const wait = `while [ ! -e ${flag} ]; do sleep 0.1; done; kill $!; echo gone >&2; exit 3`;
    const kubectl = tool('kubectl', `${program} <&3 & ${wait}`);
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo started ${nonce()}; sleep 30\n` });
    const args = ['build', context, '--progress', 'plain', '--addr', 'kube-pod://p'];
    const { code, stderr } = await runCli(args, {
      env: { ...none, ...kubectl.env },
      onOutput: (text) => /^#\d+ \S+ started/m.test(text) && writeFileSync(flag, ''),
    });
    expect(code).toBe(1);
    // The tool's end and that of the connection may be noticed in either order.
    expect(stderr).toMatch(/lost the connection|ended with exit code 3/);
    expect(stderr).toContain('gone');
  });

  test('a tool that prints something else first', async () => {
    const podman = tool('podman', `echo Welcome; ${relay()}`);
    const { code, stderr } = await runCli(['workers', '--addr', 'podman-container://b'], { env: podman.env });
    expect(code).toBe(1);
    expect(stderr).toContain('"Welcome"');
  });
});
