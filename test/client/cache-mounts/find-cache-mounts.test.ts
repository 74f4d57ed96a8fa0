import { expect, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { mountName } from '../../../src/client/cache-mounts/cache-mount.ts';
import { findCacheMounts } from '../../../src/client/cache-mounts/find-cache-mounts.ts';
import { toolDefinition } from '../../../src/client/cache-mounts/tool-steps.ts';
import { compile } from '../../../src/index.ts';
import { decodeDefinition } from '../../../src/llb/codec.ts';
import type { Definition } from '../../../src/llb/definition.ts';
import { decodeOp } from '../../../src/llb/read-op.ts';
import { NetMode } from '../../../src/proto/llb-codec.ts';

async function graphOf(
  text: string,
  options: Partial<Parameters<typeof compile>[0]> = {},
): Promise<Definition> {
  return (await compile({ dockerfile: text, ...options })).definition;
}

const limits = { bytes: 1, entries: 2 };
const platform = { os: 'linux', architecture: 'amd64' };

test('finds each mount once, with its id, sharing, owner and selector', async () => {
  const graph = await graphOf(`FROM scratch AS base
FROM alpine
RUN --mount=type=cache,target=/root/.npm a
RUN --mount=type=cache,target=/root/.npm,sharing=locked b
WORKDIR /app
RUN --mount=type=cache,target=rel,id=named,uid=1000,mode=0700 c
RUN --mount=type=cache,target=/sub,from=alpine,source=/etc d
RUN --mount=type=bind,target=/x --mount=type=tmpfs,target=/y --mount=type=secret,id=z e
`);
  const { mounts, skipped } = findCacheMounts([graph, graph]);
  expect(skipped).toEqual([]);
  expect(mounts.map((mount) => [mountName(mount), mount.target, mount.sharing, mount.selector])).toEqual([
    ['/root/.npm', '/root/.npm', 'locked', ''],
    ['named', '/app/rel', 'shared', '/cache'],
    ['/sub', '/sub', 'shared', '/etc'],
  ]);
  expect(mounts.map(({ id }) => id)).toEqual(['//root/.npm', '/named', '//sub']);
  expect(mounts[0]?.baseName).toBe('');
  expect(mounts[1]?.baseName).toMatch(/^sha256:[0-9a-f]{64}@0$/);
  expect(mounts.map(({ isEmptied }) => isEmptied)).toEqual([false, false, false]);
});

test('keeps the namespace, and tells which mounts a build without cache empties', async () => {
  const graph = await graphOf('FROM alpine\nRUN --mount=type=cache,target=/c x\n', {
    buildArgs: { BUILDKIT_CACHE_MOUNT_NS: 'team' },
    options: { 'no-cache': '' },
  });
  const { mounts } = findCacheMounts([graph]);
  expect(mounts.map(({ id, isEmptied }) => ({ id, isEmptied }))).toEqual([
    { id: 'team//c', isEmptied: true },
  ]);
  expect(mountName(mounts[0]!)).toBe('team//c');
});

test('a mount is emptied if any of its steps ignores the cache', async () => {
  const graph = await graphOf(
    'FROM alpine AS first\nRUN --mount=type=cache,target=/c x\nFROM alpine AS last\nCOPY --from=first /x /x\nRUN --mount=type=cache,target=/c y\n',
    { options: { 'no-cache': 'last' } },
  );
  const { mounts } = findCacheMounts([graph]);
  expect(mounts.map(({ id, isEmptied }) => ({ id, isEmptied }))).toEqual([{ id: '//c', isEmptied: true }]);
});

test('leaves private mounts and files of stages on the daemon', async () => {
  const graph = await graphOf(`FROM alpine AS made
RUN x
FROM alpine
RUN --mount=type=cache,target=/p,sharing=private a
RUN --mount=type=cache,target=/s,from=made b
`);
  const { mounts, skipped } = findCacheMounts([graph]);
  expect(mounts).toEqual([]);
  expect(skipped.map(({ id }) => id)).toEqual(['//p', '//s']);
  expect(skipped.map(({ reason }) => reason).join()).toMatch(/private.*stage/);
});

test('a step of the tool has the mount as the build has it, and nothing else', async () => {
  const graph = await graphOf('FROM alpine\nRUN --mount=type=cache,target=/c,uid=7,sharing=locked x\n');
  const { mounts } = findCacheMounts([graph]);
  const mount = mounts[0]!;
  const words = ['more'];
  const step = { mount, command: 'import', limits, words } as const;
  const tool = Uint8Array.of(1, 2, 3);
  const definition = decodeDefinition(
    toolDefinition([step, { ...step, command: 'probe' }], { tool, platform, input: undefined }),
  );
  const ops = definition.def.map((bytes) => ({ digest: sha256(bytes), op: decodeOp(bytes) }));
  // The op that sets the owner is the one of the build, so the daemon finds the same directory.
  const [base = ''] = mount.baseName.split('@');
  expect(ops.map(({ digest }) => digest)).toContain(base);
  expect(graph.def.map((bytes) => sha256(bytes))).toContain(base);
  const execs = ops.flatMap(({ op }) => op.exec ?? []);
  expect(execs.map(({ meta }) => meta?.args)).toEqual([
    ['/tool/cache-tool', 'import', '/mount', '/out/0', '1', '2', 'more'],
    ['/tool/cache-tool', 'probe', '/mount', '/out/1', '1', '2', 'more'],
  ]);
  for (const exec of execs) {
    expect(exec.network).toBe(NetMode.NONE);
    const cache = exec.mounts?.find(({ dest }) => dest === '/mount');
    expect(cache).toMatchObject({ cacheOpt: { ID: '//c', sharing: 2 }, selector: '/cache' });
  }
  expect(
    execs.map(({ mounts: all }) => all?.find(({ dest }) => dest === '/mount')?.readonly ?? false),
  ).toEqual([false, true]);
  // With ignore_cache, a daemon empties the cache mounts of the step.
  for (const metadata of definition.metadata.values()) expect(metadata.ignoreCache).toBeUndefined();
});
