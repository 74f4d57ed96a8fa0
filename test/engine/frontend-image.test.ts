import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runBuild } from '../../src/client/build/build-job.ts';
import { parseAddress } from '../../src/client/connect/address.ts';
import { connectDaemon } from '../../src/client/connect/connect.ts';
import { parseOutput } from '../../src/client/specs/parse-output.ts';
import { directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';
import { buildx, frontendImage, ours, outFile, running, useFrontendImage } from './image-harness.ts';

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
  test('--build-arg', async () => {
    const context = running('echo "$GREETING $WHO" > /out', ['ARG GREETING=hello', 'ARG WHO']);
    expect(await outFile(context, ['--build-arg', 'WHO=you'])).toBe('hello you\n');
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

describe('other ways to the frontend', () => {
  test('plain docker build, with many options at once', async () => {
    const dir = directory({ 'more/name': 'more', key: 'very secret', empty: null });
    const script = ['echo $WHO > /out', 'wc -c < /run/secrets/key >> /out', 'cat /name >> /out'];
    script.push('grep -c 10.1.2.3 /etc/hosts >> /out', 'ls /sys/class/net >> /out', 'ulimit -n >> /out');
    const text = ours(
      fromBusybox('run'),
      'ARG WHO',
      'COPY --from=more name /',
      `RUN --mount=type=secret,id=key ${script.join('; ')}`,
      'FROM scratch AS wanted',
      'COPY --from=run /out /',
      'FROM nowhere.invalid/not-wanted',
    );
    const args = ['build', '--progress', 'plain', '--target', 'wanted', '--no-cache', '-f', '-'];
    args.push('--build-arg', 'WHO=us', '--secret', `id=key,src=${dir}/key`, '--add-host', 'far:10.1.2.3');
    args.push('--build-context', `more=${dir}/more`, '--network', 'none', '--ulimit', 'nofile=77:99');
    args.push('--shm-size', '8m', '--label', 'a=b', '--output', `type=local,dest=${dir}/dest`);
    const outcome = await runCommand('docker', [...args, join(dir, 'empty')], { input: text });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stderr).toContain(frontendImage);
    expect(readFileSync(join(dir, 'dest/out'), 'utf8')).toBe('us\n11\nmore1\nlo\n77\n');
  });

  test('gateway.v0, which needs no syntax line', async () => {
    const text = nonce();
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY more /out\n', more: text });
    const dest = directory();
    const connection = await connectDaemon(parseAddress(engine.dockerHost));
    onTestFinished(() => connection.close());
    await runBuild(connection, {
      frontend: 'gateway.v0',
      frontendAttrs: { source: frontendImage },
      locals: new Map(['context', 'dockerfile'].map((name) => [name, context])),
      exports: [parseOutput(`type=local,dest=${dest}`, { stdout: process.stdout })],
    });
    expect(readFileSync(join(dest, 'out'), 'utf8')).toBe(text);
  });
});
