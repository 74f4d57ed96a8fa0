import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLock } from '../../src/lock/read-lock.ts';
import { build, directory, engine, fromBusybox, nonce, type Outcome, runCli, runCommand } from './harness.ts';
import { buildx, frontendImage, useFrontendImage } from './image-harness.ts';
import { serveHttp, serveRepository } from './loopback.ts';

/** Pushes an image that is one file `/content`, for these platforms, and returns its digest. */
async function push(name: string, content: string, lines: readonly string[] = []): Promise<string> {
  const dockerfile = ['FROM scratch', `COPY <<EOF /content`, content, 'EOF', ...lines, ''].join('\n');
  const args = ['--platform', 'linux/amd64,linux/arm64', '--output', `type=image,name=${name},push=true`];
  const pushed = await build(directory({ Dockerfile: dockerfile }), [...args, '--provenance=false']);
  expect(pushed.code, pushed.stderr).toBe(0);
  const shown = await runCommand('docker', ['buildx', 'imagetools', 'inspect', name], {});
  return /Digest:\s+(sha256:[0-9a-f]{64})/.exec(shown.stdout)?.[1] ?? '';
}

function lock(context: string, ...args: readonly string[]): Promise<Outcome> {
  return runCli(['lock', context, ...args]);
}

async function locked(context: string, ...args: readonly string[]): Promise<void> {
  const outcome = await lock(context, ...args);
  expect(outcome.code, outcome.stderr).toBe(0);
}

const imageName = () => `${engine.registry}/moving-${nonce()}:1`;
const sourceOf = (name: string) => `docker-image://${name}`;
const readContext = (context: string) => parseLock(readFileSync(join(context, 'Dockerfile.lock')));

/** Builds to a directory and returns its files by name. */
async function files(context: string, names: readonly string[], args: readonly string[]): Promise<string[]> {
  const dest = join(directory(), 'out');
  const outcome = await build(context, ['-o', dest, ...args]);
  expect(outcome.code, outcome.stderr).toBe(0);
  return names.map((name) => readFileSync(join(dest, name), 'utf8').trim());
}

describe('what moved after the lock', () => {
  test('an image, a stage of --from, a mount and an image of a trigger stay', async () => {
    const [base, from, mounted, triggered] = [imageName(), imageName(), imageName(), imageName()];
    const names = [base, from, mounted, triggered];
    const old: string[] = [];
    for (const name of names) old.push(await push(name, `old ${name}`, triggerOf(name, base, triggered)));
    const context = directory({
      Dockerfile: [
        `FROM ${base} AS base`,
        `COPY --from=${from} /content /from`,
        fromBusybox('run'),
        `RUN --mount=from=${mounted},target=/m cp /m/content /mounted`,
        'FROM scratch',
        'COPY --from=base / /',
        'COPY --from=run /mounted /',
        '',
      ].join('\n'),
    });
    await locked(context);
    for (const [i, name] of names.entries())
      expect(readContext(context).sources).toContainEqual({ source: sourceOf(name), digest: old[i] });
    for (const name of names) await push(name, `new ${name}`, triggerOf(name, base, triggered));
    const shown = ['content', 'from', 'mounted', 'triggered'];
    expect(await files(context, shown, ['--locked'])).toEqual(names.map((name) => `old ${name}`));
    expect(await files(context, shown, [])).toEqual(names.map((name) => `new ${name}`));
    const again = await lock(context);
    expect(again.stderr).toContain('Dockerfile.lock: unchanged');
  });

  test('a branch and an annotated tag stay at their commits; --update takes the new ones', async () => {
    const repository = await serveRepository({ a: 'old' });
    await repository.git('tag', '-a', '-m', 'x', 'v1');
    const commit = await repository.git('rev-parse', 'HEAD');
    const [, host = ''] = /^git:\/\/(.*)$/.exec(repository.url) ?? [];
    const lines = ['FROM scratch', `ADD ${repository.url}#main /branch`, `ADD ${repository.url}#v1 /tag`, ''];
    const context = directory({ Dockerfile: lines.join('\n') });
    await locked(context);
    const moved = await repository.commit({ a: 'new' });
    await repository.git('tag', '-f', '-a', '-m', 'y', 'v1');
    expect(await files(context, ['branch/a', 'tag/a'], ['--locked'])).toEqual(['old', 'old']);
    const updated = await lock(context, '--update', `${host}#main`);
    expect(updated.stdout).toBe(`git://${host}#main ${commit} -> ${moved}\n`);
    expect(await files(context, ['branch/a', 'tag/a'], ['--locked'])).toEqual(['new', 'old']);
    expect((await lock(context, '--update')).stdout).toBe(`git://${host}#v1 ${commit} -> ${moved}\n`);
    expect(await files(context, ['branch/a', 'tag/a'], ['--locked'])).toEqual(['new', 'new']);
  });

  test('a file that changed on its server fails, and keeps its login out of the lock', async () => {
    const content = { text: nonce() };
    const url = await serveHttp((request, response) => {
      const isKnown = request.headers.authorization === `Basic ${btoa('me:secret')}`;
      if (isKnown) response.end(content.text);
      else response.writeHead(401).end();
    });
    const source = `${url.replace('://', '://me:secret@')}/file?token=hidden`;
    const context = directory({ Dockerfile: `FROM scratch\nADD ${source} /file\n` });
    await locked(context);
    const written = readFileSync(join(context, 'Dockerfile.lock'), 'utf8');
    expect(written).not.toMatch(/secret|hidden/);
    // The daemon has not seen the file yet: it takes one that it has from its cache.
    const original = content.text;
    content.text = nonce();
    const changed = await build(context, ['--locked', '-o', 'type=cacheonly']);
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('digest mismatch');
    content.text = original;
    expect(await files(context, ['file'], ['--locked'])).toEqual([original]);
  });

  test('a named context stays, be it an image or a repository', async () => {
    const repository = await serveRepository({ a: 'old' });
    const name = imageName();
    await push(name, 'old');
    const context = directory({
      Dockerfile: 'FROM scratch\nCOPY --from=one /a /\nCOPY --from=two /content /\n',
    });
    const named = [
      '--build-context',
      `one=${repository.url}#main`,
      '--build-context',
      `two=docker-image://${name}`,
    ];
    await locked(context, ...named);
    await push(name, 'new');
    await repository.commit({ a: 'new' });
    expect(await files(context, ['a', 'content'], ['--locked', ...named])).toEqual(['old', 'old']);
    expect(await files(context, ['a', 'content'], named)).toEqual(['new', 'new']);
  });
});

