import { describe, expect, test } from 'vitest';
import { build, directory, docker, engine, fromBusybox, nonce, runCli } from './harness.ts';

const addresses = [
  ['Docker Engine', engine.dockerHost],
  ['plain gRPC', `unix://${engine.buildkitSocket}`],
] as const;

interface Record {
  readonly id: string;
  readonly description: string;
}

describe.each(addresses)('%s', (_name, addr) => {
  const json = async <T>(...args: string[]): Promise<T[]> => {
    const { code, stdout, stderr } = await runCli([...args, '--format', 'json', '--addr', addr]);
    expect(code, stderr).toBe(0);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  };

  test('du shows a step, and prune removes that alone', async () => {
    const text = nonce();
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${text} > /x\n` });
    expect((await build(context, ['--addr', addr, '--output', 'type=cacheonly'])).code).toBe(0);
    const find = async () => (await json<Record>('du')).find(({ description }) => description.includes(text));
    const record = await find();
    expect(record).toBeDefined();
    const shown = await runCli(['du', '--verbose', '--filter', `id=${record!.id}`, '--addr', addr]);
    expect(shown.stdout).toContain(text);
    expect(shown.stdout.match(/^ID:/gm)).toHaveLength(1);
    const template = [
      'du',
      '--format',
      '{{.ID}} {{json .Mutable}} {{.Type}}',
      '--filter',
      `id=${record!.id}`,
    ];
    const line = `${record!.id} true regular\n`;
    expect((await runCli([...template, '--addr', addr])).stdout).toBe(line);
    expect((await docker(['buildx', ...template, '--builder', 'default'])).stdout).toBe(line);
    const removed = await json<Record>('prune', '--force', '--all', '--filter', `id=${record!.id}`);
    expect(removed.map(({ id }) => id)).toEqual([record!.id]);
    expect(await find()).toBeUndefined();
  });

  test('history lists, inspects, prints and forgets a build that failed', async () => {
    const text = nonce();
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${text} && exit 9\n` });
    const target = ['--build-arg', `NONCE=${text}`];
    expect((await build(context, ['--addr', addr, ...target])).code).toBe(1);
    type Build = { ref: string; frontendAttrs: { [name: string]: string }; state: string };
    const find = async () =>
      (await json<Build>('history', 'ls')).find(
        ({ frontendAttrs }) => frontendAttrs['build-arg:NONCE'] === text,
      );
    const record = await find();
    expect(record).toMatchObject({ state: 'failed' });
    const inspected = await runCli(['history', 'inspect', record!.ref.slice(0, 20), '--addr', addr]);
    expect(inspected.code, inspected.stderr).toBe(0);
    expect(inspected.stdout).toContain(`>>> RUN echo ${text}`);
    expect(inspected.stdout).toContain('exit code: 9');
    const logs = await runCli(['history', 'logs', record!.ref, '--addr', addr]);
    expect(logs.stdout).toMatch(new RegExp(`^#\\d+ \\S+ ${text}$`, 'm'));
    expect(await runCli(['history', 'rm', record!.ref, '--addr', addr])).toMatchObject({ code: 0 });
    expect(await find()).toBeUndefined();
    const gone = await runCli(['history', 'inspect', record!.ref, '--addr', addr]);
    expect(gone).toMatchObject({ code: 2, stderr: expect.stringContaining('history ls') });
  });
});

test("prune keeps what the pruneFilters of Docker's config keep", async () => {
  const mark = nonce();
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${mark} > /x\n` });
  expect((await build(context, ['--output', 'type=cacheonly'])).code).toBe(0);
  const prune = ['prune', '--force', '--all', '--filter', `description~=${mark}`];
  const config = (filter: string) => ({
    DOCKER_CONFIG: directory({ 'config.json': JSON.stringify({ pruneFilters: [filter] }) }),
  });
  const kept = await runCli(prune, { env: config('until=24h') });
  expect(kept).toMatchObject({ code: 0, stdout: 'Total: 0B\n' });
  const removed = await runCli(prune, { env: config('type=regular') });
  expect(removed.stdout, removed.stderr).toMatch(/^Total: +[1-9]/m);
});

test.each([
  [['prune'], '--force'],
  [['prune', '--force', '--max-used-space', 'many'], '--max-used-space many'],
  [['du', '--filter', 'until=yesterday'], 'until=24h'],
  [['du', '--format', '{{.Nope}}'], 'UsageCount'],
  [['du', '--format', 'json', '--verbose'], '--format and --verbose cannot be used together'],
  [['history', 'ls', '--filter', 'status>1'], 'startedAt'],
  [['history', 'rm'], '--all'],
])('%j is a mistake of the command line', async (args, hint) => {
  const { code, stderr } = await runCli(args);
  expect(code).toBe(2);
  expect(stderr).toContain(hint);
});
