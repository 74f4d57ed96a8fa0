import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, docker, engine, fromBusybox, nonce, stepsOf } from './harness.ts';
import { buildx, ours, outFile, useFrontendImage } from './image-harness.ts';

useFrontendImage();

/** A context whose step makes something else each time that it runs; `mark` stands in the step. */
function random(mark: string, ...more: readonly string[]): string {
  const step = `RUN echo ${mark} >/dev/null; cat /proc/sys/kernel/random/uuid > /out`;
  return directory({ Dockerfile: ours(fromBusybox(), step, ...more) });
}

/** Makes the daemon forget the steps that hold this mark, and nothing else. */
async function forget(mark: string): Promise<void> {
  const filter = ['--filter', `description~=${mark}`];
  const { code, stderr } = await docker([
    'buildx',
    'prune',
    '--builder',
    'default',
    '-f',
    '--all',
    ...filter,
  ]);
  expect(code, stderr).toBe(0);
  const left = await docker(['buildx', 'du', '--builder', 'default', '--verbose', ...filter]);
  expect(left.stdout).not.toContain(mark);
}

describe('a cache is written, forgotten by the daemon and read again', () => {
  const registry = `${engine.registry}/test/cache:${nonce()}`;
  const dir = (): string => join(directory(), 'cache');

  test.each([
    [
      'registry',
      () => ({ to: `type=registry,ref=${registry},mode=max`, from: `type=registry,ref=${registry}` }),
    ],
    [
      'local',
      () => {
        const path = dir();
        return { to: `type=local,dest=${path},mode=max`, from: `type=local,src=${path}` };
      },
    ],
  ])('%s', async (_type, where) => {
    const mark = nonce();
    const context = random(mark);
    const { to, from } = where();
    const first = await outFile(context, ['--cache-to', to]);
    await forget(mark);
    expect(await outFile(context)).not.toBe(first);
    await forget(mark);
    expect(await outFile(context, ['--cache-from', from])).toBe(first);
  });

  test('inline: the image itself', async () => {
    const mark = nonce();
    const ref = `${engine.registry}/test/inline:${nonce()}`;
    const context = random(mark);
    const push = ['--cache-to', 'type=inline', '--output', `type=image,name=${ref},push=true,store=false`];
    const made = await buildx(context, push);
    expect(made.code, made.stderr).toBe(0);
    await forget(mark);
    const read = await buildx(context, ['--cache-from', ref, '--output', 'type=cacheonly']);
    expect(read.code, read.stderr).toBe(0);
    expect(stepsOf(read.stderr).cached).toEqual(stepsOf(read.stderr).steps);
  });
});

describe('without the cache', () => {
  test('--no-cache runs every step again', async () => {
    const context = random(nonce());
    const first = await outFile(context);
    expect(await outFile(context)).toBe(first);
    expect(await outFile(context, ['--no-cache'])).not.toBe(first);
  });

  test('--no-cache-filter runs only that stage again', async () => {
    const uuid = 'cat /proc/sys/kernel/random/uuid';
    const context = directory({
      Dockerfile: ours(
        fromBusybox('one'),
        `RUN echo ${nonce()} >/dev/null; ${uuid} > /one`,
        fromBusybox('two'),
        `RUN echo ${nonce()} >/dev/null; ${uuid} > /two`,
        'FROM scratch',
        'COPY --from=one /one /',
        'COPY --from=two /two /',
      ),
    });
    const build = async (...args: string[]) => {
      const dest = directory();
      const outcome = await buildx(context, ['--output', `type=local,dest=${dest}`, ...args]);
      expect(outcome.code, outcome.stderr).toBe(0);
      return ['one', 'two'].map((name) => readFileSync(join(dest, name), 'utf8'));
    };
    const [one, two] = await build();
    const [oneAgain, twoAgain] = await build('--no-cache-filter', 'two');
    expect(oneAgain).toBe(one);
    expect(twoAgain).not.toBe(two);
  });
});
