import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';
import { serveHttp } from './loopback.ts';

describe('a Dockerfile by its URL', () => {
  test('is fetched by the daemon, and the context is the folder here', async () => {
    const text = nonce();
    const url = await serveHttp((_, response) => response.end(`FROM scratch\nCOPY a.txt /${text}\n`));
    const context = directory({ 'a.txt': text });
    const dest = join(directory(), 'out');
    const outcome = await build(context, ['-f', `${url}/some/Dockerfile.web`, '-o', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, text), 'utf8')).toBe(text);
    expect(outcome.stderr).toContain(`[internal] load ${url}/some/Dockerfile.web`);
  });

  test('that is too large is refused, one that is missing is an error of the daemon', async () => {
    const url = await serveHttp((request, response) => {
      if (request.url === '/large') response.end('#'.repeat(2 * 1024 * 1024 + 1));
      else response.writeHead(404).end();
    });
    const large = await build(directory(), ['-f', `${url}/large`]);
    expect(large.code).toBe(1);
    expect(large.stderr).toContain(`Dockerfile ${url}/large is larger than 2 MiB`);
    const missing = await build(directory(), ['-f', `${url}/missing`]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('404');
  });
});

describe('a source policy', () => {
  const name = `${engine.registry}/busybox`;
  const context = (line: string): string =>
    directory({ Dockerfile: `FROM ${line}\nRUN echo ${nonce()}\nRUN cat /etc/hostname || true\n` });
  const policy = (...rules: object[]): string =>
    join(directory({ 'policy.json': JSON.stringify({ rules }) }), 'policy.json');

  test('of a file refuses a source', async () => {
    const file = policy({ action: 'DENY', selector: { identifier: `docker-image://${name}:*` } });
    const outcome = await build(context(name), ['--source-policy-file', file]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('denied');
  });

  test('of the environment pins an image, so that its name may say what it likes', async () => {
    const { stdout } = await runCommand('docker', ['buildx', 'imagetools', 'inspect', `${name}:latest`], {});
    const digest = /Digest:\s+(sha256:[0-9a-f]{64})/.exec(stdout)?.[1];
    const file = policy({
      action: 'CONVERT',
      selector: { identifier: 'docker-image://docker.io/library/nowhere:*', match_type: 'WILDCARD' },
      updates: { identifier: `docker-image://${name}:latest@${digest}` },
    });
    const env = { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: file };
    const outcome = await build(context('nowhere:1.2'), ['-o', 'type=cacheonly'], { env });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stderr).toContain(`@${digest}`);
  });
});

test('an image that is pinned by its digest is a base, and a named context', async () => {
  const ref = `${engine.registry}/busybox`;
  const { stdout } = await runCommand('docker', ['buildx', 'imagetools', 'inspect', `${ref}:latest`], {});
  const digest = /Digest:\s+(sha256:[0-9a-f]{64})/.exec(stdout)?.[1];
  const text = nonce();
  const files = { Dockerfile: `FROM base\nRUN echo ${text} > /o\nFROM scratch\nCOPY --from=0 /o /\n` };
  const dest = join(directory(), 'out');
  const named = ['--build-context', `base=docker-image://${ref}@${digest}`, '-o', dest];
  const outcome = await build(directory(files), named);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(join(dest, 'o'), 'utf8')).toBe(`${text}\n`);
  const wrong = `base=docker-image://${ref}@sha256:${'0'.repeat(64)}`;
  expect((await build(directory(files), ['--build-context', wrong])).code).toBe(1);
});

test('a policy in Rego beside the Dockerfile is not passed over', async () => {
  const files = { Dockerfile: `${fromBusybox()}\n`, 'Dockerfile.rego': 'package docker\n' };
  const refused = await build(directory(files), []);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain('Dockerfile.rego: Rego policies are not supported');
  const outcome = await build(directory(files), ['--policy', 'disabled=true', '-o', 'type=cacheonly']);
  expect(outcome.code, outcome.stderr).toBe(0);
});
