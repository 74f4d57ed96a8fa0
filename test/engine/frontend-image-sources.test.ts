import { readFileSync } from 'node:fs';
import { createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directory, docker, engine, fromBusybox, nonce, runCommand } from './harness.ts';
import { buildx, ours, outFile, running, useFrontendImage } from './image-harness.ts';
import { serveGit, serveHttp } from './loopback.ts';

useFrontendImage();

describe('remote contexts', () => {
  test('an archive served over HTTP', async () => {
    const text = nonce();
    const dir = directory({
      'tree/Dockerfile': ours('FROM scratch', 'COPY hello.txt /out'),
      'tree/hello.txt': text,
    });
    await runCommand('tar', ['-cf', `${dir}/context.tar`, '-C', `${dir}/tree`, '.'], {});
    const archive = readFileSync(`${dir}/context.tar`);
    const url = await serveHttp((_request, response) => void response.end(archive));
    expect(await outFile(`${url}/context.tar`)).toBe(text);
  });

  test('a Dockerfile alone, served over HTTP', async () => {
    const text = ours(`FROM ${engine.registry}/busybox AS run`, 'RUN echo alone > /out');
    const dockerfile = `${text}FROM scratch\nCOPY --from=run /out /\n`;
    const url = await serveHttp((_request, response) => void response.end(dockerfile));
    expect(await outFile(`${url}/Dockerfile`)).toBe('alone\n');
  });

  test('a git repository, and a directory in it', async () => {
    const text = nonce();
    const url = await serveGit({
      'sub/Dockerfile': ours('FROM scratch', 'COPY hello.txt /out'),
      'sub/hello.txt': text,
    });
    expect(await outFile(`${url}#main:sub`)).toBe(text);
  });
});

describe('named contexts', () => {
  const copying = ours('FROM scratch', 'COPY --from=more hello.txt /out');

  test('a git repository, and a directory in it', async () => {
    const text = nonce();
    const url = await serveGit({ 'hello.txt': 'not this one', 'sub/hello.txt': text });
    const named = ['--build-context', `more=${url}#main:sub`];
    expect(await outFile(directory({ Dockerfile: copying }), named)).toBe(text);
  });

  test('a file served over HTTP', async () => {
    const text = nonce();
    const url = await serveHttp((_request, response) => void response.end(text));
    const context = directory({ Dockerfile: ours('FROM scratch', 'COPY --from=more /context /out') });
    expect(await outFile(context, ['--build-context', `more=${url}/hello.txt`])).toBe(text);
  });

  test('another target of a bake file', async () => {
    const dir = directory({
      Dockerfile: copying,
      'dep.Dockerfile': ours(fromBusybox(), `RUN echo ${nonce()} > /hello.txt`, 'ENV KEPT=yes'),
      'user.Dockerfile': ours(
        'FROM dep AS run',
        'RUN echo $KEPT > /out',
        'FROM scratch',
        'COPY --from=run /out /',
      ),
      'docker-bake.json': JSON.stringify({
        target: {
          dep: { dockerfile: 'dep.Dockerfile' },
          copies: { contexts: { more: 'target:dep' }, output: ['type=local,dest=copies'] },
          builds: {
            dockerfile: 'user.Dockerfile',
            contexts: { dep: 'target:dep' },
            output: ['type=local,dest=builds'],
          },
        },
      }),
    });
    const bake = ['buildx', 'bake', '--builder', 'default', '--progress', 'plain', 'copies', 'builds'];
    const outcome = await runCommand('docker', bake, { cwd: dir });
    expect(outcome.code, outcome.stderr).toBe(0);
    const dockerfile = readFileSync(join(dir, 'dep.Dockerfile'), 'utf8');
    expect(dockerfile).toContain(readFileSync(join(dir, 'copies/out'), 'utf8').trim());
    expect(readFileSync(join(dir, 'builds/out'), 'utf8')).toBe('yes\n');
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

  test.runIf(engine.grantsInsecure)('an insecure step that is allowed', async () => {
    const context = running('grep CapEff /proc/self/status > /out', [], '--security=insecure');
    const capabilities = await outFile(context, ['--allow', 'security.insecure']);
    const sandbox = await outFile(running('grep CapEff /proc/self/status > /out'));
    expect(capabilities).toMatch(/CapEff:\s+0000[0-9a-f]{12}\n/);
    expect(BigInt(`0x${capabilities.split(/\s/)[1]}`)).toBeGreaterThan(BigInt(`0x${sandbox.split(/\s/)[1]}`));
  });
});

describe('attestations', () => {
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
