import { describe, expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCli } from './harness.ts';

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

test.each([
  [['prune'], '--force'],
  [['prune', '--force', '--max-used-space', 'many'], '--max-used-space many'],
  [['du', '--filter', 'until=yesterday'], 'until=24h'],
  [['history', 'ls', '--filter', 'status>1'], 'startedAt'],
  [['history', 'rm'], '--all'],
])('%j is a mistake of the command line', async (args, hint) => {
  const { code, stderr } = await runCli(args);
  expect(code).toBe(2);
  expect(stderr).toContain(hint);
});
