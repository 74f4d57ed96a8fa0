import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { findDaemon } from '../../../src/client/connect/find-daemon.ts';

/** An environment whose buildx has the builder `mine` with this file. */
function envWith(file: unknown): Readonly<Record<string, string>> {
  const dir = mkdtempSync(join(tmpdir(), 'builders-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'buildx/instances'), { recursive: true });
  writeFileSync(join(dir, 'buildx/instances/mine'), typeof file === 'string' ? file : JSON.stringify(file));
  return { DOCKER_CONFIG: dir };
}

const find = (file: unknown, name = 'mine') =>
  findDaemon({
    builder: { name, from: '--builder' },
    env: { ...envWith(file), DOCKER_HOST: 'unix:///d.sock' },
  });

const node = (rest: object = {}) => ({ Name: 'mine0', Endpoint: 'unix:///e.sock', Platforms: null, ...rest });

it('finds a container on the Engine of its node', () => {
  expect(find({ Name: 'mine', Driver: 'docker-container', Nodes: [node()] })).toEqual({
    kind: 'buildkit',
    endpoint: {
      kind: 'docker-container',
      container: 'buildx_buildkit_mine0',
      engine: { kind: 'unix', path: '/e.sock' },
    },
    text: 'docker-container://buildx_buildkit_mine0',
    from: '--builder',
    builderNode: { builder: 'mine', node: 'mine0' },
  });
});

it('finds a remote daemon with its certificates', () => {
  const DriverOpts = { cacert: '/ca', cert: '/c', key: '/k', servername: 's', 'default-load': 'true' };
  const found = find({ Driver: 'remote', Nodes: [node({ Endpoint: 'tcp://h:1', DriverOpts })] });
  expect(found).toMatchObject({
    kind: 'buildkit',
    endpoint: { host: 'h', port: 1, tls: { ca: '/ca', cert: '/c', key: '/k', serverName: 's' } },
  });
});

it('finds the Engine of the default context, also by the variable', () => {
  expect(find({}, 'default')).toMatchObject({ kind: 'docker', endpoint: { path: '/d.sock' } });
  const env = { ...envWith({ Driver: 'remote', Nodes: [node()] }), BUILDX_BUILDER: 'mine' };
  expect(findDaemon({ env })).toMatchObject({ text: 'unix:///e.sock', from: 'BUILDX_BUILDER' });
  expect(findDaemon({ env: { ...env, BUILDKIT_HOST: 'unix:///b.sock' } }).text).toBe('unix:///b.sock');
});

it.each<readonly [unknown, string]>([
  ['', 'it is not JSON'],
  ['[]', 'it is not an object'],
  [{ Driver: 5 }, 'Driver is not a string'],
  [{ Driver: 'remote', Nodes: {} }, 'Nodes is not a list'],
  [{ Driver: 'remote', Nodes: [{ Endpoint: 'x' }] }, 'Nodes[0].Name is missing'],
  [{ Driver: 'remote', Nodes: [node({ DriverOpts: { cacert: 1 } })] }, 'cacert is not a string'],
  [{ Driver: 'remote', Nodes: [] }, 'it has no nodes'],
  [{ Driver: 'remote', Nodes: null }, 'it has no nodes'],
  [{ Driver: 'remote', Nodes: [node({ Endpoint: '' })] }, 'invalid address'],
  [{ Driver: 'cloud', Nodes: [node()] }, 'its driver is "cloud"'],
  [{ Nodes: [node()] }, 'its driver is ""'],
  [{ Driver: 'docker-container', Nodes: [node({ Name: '../x' })] }, 'not one of a container'],
  [{ Driver: 'docker-container', Nodes: [node(), node({ Name: 'mine1' })] }, 'it has 2 nodes'],
])('says what is wrong with %j', (file, message) => {
  expect(() => find(file)).toThrow(DaemonError);
  expect(() => find(file)).toThrow(message);
});

it.each(['other', '../../config.json', 'a/b'])('knows no builder %s', (name) => {
  expect(() => find({}, name)).toThrow(`no builder is called "${name}"`);
});

it('names the addresses of several nodes', () => {
  const file = { Driver: 'docker-container', Nodes: [node(), node({ Name: 'mine1' })] };
  try {
    find(file);
    expect.unreachable();
  } catch (error) {
    expect((error as DaemonError).hint).toContain('docker-container://buildx_buildkit_mine1');
  }
});

it.each([
  ['content that is not a builder', 'no'],
  ['something that is not a file', undefined],
])('says what to do about %s', (_, content) => {
  const env = envWith(content ?? {});
  const file = join(env['DOCKER_CONFIG'] ?? '', 'buildx/instances/mine');
  if (content === undefined) {
    rmSync(file);
    mkdirSync(file);
  }
  try {
    findDaemon({ builder: { name: 'mine', from: '--builder' }, env });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'invalid-address',
      message: expect.stringContaining(`the builder in ${file} cannot be read: `),
      hint: 'Check the file, or create the builder again with docker buildx create.',
    });
  }
});
