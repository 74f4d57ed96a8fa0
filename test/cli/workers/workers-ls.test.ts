import { expect, it } from 'vitest';
import { buildxConfig } from '../../client/connect/buildx-config.ts';
import { platformDaemon } from '../../client/nodes/platform-daemon.ts';
import { cli, folder } from '../support.ts';

async function world() {
  const a = await platformDaemon('linux/amd64', 'linux/386');
  const nodes = [
    { Name: 'one', Endpoint: a.address, Platforms: [{ os: 'linux', architecture: 'arm64' }] },
    { Name: 'two', Endpoint: 'unix:///nowhere/b.sock', Platforms: [{ os: 'linux', architecture: 's390x' }] },
  ];
  const BUILDX_CONFIG = buildxConfig({
    'instances/farm': { Name: 'farm', Driver: 'remote', Nodes: nodes },
    'instances/sky': { Name: 'sky', Driver: 'cloud', Nodes: [{ Name: 'sky0' }] },
    'instances/torn': '{',
    current: { Key: '', Name: 'farm', Global: true },
  });
  const env = { BUILDX_CONFIG, DOCKER_CONFIG: folder({}), DOCKER_HOST: 'unix:///nowhere/docker.sock' };
  return { env, a };
}

it('lists builders with their nodes, platforms and states', async () => {
  const { env, a } = await world();
  const { code, stdout, stderr } = await cli(['workers', 'ls'], { env });
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['NAME/NODE', 'DRIVER/ENDPOINT', 'STATUS', 'BUILDKIT', 'PLATFORMS'],
    ['farm*', 'remote'],
    [' \\_ one', `\\_ ${a.address}`, 'running', 'v1.2.3', 'linux/arm64*, linux/amd64, linux/386'],
    [' \\_ two', '\\_ unix:///nowhere/b.sock', 'inactive', 'linux/s390x*'],
    ['sky', 'error'],
    ['torn', 'error'],
    ['default', 'docker'],
    [' \\_ default', '\\_ default', 'error'],
    [''],
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain('farm (two) cannot be used: could not connect to buildkitd at');
  expect(stderr).toContain(
    'Cannot load builder sky: builder sky: cannot use the builder sky: its driver is "cloud"',
  );
  expect(stderr).toContain('Cannot load builder torn: the builder in ');
});

it('is also JSON', async () => {
  const { env, a } = await world();
  const { stdout, stderr } = await cli(['workers', 'ls', '--format', 'json'], { env });
  const [farm, sky] = JSON.parse(stdout);
  expect(farm).toEqual({
    name: 'farm',
    driver: 'remote',
    inUse: true,
    nodes: [
      {
        name: 'one',
        endpoint: a.address,
        status: 'running',
        version: 'v1.2.3',
        platforms: ['linux/arm64', 'linux/amd64', 'linux/386'],
        platformsByHand: ['linux/arm64'],
      },
      {
        name: 'two',
        endpoint: 'unix:///nowhere/b.sock',
        status: 'inactive',
        version: '',
        platforms: ['linux/s390x'],
        platformsByHand: ['linux/s390x'],
        error: expect.stringContaining('could not connect'),
      },
    ],
  });
  expect(sky).toMatchObject({
    name: 'sky',
    inUse: false,
    nodes: [],
    error: expect.stringContaining('"cloud"'),
  });
  expect(stderr).toBe('');
});

it('takes no daemon', async () => {
  const { code, stderr } = await cli(['workers', 'ls', '--builder', 'x'], { env: {} });
  expect(code).not.toBe(0);
  expect(stderr).toContain('workers ls: it lists all builders, and takes no daemon');
});

it('shows the workers of all nodes of a builder', async () => {
  const { env } = await world();
  const text = await cli(['workers', '--builder', 'farm'], { env });
  expect(text.stdout).toMatch(
    /^Node: +one\nID: +w\nBuildKit: +p v1\.2\.3 r\nPlatforms: +linux\/amd64, linux\/386\n$/,
  );
  expect(text.stderr).toMatch(/^WARNING: the node two cannot be used: could not connect to buildkitd/);
  const json = await cli(['workers', '--format', 'json'], { env });
  expect(JSON.parse(json.stdout)).toMatchObject([
    { node: 'one', id: 'w', platforms: ['linux/amd64', 'linux/386'] },
  ]);
});

it('shows one daemon without the name of a node', async () => {
  const { env, a } = await world();
  const text = await cli(['workers', '--addr', a.address], { env });
  expect(text.stdout).toMatch(/^ID: +w\n/);
  const json = await cli(['workers', '--addr', a.address, '--format', 'json'], { env });
  expect(JSON.parse(json.stdout)[0]).not.toHaveProperty('node');
});
