import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, engine, fromBusybox, nonce, runCommand, stepsOf } from './harness.ts';
import {
  buildx,
  dockerBuild,
  frontendImage,
  ours,
  outFile,
  running,
  useFrontendImage,
} from './image-harness.ts';

useFrontendImage();

describe('stages and contexts', () => {
  const stages = ours(
    fromBusybox('base'),
    'FROM base AS left',
    `RUN echo left > /part`,
    'FROM base AS right',
    'RUN echo right > /part',
    'FROM base AS join',
    'COPY --from=left /part /left',
    'COPY --from=right /part /right',
    'RUN cat /left /right > /out',
    'FROM scratch',
    'COPY --from=join /out /out',
  );

  test('parallel stages that come together', async () => {
    expect(await outFile(directory({ Dockerfile: stages }))).toBe('left\nright\n');
  });

  test('--target', async () => {
    const dest = join(directory(), 'out');
    const context = directory({
      Dockerfile: ours('FROM scratch AS one', 'COPY Dockerfile /one', 'FROM scratch', 'COPY Dockerfile /two'),
    });
    const outcome = await buildx(context, ['--target', 'one', '--output', `type=local,dest=${dest}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(existsSync(join(dest, 'one'))).toBe(true);
    expect(existsSync(join(dest, 'two'))).toBe(false);
  });

  test('--build-context: a directory, an image, another name for a stage', async () => {
    const more = directory({ 'more.txt': 'more\n' });
    const context = directory({
      Dockerfile: ours(
        'FROM nowhere AS run',
        'COPY --from=more more.txt /',
        'RUN cat /more.txt > /out',
        'FROM scratch',
        'COPY --from=run /out /',
      ),
    });
    const args = ['--build-context', `more=${more}`];
    args.push('--build-context', `nowhere=docker-image://${engine.registry}/busybox`);
    expect(await outFile(context, args)).toBe('more\n');
  });

  test('--build-context: an OCI layout', async () => {
    const dir = directory({
      'image/Dockerfile': 'FROM scratch\nCOPY Dockerfile /from-layout\n',
      layout: null,
    });
    const made = await buildx(join(dir, 'image'), ['--output', `type=oci,dest=${dir}/layout.tar`]);
    expect(made.code, made.stderr).toBe(0);
    await runCommand('tar', ['-xf', `${dir}/layout.tar`, '-C', `${dir}/layout`], {});
    const context = directory({ Dockerfile: ours('FROM scratch', 'COPY --from=base /from-layout /out') });
    const digest = JSON.parse(readFileSync(`${dir}/layout/index.json`, 'utf8')).manifests[0].digest;
    const named = ['--build-context', `base=oci-layout://${dir}/layout@${digest}`];
    expect(await outFile(context, named)).toContain('from-layout');
  });

  test('a Dockerfile from standard input', async () => {
    const context = directory({ 'a.txt': 'a\n' });
    const text = ours('FROM scratch', 'COPY a.txt /out');
    expect(await outFile(context, ['-f', '-'], text)).toBe('a\n');
  });

  test('.dockerignore, and one for the Dockerfile alone', async () => {
    const run = 'RUN ls /src | tr "\\n" " " > /out';
    const text = ours(fromBusybox('run'), 'COPY src /src', run, 'FROM scratch', 'COPY --from=run /out /');
    const files = { 'src/a': '', 'src/b': '', 'src/c': '', Dockerfile: text };
    const general = directory({ ...files, '.dockerignore': 'src/a\n' });
    expect(await outFile(general)).toBe('b c ');
    const special = directory({ ...files, '.dockerignore': 'src/a\n', 'Dockerfile.dockerignore': '*/b\n' });
    expect(await outFile(special)).toBe('a c ');
  });
});

describe('what steps get', () => {
  test('--build-arg, in plain docker build too', async () => {
    const context = running('echo "$GREETING $WHO" > /out', ['ARG GREETING=hello', 'ARG WHO']);
    expect(await outFile(context, ['--build-arg', 'WHO=you'])).toBe('hello you\n');
    const plain = await dockerBuild(context, ['--build-arg', 'WHO=us']);
    expect(plain.code, plain.stderr).toBe(0);
    expect(plain.stderr).toContain(frontendImage);
  });

  test('--secret', async () => {
    const dir = directory({ 'secret.txt': 'very secret' });
    const context = running('wc -c < /run/secrets/key > /out', [], '--mount=type=secret,id=key,required');
    expect((await outFile(context, ['--secret', `id=key,src=${dir}/secret.txt`])).trim()).toBe('11');
  });

  test('--add-host and --shm-size and --ulimit', async () => {
    const context = running('(grep far /etc/hosts; df -k /dev/shm | tail -1; ulimit -n) > /out');
    const args = ['--add-host', 'far.example:10.1.2.3', '--shm-size', '8m', '--ulimit', 'nofile=77:99'];
    const [host, shm, files] = (await outFile(context, args)).split('\n');
    expect(host).toMatch(/10\.1\.2\.3\s+far\.example/);
    expect(shm).toMatch(/\s8192\s.*\/dev\/shm/);
    expect(files).toBe('77');
  });

  test('--network none', async () => {
    const context = running('ls /sys/class/net > /out');
    expect(await outFile(context, ['--network', 'none'])).toBe('lo\n');
  });
});

describe('the cache', () => {
  test('--no-cache-filter runs only that stage again', async () => {
    const context = directory({
      Dockerfile: ours(
        fromBusybox('one'),
        `RUN echo ${nonce()} > /one`,
        fromBusybox('two'),
        `RUN echo ${nonce()} > /two`,
        'FROM scratch',
        'COPY --from=one /one /',
        'COPY --from=two /two /',
      ),
    });
    await buildx(context);
    const again = await buildx(context, ['--no-cache-filter', 'two']);
    expect(again.code, again.stderr).toBe(0);
    const numbers = new Map(
      [...again.stderr.matchAll(/^#(\d+) \[(one|two) 2\/2\]/gm)].map((m) => [m[2], m[1]]),
    );
    expect(stepsOf(again.stderr).cached).toContain(numbers.get('one'));
    expect(stepsOf(again.stderr).cached).not.toContain(numbers.get('two'));
  });

  test('a cache that was written to a registry is read from there', async () => {
    const ref = `${engine.registry}/test/cache:${nonce()}`;
    const context = running('date > /out');
    const first = await outFile(context, ['--cache-to', `type=registry,ref=${ref},mode=max`]);
    const second = await buildx(context, ['--cache-from', `type=registry,ref=${ref}`]);
    expect(second.code, second.stderr).toBe(0);
    expect(second.stderr).toContain(`importing cache manifest from ${ref}`);
    expect(first).not.toBe('');
  });
});
