import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBuilder } from '../../../src/client/connect/builder.ts';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { stickyPod } from '../../../src/client/connect/dial/choose-pod.ts';
import { findDaemon } from '../../../src/client/connect/find-daemon.ts';
import { formatPlatform } from '../../../src/image/platform.ts';
import { catchError } from '../catch-error.ts';
import { buildxConfig } from './buildx-config.ts';

/** Files that `docker buildx create --append` of buildx 0.29.1 wrote. */
function realBuilders() {
  const dir = buildxConfig({});
  cpSync(fileURLToPath(new URL('builders', import.meta.url)), join(dir, 'instances'), { recursive: true });
  return { BUILDX_CONFIG: dir };
}

const find = (name: string, env: Record<string, string>, contextPath?: string) =>
  findBuilder({ name, from: '--builder' }, { env, contextPath });

describe('files of builders with several nodes', () => {
  it('have remote nodes with platforms and certificates', () => {
    const { driver, nodes } = find('farm', realBuilders());
    expect(driver).toBe('remote');
    expect(nodes.map(({ name, platforms }) => [name, ...platforms.map(formatPlatform)])).toEqual([
      ['here', 'linux/amd64', 'linux/386'],
      ['there', 'linux/arm64'],
    ]);
    const tls = {
      ca: '/certs/ca.pem',
      cert: '/certs/cert.pem',
      key: '/certs/key.pem',
      serverName: 'builder.example',
    };
    expect(nodes.map(({ address }) => address())).toMatchObject([
      { text: 'tcp://127.0.0.1:9', endpoint: { port: 9 } },
      { text: 'tcp://127.0.0.1:10', endpoint: { port: 10, tls } },
    ]);
    expect(nodes[0]?.address().endpoint).not.toHaveProperty('tls.ca');
  });

  it('have deployments of Kubernetes', () => {
    const { nodes } = find('kube', realBuilders(), '/home/me/app');
    expect(nodes.map(({ address }) => address().endpoint)).toEqual([
      {
        kind: 'kube-deployment',
        deployment: 'kube0',
        selector: 'app=kube0',
        choice: 'random',
        key: '/home/me/app',
        namespace: 'ci',
        kubeconfig: '/home/me/kube.yaml',
      },
      {
        kind: 'kube-deployment',
        deployment: 'kube-arm',
        selector: 'app=kube-arm,team=ci,tier=build',
        choice: 'sticky',
        key: '/home/me/app',
        kubeconfig: '/home/me/kube.yaml',
      },
    ]);
  });

  it('are not one daemon', () => {
    const error = catchError(() =>
      findDaemon({ builder: { name: 'farm', from: '--builder' }, env: realBuilders() }),
    );
    expect(error).toMatchObject({
      message: '--builder: cannot use the builder farm: it has 2 nodes, and one daemon is needed',
      hint: 'Give the address of one of them: tcp://127.0.0.1:9, tcp://127.0.0.1:10.',
    });
  });

  it('can have a node that cannot be used beside others', () => {
    const Nodes = [
      { Name: 'a', Endpoint: 'ftp://x' },
      { Name: 'b', Endpoint: 'tcp://h:1' },
    ];
    const { nodes } = find('mine', {
      BUILDX_CONFIG: buildxConfig({ 'instances/mine': { Driver: 'remote', Nodes } }),
    });
    expect(() => nodes[0]?.address()).toThrow('ftp:// addresses are not supported');
    expect(nodes[1]?.address().text).toBe('tcp://h:1');
  });
});

describe('a node of Kubernetes', () => {
  it.each<readonly [object, string]>([
    [{ Name: '-x' }, '"-x" is not a Kubernetes name'],
    [{ Name: 'a,b' }, '"a,b" is not a Kubernetes name'],
    [{ DriverOpts: { namespace: '--all' } }, '"--all" is not a Kubernetes name'],
    [{ DriverOpts: { loadbalance: 'fair' } }, 'loadbalance="fair" is neither sticky nor random'],
    [{ DriverOpts: { labels: 'team' } }, '"team" is not a label'],
    [{ DriverOpts: { labels: 'a=b,app in (x)' } }, '"app in (x)" is not a label'],
  ])('%j', (node, message) => {
    const file = { Driver: 'kubernetes', Nodes: [{ Name: 'mine0', Endpoint: '', ...node }] };
    const { nodes } = find('mine', { BUILDX_CONFIG: buildxConfig({ 'instances/mine': file }) });
    expect(() => nodes[0]?.address()).toThrow(DaemonError);
    expect(() => nodes[0]?.address()).toThrow(`cannot use the builder mine: ${message}`);
  });
});

it.each<readonly [unknown, string]>([
  [{ Driver: 'remote', Nodes: [{ Name: 'a', Platforms: 'linux' }] }, 'Nodes[0].Platforms is not a list'],
  [
    { Driver: 'remote', Nodes: [{ Name: 'a', Platforms: [{ os: 1 }] }] },
    'Nodes[0].Platforms[0].os is not a string',
  ],
  [{ Driver: 'remote', Nodes: [] }, 'it has no nodes'],
  [{ Driver: 'remote', Nodes: [{ Name: '' }] }, '"" is not the name of a node'],
  [
    { Driver: 'remote', Nodes: [{ Name: 'a' }, { Name: 'b\nERROR: c' }] },
    '"b\\nERROR: c" is not the name of a node',
  ],
  [
    { Driver: 'remote', Nodes: [{ Name: 'a' }, { Name: 'b' }, { Name: 'a' }] },
    'it has two nodes with the name a',
  ],
  [{ Driver: 'cloud', Nodes: [{ Name: 'a' }] }, 'its driver is "cloud"'],
  [{ Driver: 'x', Nodes: [{ Name: 'a' }, { Name: 'b' }] }, 'its driver is "x"'],
])('the builder %j cannot be used', (file, message) => {
  const env = { BUILDX_CONFIG: buildxConfig({ 'instances/mine': file }) };
  expect(() => find('mine', env)).toThrow(DaemonError);
  expect(() => find('mine', env)).toThrow(message);
});

interface Ring {
  readonly pods: readonly string[];
  readonly chosen: Readonly<Record<string, string>>;
}

/** Answers of github.com/serialx/hashring, which buildx uses. */
const rings: readonly Ring[] = JSON.parse(readFileSync(new URL('sticky-pods.json', import.meta.url), 'utf8'));

it.each(rings)('a key has its pod among $pods.length', ({ pods, chosen }) => {
  for (const [key, pod] of Object.entries(chosen)) {
    expect(stickyPod(pods, key), key).toBe(pod);
    expect(stickyPod(pods.toReversed(), key), key).toBe(pod);
  }
  expect(stickyPod([], 'x')).toBeUndefined();
});
