import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directory, docker, engine, fromBusybox, nonce, runCommand, stepsOf } from './harness.ts';
import { buildx, ours, outFile, running, useFrontendImage } from './image-harness.ts';

useFrontendImage();

async function listening(server: Server): Promise<number> {
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Serves the repository in `dir` on loopback; gives its URL. */
async function serveGit(dir: string): Promise<string> {
  const port = await listening(createServer());
  const free = port + 1;
  const options = [
    '--export-all',
    `--base-path=${dir}`,
    `--port=${free}`,
    '--listen=127.0.0.1',
    '--reuseaddr',
  ];
  const child = spawn('git', ['daemon', ...options, dir], { stdio: 'ignore', detached: true });
  onTestFinished(() => void process.kill(-child.pid!, 'SIGTERM'));
  await sleep(500);
  return `git://127.0.0.1:${free}/repo`;
}

describe('remote contexts', () => {
  test('an archive served over HTTP', async () => {
    const text = nonce();
    const dir = directory({
      'tree/Dockerfile': ours('FROM scratch', 'COPY hello.txt /out'),
      'tree/hello.txt': text,
    });
    await runCommand('tar', ['-cf', `${dir}/context.tar`, '-C', `${dir}/tree`, '.'], {});
    const archive = readFileSync(`${dir}/context.tar`);
    const port = await listening(createServer((_request, response) => void response.end(archive)));
    expect(await outFile(`http://127.0.0.1:${port}/context.tar`)).toBe(text);
  });

  test('a git repository, and a directory in it', async () => {
    const text = nonce();
    const dir = directory({
      'repo/sub/Dockerfile': ours('FROM scratch', 'COPY hello.txt /out'),
      'repo/sub/hello.txt': text,
    });
    const git = ['-C', `${dir}/repo`, '-c', 'user.name=t', '-c', 'user.email=t@example.com'];
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['commit', '-q', '-m', 'one'],
    ])
      expect(await runCommand('git', [...git, ...args], {})).toMatchObject({ code: 0 });
    expect(await outFile(`${await serveGit(dir)}#main:sub`)).toBe(text);
  });
});

describe('what the client offers to steps', () => {
  test('--ssh', async () => {
    const socket = join(directory(), 'agent.sock');
    const agent = createSocketServer();
    onTestFinished(() => void agent.close());
    await new Promise<void>((resolve) => agent.listen(socket, resolve));
    const context = running('test -S "$SSH_AUTH_SOCK" && echo there > /out', [], '--mount=type=ssh,required');
    expect(await outFile(context, ['--ssh', `default=${socket}`])).toBe('there\n');
  });

  test('--cgroup-parent', async () => {
    const parent = `dllb-${nonce()}`;
    const context = running('cat /proc/self/cgroup > /out; cat /proc/self/mountinfo >> /out');
    expect(await outFile(context, ['--cgroup-parent', parent])).toContain(parent);
  });

  test('--network host only when it is allowed', async () => {
    const context = running('ls /sys/class/net > /out');
    const refused = await buildx(context, ['--network', 'host']);
    const allowed = await buildx(context, ['--network', 'host', '--allow', 'network.host']);
    expect(allowed.code, allowed.stderr).toBe(0);
    if (refused.code !== 0) expect(refused.stderr).toContain('network.host');
  });

  test('an insecure step that is not allowed', async () => {
    const context = running('true > /out', [], '--security=insecure');
    const { code, stderr } = await buildx(context);
    expect(code).toBe(1);
    expect(stderr).toContain('security.insecure is not allowed');
  });
});

describe('caches and attestations', () => {
  test('--cache-to and --cache-from with a directory', async () => {
    const cache = join(directory(), 'cache');
    const context = running('date > /out');
    await outFile(context, ['--cache-to', `type=local,dest=${cache},mode=max`]);
    const { code, stderr } = await buildx(context, ['--cache-from', `type=local,src=${cache}`]);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('importing cache manifest from local');
    expect(stepsOf(stderr).cached).toEqual(stepsOf(stderr).steps);
  });

  test('a cache inside the image', async () => {
    const ref = `${engine.registry}/test/inline:${nonce()}`;
    const context = directory({ Dockerfile: ours(fromBusybox(), `RUN echo ${nonce()} > /a`) });
    const to = ['--cache-to', 'type=inline', '--output', `type=image,name=${ref},push=true`];
    const made = await buildx(context, to);
    expect(made.code, made.stderr).toBe(0);
    const read = await buildx(context, ['--cache-from', ref]);
    expect(read.stderr).toContain(`importing cache manifest from ${ref}`);
  });

  test('an SBOM by a scanner made here', async () => {
    const scanner = `${engine.registry}/test/scanner:${nonce()}`;
    const statement = JSON.stringify({
      _type: 'https://in-toto.io/Statement/v0.1',
      predicateType: 'https://spdx.dev/Document',
      predicate: { spdxVersion: 'SPDX-2.3', name: 'found' },
    });
    const script = `echo '${statement}' > "$BUILDKIT_SCAN_DESTINATION/a.spdx.json"`;
    const made = await buildx(
      directory({
        'scan.sh': `#!/bin/sh\n${script}\n`,
        Dockerfile: `${fromBusybox()}\nCOPY --chmod=755 scan.sh /scan\nENTRYPOINT ["/scan"]\n`,
      }),
      ['--output', `type=image,name=${scanner},push=true`, '--provenance=false'],
    );
    expect(made.code, made.stderr).toBe(0);
    const ref = `${engine.registry}/test/sbom:${nonce()}`;
    const context = directory({ Dockerfile: ours('FROM scratch', 'COPY Dockerfile /') });
    const args = [
      '--attest',
      `type=sbom,generator=${scanner}`,
      '--output',
      `type=image,name=${ref},push=true`,
    ];
    const outcome = await buildx(context, args);
    expect(outcome.code, outcome.stderr).toBe(0);
    const shown = await docker(['buildx', 'imagetools', 'inspect', ref, '--format', '{{json .SBOM}}']);
    expect(shown.stdout, shown.stderr).toContain('"name": "found"');
  });
});
