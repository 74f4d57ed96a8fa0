import { expect, test } from 'vitest';
import type { Connection } from '../../../src/client/connect/connect.ts';
import { checkNodes } from '../../../src/client/nodes/check-nodes.ts';
import { parsePlatform } from '../../../src/image/platform.ts';

function node(name: string, ...platforms: readonly string[]) {
  return { name, client: {} as Connection, platforms: platforms.map(parsePlatform) };
}

test.each([
  ['no nodes', [], 'the build has no nodes'],
  ['one name twice', [node('a', 'linux/amd64'), node('a', 'linux/arm64')], 'two nodes have the name a'],
  [
    'one platform twice',
    [node('a', 'linux/amd64'), node('b', 'linux/arm64', 'linux/x86_64')],
    'the nodes a and b share linux/amd64',
  ],
  [
    'one platform under two names',
    [node('a', 'linux/arm64', 'linux/arm64/v8')],
    'node a has linux/arm64 twice',
  ],
  ['no platforms', [node('a'), node('b')], 'the nodes a and b have no platforms'],
])('%s is an error', (_, nodes, message) => {
  expect(() => checkNodes(nodes)).toThrow(message);
});

test.each([
  ['one node for the default platform', [node('a')]],
  ['one node for the default platform and one for another', [node('a'), node('b', 'linux/arm64')]],
  ['platforms that differ in their variant', [node('a', 'linux/arm/v6'), node('b', 'linux/arm/v7')]],
])('%s is right', (_, nodes) => {
  expect(() => checkNodes(nodes)).not.toThrow();
});
