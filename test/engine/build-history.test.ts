import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { BuildkitClient } from '../../src/client/buildkit-client.ts';
import { build, directory, docker, engine, fromBusybox, nonce, runCli, runCommand } from './harness.ts';

/** Builds, and gives the daemon's name of the build. */
async function refOf(dockerfile: string, args: readonly string[] = [], code = 0): Promise<string> {
  const text = nonce();
  const context = directory({ Dockerfile: dockerfile.replaceAll('NONCE', text) });
  const outcome = await build(context, ['--build-arg', `TEST=${text}`, ...args]);
  expect(outcome.code, outcome.stderr).toBe(code);
  const client = await BuildkitClient.connect(engine.dockerHost.replace('unix:', 'docker+unix:'));
  try {
    const records = await client.history();
    return records.find(({ frontendAttrs }) => frontendAttrs['build-arg:TEST'] === text)!.ref;
  } finally {
    client.close();
  }
}

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['history', ...args]);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** Names of an archive's files, and what is in them. */
async function filesOf(archive: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const tar = extract();
  tar.end(gunzipSync(readFileSync(archive)));
  for await (const entry of tar) {
    const parts: Uint8Array[] = [];
    for await (const part of entry) parts.push(part as Uint8Array);
    const { name, mode, mtime } = entry.header;
    files.set(`${mode?.toString(8)} ${mtime?.getTime()} ${name}`, Buffer.concat(parts).toString('latin1'));
  }
  return files;
}

const passing = `${fromBusybox()}\nARG TEST\nRUN echo NONCE > /x\n`;

describe('export', () => {
  test.each([
    ['a build with provenance', passing, ['--provenance', 'mode=max'], 0],
    ['a build that failed', `${fromBusybox()}\nRUN echo NONCE && exit 3\n`, [], 1],
    [
      'a build with a cache to import',
      passing,
      ['--cache-from', `type=registry,ref=${engine.registry}/none`],
      0,
    ],
  ])('%s gives the files that docker buildx gives', async (_name, dockerfile, args, code) => {
    const ref = await refOf(dockerfile, args, code);
    const dir = directory();
    const [ours, theirs] = [join(dir, 'ours'), join(dir, 'theirs')];
    await run('export', ref, '--finalize', '--output', ours);
    const other = await docker(['buildx', 'history', 'export', '--finalize', '-o', theirs, ref]);
    expect(other.code, other.stderr).toBe(0);
    const files = await filesOf(ours);
    expect(files).toEqual(await filesOf(theirs));
    const text = [...files.values()].join('\n');
    expect(text).toContain('"SpanContext"');
    expect(text).not.toContain('secret');
  });

  test('several builds are in one archive, each once', async () => {
    const [one, other] = [await refOf(passing), await refOf(passing)];
    const file = join(directory(), 'both.dockerbuild');
    await run('export', one, other, one, '-o', file);
    const index = [...(await filesOf(file)).values()]
      .filter((text) => text.includes('vnd.buildkit.history.reference'))
      .map((text) => JSON.parse(text))[0];
    const named = index.manifests.map(
      ({ annotations }: { annotations: Record<string, string> }) =>
        annotations['vnd.buildkit.history.reference'],
    );
    expect(named).toEqual([one, other]);
  });
});

describe('trace', () => {
  test('shows what the daemon did for all calls of a build, also as JSON for the Jaeger UI', async () => {
    const ref = await refOf(passing);
    const text = await run('trace', ref);
    expect(text).toMatch(/^Trace [0-9a-f]{32}, \d+ spans, /);
    expect(text).toMatch(/^ +\S+ +\S+ \|.*\| .*Control\/Solve$/m);
    expect(text).toMatch(/^ +\S+ +\S+ \|.*\| .*LLBBridge\/ReadFile/m);
    expect(text).toMatch(/\| {3,}\[2\/2\] RUN echo/);
    expect(text).toMatch(/\| {3,}\[internal\] load build definition/);
    const { data } = JSON.parse(await run('trace', ref, '--format', 'json'));
    expect(data).toHaveLength(1);
    const { traceID, spans, processes } = data[0];
    expect(new Set(spans.map((span: { traceID: string }) => span.traceID))).toEqual(new Set([traceID]));
    const step = spans.find(({ operationName }: { operationName: string }) => /RUN echo/.test(operationName));
    expect(processes[step.processID].serviceName).toBe('dockerd');
    const short = await run('trace', ref, '--min', '1h');
    expect(short).toMatch(/spans of less than 3600000ms not shown\n$/);
  });

  test('marks what failed', async () => {
    const ref = await refOf(`${fromBusybox()}\nRUN echo NONCE && exit 3\n`, [], 1);
    expect(await run('trace', ref)).toMatch(/ [x✗] \[2\/2\] RUN echo .*exit code: 3/);
  });
});

