import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DialStdio, makeDialStdio } from './dial-stdio.ts';
import { build, directory, engine, fromBusybox, nonce, runCli, runCommand } from './harness.ts';
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
    expect(stderr).toContain('container no-such does not exist');
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

describe('--ssh with a key', () => {
  /** Asks for the identities, waits for the answer, and shows its letters. */
  const wait = 'for i in $(seq 1 200); do [ -s /answer ] && break; sleep 0.1; done';
  const ask =
    `(printf '\\000\\000\\000\\001\\013'; ${wait}) | ` +
    '/ask --addr=unix://$SSH_AUTH_SOCK dial-stdio > /answer; strings /answer';

  test('a step sees it, and the agent is gone afterwards', async () => {
    const { key, comment } = makeKey();
    const folder = directory();
    const text = `${fromBusybox()}\nCOPY buildctl /ask\nRUN --mount=type=ssh ${ask}; echo ${comment.length} ${nonce()}\n`;
    const args = ['-f', '-', '--ssh', `default=${key}`];
    const { code, stderr } = await build(dialStdio.folder, args, { input: text, env: { TMPDIR: folder } });
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(new RegExp(`^#\\d+ \\d+\\.\\d+ .*${comment}$`, 'm'));
    expect(agentsIn(folder)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGKILL'] as const)('the agent is gone after %s', async (signal) => {
    const { key } = makeKey();
    const folder = directory();
    const text = `${fromBusybox()}\nRUN --mount=type=ssh echo started; sleep 60; echo ${nonce()}\n`;
    let sent = false;
    const { code } = await build(directory({ Dockerfile: text }), ['--ssh', `default=${key}`], {
      env: { TMPDIR: folder },
      onOutput(output, kill) {
        if (sent || !/^#\d+ \d+\.\d+ started/m.test(output)) return;
        sent = true;
        expect(agentsIn(folder)).not.toEqual([]);
        kill(signal);
      },
    });
    expect(code).toBe(signal === 'SIGINT' ? 130 : 128);
    await expect.poll(() => agentsIn(folder), { timeout: 20_000 }).toEqual([]);
  });

  test('one that is encrypted', async () => {
    const { key } = makeKey('secret');
    const folder = directory();
    const { code, stderr } = await build(directory({ Dockerfile: fromBusybox() }), ['--ssh', `a=${key}`], {
      env: { TMPDIR: folder },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`--ssh: ${key}: the key is encrypted`);
    expect(stderr).toContain(`ssh-add ${key}`);
    expect(agentsIn(folder)).toEqual([]);
  });

  function makeKey(passphrase = '') {
    const comment = `comment-${nonce()}`;
    const key = `${directory()}/key`;
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', comment, '-f', key]);
    return { key, comment };
  }

  /** Folders and processes of agents that a build has started. */
  function agentsIn(folder: string): string[] {
    const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
    const folders = readdirSync(folder).filter((name) => name.startsWith('dockerfile-llb-agent-'));
    return [...folders, ...lines.filter((line) => line.includes(`ssh-agent -D -a ${folder}/`))];
  }
});
