import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CacheStore } from '../../../src/client/remote-cache/cache-store.ts';
import { readRemoteCache } from '../../../src/client/remote-cache/read-remote-cache.ts';

const configType = 'application/vnd.buildkit.cacheconfig.v0';
const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const layer = digestOf('layer');

/** A store with these blobs, whose manifest is the first. */
function storeOf(...values: readonly unknown[]): CacheStore {
  const texts = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const read = async (digest: string) => {
    const text = texts.find((each) => digestOf(each) === digest);
    if (text === undefined) throw new Error(`no ${digest}`);
    return Buffer.from(text);
  };
  return { name: 'r/c:1', manifest: () => read(digestOf(texts[0]!)), manifestOf: read, blob: read };
}

const config = { layers: [{ blob: layer, parent: -1 }], records: [{ digest: 'a', layers: [{ layer: 0 }] }] };
const configDigest = digestOf(JSON.stringify(config));
const records = [{ digest: 'a', layers: [{ layer: 0 }] }];

function image(cache: string | undefined) {
  return {
    ...(cache !== undefined && { 'moby.buildkit.cache.v0': Buffer.from(cache).toString('base64') }),
    rootfs: { diff_ids: ['sha256:0'] },
  };
}

function imageManifest(of: unknown) {
  return { config: { digest: digestOf(JSON.stringify(of)) }, layers: [{ digest: layer }] };
}

describe('a cache outside the daemon', () => {
  it.each([
    ['an index', { manifests: [{ digest: layer }, { mediaType: configType, digest: configDigest }] }],
    ['a manifest', { config: { mediaType: configType, digest: configDigest }, layers: [{ digest: layer }] }],
  ])('is read from %s', async (_, manifest) => {
    const [cache] = await readRemoteCache(storeOf(manifest, config));
    expect(cache?.config.records).toEqual([{ digest: 'a', inputs: [], layers: [{ layer: 0 }], chains: [] }]);
    expect(cache?.blobs.has(layer)).toBe(true);
  });

  it('is read from an image that holds the keys alone, whose layers are those of the image', async () => {
    const inline = image(JSON.stringify(records));
    const [cache] = await readRemoteCache(storeOf(imageManifest(inline), inline));
    expect(cache?.config.layers).toEqual([{ blob: layer, parent: -1 }]);
    expect(cache?.config.records[0]?.digest).toBe('a');
  });

  it('is read from the images of all platforms', async () => {
    const [one, two] = [image(JSON.stringify(records)), image('[]')];
    const manifests = [imageManifest(one), imageManifest(two)];
    const index = { manifests: manifests.map((each) => ({ digest: digestOf(JSON.stringify(each)) })) };
    expect(await readRemoteCache(storeOf(index, ...manifests, one, two))).toHaveLength(2);
  });

  const plain = image(undefined);
  it.each([
    ['an image', [imageManifest(plain), plain], 'neither a build cache nor an image with an inline cache'],
    ['an empty index', [{ manifests: [] }], 'neither a build cache nor an image with an inline cache'],
    ['a text', ['hello'], 'its manifest cannot be read: it is not JSON'],
    [
      'a config that is a list',
      [{ config: { mediaType: configType, digest: digestOf('[]') } }, '[]'],
      'its config cannot be read',
    ],
    [
      'a config that daemons do not import',
      [{ config: { mediaType: configType, digest: configDigest, size: 1 << 21 } }, config],
      'daemons import at most 1048576',
    ],
    [
      'a digest that leads out of the directory',
      [{ config: { mediaType: configType, digest: '../../../etc/passwd' } }],
      'is not a digest',
    ],
  ])('is refused when it is %s', async (_, values, message) => {
    await expect(readRemoteCache(storeOf(...values))).rejects.toMatchObject({
      code: 'cache-invalid',
      message: expect.stringContaining(message),
    });
  });
});
