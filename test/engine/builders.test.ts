import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuildNodes } from '../../src/client/builders/open-nodes.ts';
import { findBuilder } from '../../src/client/connect/builder.ts';
import { parsePlatform } from '../../src/image/platform.ts';
import { directory, engine, runCli, runCommand } from './harness.ts';

interface Created {
  readonly env: { readonly BUILDX_CONFIG: string };
  /** Runs docker buildx. */
  readonly buildx: (...args: readonly string[]) => ReturnType<typeof runCommand>;
}

/** A builder that docker buildx makes of nodes with these platforms. All are the same daemon, by sockets with other names. */
async function builderOf(platforms: readonly string[]): Promise<Created> {
  const dir = directory();
  const env = { BUILDX_CONFIG: join(dir, 'buildx') };
  const buildx: Created['buildx'] = (...args) => runCommand('docker', ['buildx', ...args], { env });
  for (const [i, list] of platforms.entries()) {
    const socket = join(dir, `node${i}.sock`);
    symlinkSync(engine.buildkitSocket, socket);
    const more = [...(i > 0 ? ['--append'] : []), ...(list === '' ? [] : ['--platform', list])];
    const created = await buildx(
      ...['create', '--name', 'farm', '--node', `n${i}`, '--driver', 'remote', ...more, `unix://${socket}`],
    );
    expect(created.code, created.stderr).toBe(0);
  }
  return { env, buildx };
}

interface ListedNode {
  readonly Name: string;
  readonly Endpoint: string;
  readonly Status: string;
  readonly Platforms?: readonly string[];
}

test('workers ls has the builders, nodes, platforms and states of docker buildx ls', async () => {
  const { env, buildx } = await builderOf(['linux/arm64,linux/s390x', '', 'linux/riscv64']);
  await buildx('create', '--name', 'idle', '--driver', 'docker-container');
  await buildx('create', '--name', 'gone', '--driver', 'remote', 'unix:///nowhere/a.sock');
  await buildx('use', 'farm');
  const theirs = await buildx('ls', '--format', 'json');
  const ours = await runCli(['workers', 'ls', '--format', 'json'], { env });
  const expected = theirs.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ Name, Driver, Current, Nodes }) => ({
      name: Name,
      driver: Driver,
      inUse: Current,
      nodes: Nodes.map(({ Name: name, Endpoint: endpoint, Status: status, Platforms = [] }: ListedNode) => ({
        name,
        endpoint,
        status,
        platforms: Platforms,
      })),
    }));
  expect(expected.map(({ name }) => name)).toEqual(['farm', 'gone', 'idle', 'default']);
  expect(expected[0]?.nodes).toHaveLength(3);
  expect(JSON.parse(ours.stdout), ours.stderr).toMatchObject(expected);
});

test.each([
  [
    ['linux/amd64', 'linux/arm64'],
    ['linux/amd64', 'linux/arm64'],
  ],
  [
    ['linux/arm64', 'linux/amd64'],
    ['linux/amd64', 'linux/arm64'],
  ],
  [
    ['', ''],
    ['linux/amd64', 'linux/arm64', 'linux/s390x'],
  ],
  [
    ['', 'linux/s390x', 'linux/arm64'],
    ['linux/s390x', 'linux/arm/v7'],
  ],
  [['linux/s390x', 'linux/amd64/v2'], []],
  [
    ['linux/arm/v7', 'linux/arm64', 'linux/amd64'],
    ['linux/arm/v6', 'linux/386', 'linux/arm64/v8'],
  ],
])('with %j, nodes are chosen for %j as docker buildx chooses them', async (platforms, wanted) => {
  const { env, buildx } = await builderOf(platforms);
  const builder = findBuilder({ name: 'farm', from: '--builder' }, { env });
  const nodes = await openBuildNodes(builder, wanted.map(parsePlatform));
  for (const { client } of nodes) client.close();
  const context = directory({ Dockerfile: 'FROM scratch\n' });
  const flags = wanted.length === 0 ? [] : ['--platform', wanted.join(',')];
  // Two builds with one ID can fail on one daemon. The files that buildx writes for each node come before that.
  await buildx('build', '--builder', 'farm', '--output', 'type=cacheonly', ...flags, context);
  const chosen = readdirSync(join(env.BUILDX_CONFIG, 'refs/farm')).sort();
  expect(nodes.map(({ name }) => name).sort()).toEqual(chosen);
});

test('du, history and prune are about all nodes', async () => {
  const { env, buildx } = await builderOf(['linux/amd64', 'linux/arm64']);
  const context = directory({ Dockerfile: `FROM ${engine.registry}/busybox\nRUN echo many-nodes > /x\n` });
  const built = await buildx('build', '--builder', 'farm', '--output', 'type=cacheonly', context);
  expect(built.code, built.stderr).toBe(0);
  const ids = (text: string) => text.split('\n').flatMap((line) => /^([a-z0-9]{25})\b/.exec(line)?.[1] ?? []);
  const filter = ['--builder', 'farm', '--filter', 'type=regular'];
  const ours = await runCli(['du', ...filter], { env });
  const theirs = ids((await buildx('du', ...filter)).stdout);
  expect(theirs.length).toBeGreaterThan(1);
  expect(ids(ours.stdout).sort(), ours.stderr).toEqual(theirs.sort());
  const list = await runCli(['history', 'ls', '--builder', 'farm', '--format', '{{.Ref}}'], { env });
  const refs = list.stdout.trim().split('\n');
  // Both nodes are one daemon, which remembers the build for each.
  expect(refs.length).toBe(2 * new Set(refs).size);
  const inspected = await runCli(['history', 'inspect', refs[0]!, '--builder', 'farm'], { env });
  expect(inspected.code, inspected.stderr).toBe(0);
  const pruned = await runCli(['prune', '--builder', 'farm', '--force', '--filter', 'id=nothing'], { env });
  expect(pruned.stdout, pruned.stderr).toContain('Total:');
});

test('a node that cannot be reached is named, and a command for one daemon uses another node', async () => {
  const { env, buildx } = await builderOf(['linux/amd64']);
  await buildx(
    ...[
      'create',
      '--name',
      'farm',
      '--append',
      '--node',
      'gone',
      '--driver',
      'remote',
      'unix:///nowhere/a.sock',
    ],
  );
  const used = await runCli(['du', '--builder', 'farm'], { env });
  expect(used.code).toBe(1);
  expect(used.stderr).toContain('WARNING: the node gone cannot be used: could not connect to buildkitd');
  const context = directory({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
  const files = await runCli(['files', '-C', context, '2', '--builder', 'farm'], { env });
  expect(files.stderr).toContain('Using the node n0 of the builder farm, which has 2 nodes.');
});