describe('inspect', () => {
  test('tells what a build was made from and what it left, and prints that', async () => {
    const ref = await refOf(passing, ['--provenance', 'mode=max', '--network', 'none']);
    const text = await run('inspect', ref);
    expect(text).toMatch(/^ {2}force-network-mode +none$/m);
    expect(text).toMatch(/^Materials:\n {2}pkg:docker\/\S+busybox\S* +sha256:[0-9a-f]{64}$/m);
    const provenance = /^ {2}(sha256:[0-9a-f]{64}) .*https:\/\/slsa.dev\/provenance\/\S+$/m.exec(text)?.[1];
    expect(provenance).toBeDefined();
    const byType = await run('inspect', 'attachment', ref, '--type', 'provenance');
    expect(JSON.parse(byType)).toMatchObject({ buildType: expect.stringContaining('buildkit') });
    expect(await run('inspect', 'attachment', ref, provenance!)).toBe(byType);
    const manifest = await run(
      'inspect',
      'attachment',
      ref,
      '--type',
      'manifest',
      '--platform',
      'linux/amd64',
    );
    expect(JSON.parse(manifest)).toHaveProperty('layers');
    const none = await runCli(['history', 'inspect', 'attachment', ref, '--type', 'sbom']);
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('slsa.dev') });
  });

  test('shows no credentials of caches', async () => {
    const cache = 'type=gha,url=http://127.0.0.1:9/,scope=main,token=not-for-everyone';
    const ref = await refOf('FROM scratch\nCOPY Dockerfile /NONCE\n', ['--cache-from', cache]);
    for (const args of [
      ['inspect', ref],
      ['inspect', ref, '--format', 'json'],
      ['ls', '--format', 'json'],
    ]) {
      const text = await run(...args);
      expect(text).toContain('main');
      expect(text).not.toContain('not-for-everyone');
    }
  });

  test('shows the end of the output of the step that failed', async () => {
    const ref = await refOf(`${fromBusybox()}\nRUN echo said NONCE && exit 3\n`, [], 1);
    const text = await run('inspect', ref);
    expect(text).toMatch(/^> \[2\/2\] RUN echo said .*:\n\S+ said [0-9a-f]{16}$/m);
    expect(text).toMatch(/^ +2 \| >>> RUN echo said/m);
  });
});

test('ls --local lists the builds of the repository that is here', async () => {
  const text = nonce();
  const Dockerfile = `FROM scratch\nCOPY Dockerfile /${text}\n`;
  const dir = directory({ Dockerfile });
  const git = `git init -q && git remote add origin https://me:pw@example.org/${text}.git && git add .`;
  const commit = 'git -c user.name=a -c user.email=a@b commit -qm first';
  expect((await runCommand('sh', ['-c', `${git} && ${commit}`], { cwd: dir })).code).toBe(0);
  expect((await build(dir, ['--output', 'type=cacheonly'])).code).toBe(0);
  const args = ['history', 'ls', '--local', '--format', '{{.Name}}'];
  const { code, stdout, stderr } = await runCli(args, { cwd: dir });
  expect(code, stderr).toBe(0);
  // buildx names a build of a local directory after the directory, and so do we.
  expect(stdout).toBe(`${basename(dir)}\n`);
  const nowhere = await runCli(args, { cwd: directory() });
  expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('--filter repository=') });
});

test('logs are BuildKit updates, too', async () => {
  const ref = await refOf(passing);
  const lines = (await run('logs', ref, '--progress', 'rawjson')).trimEnd().split('\n');
  const names = lines.flatMap((line) =>
    (JSON.parse(line).vertexes ?? []).map(({ name }: { name: string }) => name),
  );
  expect(names).toContainEqual(expect.stringMatching(/^\[2\/2\] RUN echo/));
});

test.each([
  [['inspect', '^1000000'], 'is not a build'],
  [['rm', ''], "'' is not a build"],
  [['inspect', 'attachment'], '--type'],
  [['inspect', 'attachment', '--type', 'constructor'], 'no such attachment'],
  [['inspect', 'attachment', '^0', 'sha256:12'], 'is not a digest'],
  [['export', '--all', 'x'], '--all'],
  [['trace', '--min', 'soon'], '--min 10ms'],
])('%j is a mistake of the command line', async (args, hint) => {
  const { code, stderr } = await runCli(['history', ...args]);
  expect(code, stderr).toBe(2);
  expect(stderr).toContain(hint);
});

test('a build is kept when it is pinned, until it is not', async () => {
  const ref = await refOf(passing);
  const client = await BuildkitClient.connect(engine.dockerHost.replace('unix:', 'docker+unix:'));
  try {
    const pinned = async () => (await client.history({ ref }))[0]?.pinned;
    expect(await pinned()).toBe(false);
    await client.pinHistory(ref, true);
    expect(await pinned()).toBe(true);
    expect(await run('inspect', ref)).toMatch(/^Pinned: +true$/m);
    await client.pinHistory(ref, false);
    expect(await pinned()).toBe(false);
  } finally {
    client.close();
  }
});
