import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCli, stepsOf } from './harness.ts';

/** A context whose step makes something else each time that it runs; `mark` stands in the step. */
function random(mark: string): string {
  const step = `RUN echo ${mark} >/dev/null; cat /proc/sys/kernel/random/uuid > /out`;
  return directory({ Dockerfile: `${fromBusybox()}\n${step}\n` });
}

/** Builds, and gives what the step made. */
async function outFile(context: string, args: readonly string[]): Promise<string> {
  const dest = directory();
  const outcome = await build(context, ['--output', `type=local,dest=${dest}`, ...args]);
  expect(outcome.code, outcome.stderr).toBe(0);
  return readFileSync(join(dest, 'out'), 'utf8');
}

/** Makes the daemon as empty as a fresh one, for the steps that hold this mark. */
async function forget(mark: string, addr: string): Promise<void> {
  const filter = ['--filter', `description~=${mark}`, '--addr', addr];
  const { code, stdout, stderr } = await runCli(['prune', '--force', '--all', ...filter]);
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^Total: +(?!0B)/m);
  expect((await runCli(['du', '--verbose', ...filter])).stdout).not.toContain(mark);
}

interface Cache {
  readonly to: string;
  readonly from: string;
}

const relay = `unix://${engine.buildkitSocket}`;
const caches: readonly (readonly [kind: string, addr: string, make: () => Cache])[] = [
  [
    'local, plain gRPC',
    relay,
    () => {
      const path = join(directory(), 'cache');
      return { to: `type=local,dest=${path},mode=max`, from: `type=local,src=${path}` };
    },
  ],
  [
    'a tag of a local one with zstd, Docker Engine',
    engine.dockerHost,
    () => {
      const path = join(directory(), 'cache');
      const to = `type=local,dest=${path},mode=max,tag=main,compression=zstd`;
      return { to, from: `type=local,src=${path},tag=main` };
    },
  ],
  [
    'registry, Docker Engine',
    engine.dockerHost,
    () => {
      const ref = `type=registry,ref=${engine.registry}/test/cache:${nonce()}`;
      return { to: `${ref},mode=max`, from: ref };
    },
  ],
];

test.each(caches)(
  'a cache is written, forgotten by the daemon and read again: %s',
  async (_kind, addr, make) => {
    const mark = nonce();
    const context = random(mark);
    const { to, from } = make();
    const at = ['--addr', addr];
    const first = await outFile(context, [...at, '--cache-to', to]);
    await forget(mark, addr);
    // Were the step still there, this would be the same.
    expect(await outFile(context, at)).not.toBe(first);
    await forget(mark, addr);
    expect(await outFile(context, [...at, '--cache-from', from])).toBe(first);
  },
);

test('inline: the image itself is a cache', async () => {
  const mark = nonce();
  const ref = `${engine.registry}/test/inline:${nonce()}`;
  const context = random(mark);
  const push = ['--cache-to', 'type=inline', '--output', `type=image,name=${ref},push=true,store=false`];
  const made = await build(context, push);
  expect(made.code, made.stderr).toBe(0);
  await forget(mark, engine.dockerHost);
  const read = await build(context, ['--cache-from', ref, '--output', 'type=cacheonly']);
  expect(read.code, read.stderr).toBe(0);
  const { steps, cached } = stepsOf(read.stderr);
  expect(steps).toHaveLength(1);
  expect(cached).toEqual(steps);
});

test('an image of an OCI layout is there for a daemon that has not seen it', async () => {
  const mark = nonce();
  const context = random(mark);
  const layout = join(directory(), 'layout');
  const made = await build(context, ['-o', `type=oci,tar=false,dest=${layout},name=example.org/x:${mark}`]);
  expect(made.code, made.stderr).toBe(0);
  const first = await outFile(context, []);
  await forget(mark, engine.dockerHost);
  const next = directory({
    Dockerfile: `FROM base\nRUN echo ${mark} second; cp /out /copy && mv /copy /out\n`,
  });
  expect(await outFile(next, ['--build-context', `base=oci-layout://${layout}:${mark}`])).toBe(first);
});
