import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/client/connect/connect.ts';
import { nodeCacheExport, nodeCacheImports } from '../../../src/client/nodes/node-caches.ts';
import { parsePlatform } from '../../../src/image/platform.ts';

const node = {
  name: 'arm node',
  client: {} as Connection,
  platforms: ['linux/arm/v7', 'linux/arm64'].map(parsePlatform),
};

describe('caches of one of several nodes', () => {
  test.each([
    [
      'registry',
      { ref: 'r.example/app:cache', mode: 'max' },
      { ref: 'r.example/app:cache-linux-arm-v7', mode: 'max' },
    ],
    ['registry', { ref: 'app' }, { ref: 'docker.io/library/app:latest-linux-arm-v7' }],
    ['local', { dest: 'c', reset: 'true' }, { dest: 'c', tag: 'latest-linux-arm-v7' }],
    ['local', { dest: 'c', tag: 't' }, { dest: 'c', tag: 't-linux-arm-v7' }],
    ['gha', {}, { scope: 'buildkit-linux-arm-v7' }],
    ['gha', { scope: 'x' }, { scope: 'x-linux-arm-v7' }],
    ['s3', { bucket: 'b' }, { bucket: 'b', name: 'buildkit-linux-arm-v7' }],
    ['inline', {}, {}],
  ])('%s %j is exported as %j', (type, attrs, expected) => {
    expect(nodeCacheExport({ type, attrs }, node)).toEqual({ type, attrs: expected });
  });

  test('a node without platforms is known by its name', () => {
    const entry = { type: 'gha', attrs: {} };
    expect(nodeCacheExport(entry, { ...node, platforms: [] }).attrs).toEqual({ scope: 'buildkit-arm-node' });
  });

  test('what only daemons can read is imported from the own name, too', () => {
    const registry = { type: 'registry', attrs: { ref: 'app' } };
    expect(nodeCacheImports(registry, node)).toEqual([registry]);
    const gha = { type: 'gha', attrs: { scope: 'x' } };
    expect(nodeCacheImports(gha, node)).toEqual([{ type: 'gha', attrs: { scope: 'x-linux-arm-v7' } }, gha]);
  });
});