/** The base has a trigger that takes a file from another image. */
function triggerOf(name: string, base: string, triggered: string): readonly string[] {
  return name === base ? [`ONBUILD COPY --from=${triggered} /content /triggered`] : [];
}

test('all platforms of a build are those of the lock', async () => {
  const name = imageName();
  const digest = await push(name, 'one');
  const context = directory({ Dockerfile: `FROM ${name}\n` });
  await locked(context, '--platform', 'linux/arm64,linux/amd64');
  expect(readContext(context)).toMatchObject({
    platforms: ['linux/amd64', 'linux/arm64'],
    sources: [{ source: sourceOf(name), digest }],
  });
  await push(name, 'two');
  const platforms = ['--platform', 'linux/amd64,linux/arm64'];
  const dirs = await files(
    context,
    ['linux_amd64/content', 'linux_arm64/content'],
    ['--locked', ...platforms],
  );
  expect(dirs).toEqual(['one', 'one']);
  const other = await build(context, ['--locked', '--platform', 'linux/s390x', '-o', 'type=cacheonly']);
  expect(other.code).toBe(1);
  expect(other.stderr).toContain('run dockerfile-llb lock --platform linux/amd64,linux/arm64,linux/s390x');
});

describe('other clients', () => {
  useFrontendImage();

  test('docker buildx build with the policy of the lock uses its digests', async () => {
    const name = imageName();
    const repository = await serveRepository({ a: 'old' });
    const url = await serveHttp((_request, response) => void response.end('old'));
    await push(name, 'old');
    const lines = [
      `FROM ${name}`,
      `ADD ${repository.url}#main /git`,
      `ADD ${url}/file?x=[1]*&y=$1 /file`,
      '',
    ];
    const context = directory({ Dockerfile: lines.join('\n') });
    const policy = join(directory(), 'policy.json');
    await locked(context, '--policy', policy);
    await push(name, 'new');
    await repository.commit({ a: 'new' });
    const dest = join(directory(), 'out');
    const args = ['buildx', 'build', '--builder', 'default', '--output', dest, context];
    const env = { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: policy };
    const outcome = await runCommand('docker', args, { env });
    expect(outcome.code, outcome.stderr).toBe(0);
    const read = (path: string) => readFileSync(join(dest, path), 'utf8').trim();
    expect([read('content'), read('git/a'), read('file')]).toEqual(['old', 'old', 'old']);
  });

  test('docker buildx build with our frontend image reads the lock on request, and names the line', async () => {
    const [name, other] = [imageName(), imageName()];
    await push(name, 'old');
    await push(other, 'other');
    const dockerfile = `# syntax=${frontendImage}\nFROM ${name}\n`;
    const context = directory({ Dockerfile: dockerfile });
    await locked(context);
    await push(name, 'new');
    const asked = ['--build-arg', 'BUILDKIT_LOCKED=1'];
    const dest = join(directory(), 'out');
    const outcome = await buildx(context, [...asked, '--output', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'content'), 'utf8')).toBe('old\n');
    const changed = `${dockerfile}COPY --from=${other} /content /other\n`;
    writeFileSync(join(context, 'Dockerfile'), changed);
    const otherText = await buildx(context, asked);
    expect(otherText.stderr).toContain('Dockerfile.lock is for another version of Dockerfile');
    await locked(context, '--target', '', '--build-context', `${other}=docker-image://scratch`);
    const unlocked = await buildx(context, asked);
    expect(unlocked.code).toBe(1);
    expect(unlocked.stderr).toContain(`${other} is not in Dockerfile.lock`);
    expect(unlocked.stderr).toContain('>>> COPY --from=');
  });
});
