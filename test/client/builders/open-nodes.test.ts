import { expect, it, onTestFinished } from 'vitest';
import {
  openAllNodes,
  openBuildNodes,
  openFirstNode,
  type UnreachableNode,
} from '../../../src/client/builders/open-nodes.ts';
import { findBuilder } from '../../../src/client/connect/builder.ts';
import { formatPlatform, parsePlatform } from '../../../src/image/platform.ts';
import { buildxConfig } from '../connect/buildx-config.ts';
import { type PlatformDaemon, platformDaemon } from '../nodes/platform-daemon.ts';

interface Member {
  readonly name: string;
  readonly at: PlatformDaemon | string;
  readonly byHand?: readonly string[];
}

function builder(...members: readonly Member[]) {
  const Nodes = members.map(({ name, at, byHand = [] }) => ({
    Name: name,
    Endpoint: typeof at === 'string' ? at : at.address,
    Platforms: byHand.map(parsePlatform),
  }));
  const BUILDX_CONFIG = buildxConfig({ 'instances/farm': { Driver: 'remote', Nodes } });
  return findBuilder({ name: 'farm', from: '--builder' }, { env: { BUILDX_CONFIG } });
}

const nowhere = 'unix:///nowhere/a.sock';

/** Opens the nodes of a build; returns who builds what, and who could not be reached. */
async function assign(wanted: readonly string[], ...members: readonly Member[]) {
  const unreachable: UnreachableNode[] = [];
  const nodes = await openBuildNodes(builder(...members), wanted.map(parsePlatform), {
    onUnreachable: (node) => unreachable.push(node),
  });
  onTestFinished(() => nodes.forEach(({ client }) => void client.close()));
  return {
    built: Object.fromEntries(nodes.map(({ name, platforms }) => [name, platforms.map(formatPlatform)])),
    unreachable: unreachable.map(({ name }) => name),
  };
}

it('asks no node if the platforms by hand decide, and connects only to the chosen ones', async () => {
  const [a, b] = [await platformDaemon('linux/amd64'), await platformDaemon('linux/arm64')];
  const members = [
    { name: 'a', at: a, byHand: ['linux/amd64'] },
    { name: 'gone', at: nowhere, byHand: ['linux/s390x'] },
    { name: 'b', at: b, byHand: ['linux/arm64'] },
  ];
  expect(await assign(['linux/arm64', 'linux/amd64'], ...members)).toEqual({
    built: { b: ['linux/arm64'], a: ['linux/amd64'] },
    unreachable: [],
  });
  expect([a.asked(), b.asked()]).toEqual([0, 0]);
});

it('asks all nodes if the platforms by hand leave one open', async () => {
  const [a, b] = [await platformDaemon('linux/amd64', 'linux/386'), await platformDaemon('linux/arm64')];
  const members = [
    { name: 'a', at: a, byHand: ['linux/amd64'] },
    { name: 'b', at: b },
  ];
  expect(await assign(['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/386'], ...members)).toEqual({
    built: { a: ['linux/amd64', 'linux/386'], b: ['linux/arm64', 'linux/arm/v7'] },
    unreachable: [],
  });
});

it('uses the first node for the default platform, and for one that no node offers', async () => {
  const [a, b] = [await platformDaemon('linux/amd64'), await platformDaemon('linux/arm64')];
  const members = [
    { name: 'a', at: a },
    { name: 'b', at: b },
  ];
  expect((await assign([], ...members)).built).toEqual({ a: [] });
  expect((await assign(['linux/s390x', 'linux/arm64'], ...members)).built).toEqual({
    a: ['linux/s390x'],
    b: ['linux/arm64'],
  });
});

it('gives the platforms of a node that cannot be reached to another one, and names it', async () => {
  const b = await platformDaemon('linux/arm64', 'linux/amd64');
  const members = [
    { name: 'a', at: nowhere, byHand: ['linux/amd64'] },
    { name: 'wrong', at: 'ftp://x', byHand: ['linux/s390x'] },
    { name: 'b', at: b, byHand: ['linux/arm64'] },
  ];
  expect(await assign(['linux/amd64', 'linux/arm64'], ...members)).toEqual({
    built: { b: ['linux/amd64', 'linux/arm64'] },
    unreachable: ['a', 'wrong'],
  });
  expect(await assign([], ...members)).toEqual({ built: { b: [] }, unreachable: ['a', 'wrong'] });
});

it('fails with the reasons of all nodes if none can be reached', async () => {
  const members = [
    { name: 'a', at: nowhere },
    { name: 'b', at: 'unix:///nowhere/b.sock' },
  ];
  await expect(assign(['linux/amd64'], ...members)).rejects.toMatchObject({
    code: 'connection-failed',
    message: expect.stringMatching(
      /^none of the 2 nodes of the builder farm can be reached: a: .*a\.sock.*; b: .*b\.sock/,
    ),
    hint: expect.stringMatching(/\.$/),
  });
  await expect(openFirstNode(builder(...members))).rejects.toThrow('none of the 2 nodes');
  await expect(openAllNodes(builder(...members))).rejects.toThrow('none of the 2 nodes');
  await expect(openAllNodes(builder(members[0]!))).rejects.toThrow('could not connect to buildkitd');
});

it('opens the first node that can be reached, and all that can', async () => {
  const [b, c] = [await platformDaemon(), await platformDaemon()];
  const members = [
    { name: 'a', at: nowhere },
    { name: 'b', at: b },
    { name: 'c', at: c },
  ];
  const names: string[] = [];
  const options = { onUnreachable: ({ name }: UnreachableNode) => names.push(name) };
  const first = await openFirstNode(builder(...members), options);
  const all = await openAllNodes(builder(...members), options);
  for (const { client } of [first, ...all]) client.close();
  expect([first.name, ...all.map(({ name }) => name)]).toEqual(['b', 'b', 'c']);
  expect(names).toEqual(['a', 'a']);
});

it('stops for an abort, which is not the fault of a node', async () => {
  const signal = AbortSignal.abort(new Error('canceled'));
  const opening = openBuildNodes(builder({ name: 'a', at: nowhere }, { name: 'b', at: nowhere }), [], {
    signal,
  });
  await expect(opening).rejects.toThrow('canceled');
});
