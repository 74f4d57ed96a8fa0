import { describe, expect, test } from 'vitest';
import { nodesOf, uniquePlatforms } from '../../../src/client/nodes/name-nodes.ts';
import { type Platform, parsePlatform } from '../../../src/image/platform.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import { platformCodec } from '../../../src/proto/llb-codec.ts';
import { unaryHandler } from '../../../src/rpc/http2-server.ts';
import { fakeDaemon } from '../fake-daemon.ts';

/** A daemon whose worker builds for these platforms. */
function daemon(...names: readonly string[]) {
  const platforms = names.map(parsePlatform).map(toMessage);
  const workers = Control.listWorkers.response.encode({ record: [{ ID: 'w', platforms }] });
  return fakeDaemon({ [Control.listWorkers.path]: unaryHandler(async () => workers) }).connection;
}

function toMessage({ os, architecture, variant = '' }: Platform) {
  return platformCodec.encode({ OS: os, Architecture: architecture, Variant: variant });
}

async function assigned(given: Parameters<typeof nodesOf>[0], ...wanted: readonly string[]) {
  const nodes = await nodesOf(given, wanted.map(parsePlatform), undefined);
  return nodes.map(({ name, platforms }) => [name, platforms.map(({ architecture }) => architecture)]);
}

describe('nodes of a build', () => {
  test('connections get the platforms that their daemons offer, and the end of their address as a name', async () => {
    const both = [daemon('linux/amd64'), daemon('linux/arm64')];
    expect(await assigned(both, 'linux/arm64', 'linux/amd64')).toEqual([
      ['nowhere (2)', ['arm64']],
      ['nowhere', ['amd64']],
    ]);
  });

  test('a connection without a platform is left out', async () => {
    const both = [daemon('linux/amd64'), daemon('linux/amd64')];
    expect(await assigned(both, 'linux/amd64')).toEqual([['nowhere', ['amd64']]]);
    expect(await assigned(both)).toEqual([['nowhere', []]]);
  });

  test('nodes keep theirs, and connections take the rest', async () => {
    const node = { name: 'arm', client: daemon(), platforms: [parsePlatform('linux/arm64')] };
    const open = daemon('linux/amd64', 'linux/arm64');
    expect(await assigned([node, open], 'linux/amd64', 'linux/arm64')).toEqual([
      ['nowhere', ['amd64']],
      ['arm', ['arm64']],
    ]);
    expect(await assigned([node, open])).toEqual([['arm', ['arm64']]]);
  });

  test('a platform that no node has, and one that the build does not want, are errors', async () => {
    const node = { name: 'arm', client: daemon(), platforms: [parsePlatform('linux/arm64')] };
    await expect(assigned([node], 'linux/arm64', 'linux/amd64')).rejects.toThrow('no node has linux/amd64');
    await expect(assigned([node], 'linux/amd64')).rejects.toThrow('node arm has linux/arm64');
  });
});

test('platforms under several names are one', () => {
  const platforms = ['linux/arm64', 'linux/amd64', 'linux/arm64/v8', 'linux/x86_64'].map(parsePlatform);
  expect(uniquePlatforms(platforms)).toEqual(platforms.slice(0, 2));
});
