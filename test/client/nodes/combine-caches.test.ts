import { expect, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { decodeText, encodeText } from '../../../src/base/text.ts';
import {
  cacheConfigOf,
  combineCaches,
  type ExportedCache,
} from '../../../src/client/nodes/combine-caches.ts';

const configType = 'application/vnd.buildkit.cacheconfig.v0';

function digestOf(text: string): string {
  return sha256(encodeText(text));
}

/** A cache of two layers, whose upper one belongs to a record that depends on another. */
function cache(name: string, isManifest: boolean, shared = digestOf('shared')): ExportedCache {
  const blobs = [shared, digestOf(name)];
  const config = {
    layers: [{ blob: blobs[0], parent: -1, annotations: { size: 1 } }, { blob: blobs[1] }],
    records: [
      { digest: digestOf(`${name} 0`) },
      {
        layers: [{ layer: 1, createdAt: '2026-01-01T00:00:00Z' }],
        chains: [{ layers: [0, 1], createdAt: '2026-01-01T00:00:00Z' }],
        digest: digestOf(`${name} 1`),
        inputs: [[{ selector: digestOf('s'), link: 0 }]],
      },
    ],
  };
  const bytes = encodeText(JSON.stringify(config));
  const own = { mediaType: configType, digest: sha256(bytes), size: bytes.length };
  const layers = blobs.map((digest) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest,
    size: 1,
  }));
  const manifest = isManifest
    ? { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', config: own, layers }
    : { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [...layers, own] };
  return { manifest: encodeText(JSON.stringify(manifest)), config: bytes };
}

test.each([true, false])(
  'joined caches have the records and layers of all (as an image manifest: %s)',
  (isManifest) => {
    const joined = combineCaches([cache('a', isManifest), cache('b', isManifest)]);
    if (!joined) throw new Error('too large');
    const { layers, records } = JSON.parse(decodeText(joined.config));
    expect(layers.map(({ blob, parent }: { blob: string; parent: number }) => [blob, parent])).toEqual([
      [digestOf('shared'), -1],
      [digestOf('a'), 0],
      [digestOf('shared'), -1],
      [digestOf('b'), 2],
    ]);
    expect(layers[0].annotations).toEqual({ size: 1 });
    expect(records).toMatchObject([
      { digest: digestOf('a 0') },
      {
        digest: digestOf('a 1'),
        layers: [{ layer: 1 }],
        chains: [{ layers: [0, 1] }],
        inputs: [[{ link: 0 }]],
      },
      { digest: digestOf('b 0') },
      {
        digest: digestOf('b 1'),
        layers: [{ layer: 3 }],
        chains: [{ layers: [2, 3] }],
        inputs: [[{ link: 2 }]],
      },
    ]);
    const manifest = JSON.parse(decodeText(joined.manifest));
    const listed: { mediaType: string; digest: string }[] = isManifest ? manifest.layers : manifest.manifests;
    expect(listed.filter(({ mediaType }) => mediaType !== configType).map(({ digest }) => digest)).toEqual([
      digestOf('shared'),
      digestOf('a'),
      digestOf('b'),
    ]);
    expect(cacheConfigOf(joined.manifest)).toEqual({
      mediaType: configType,
      digest: joined.configDigest,
      size: joined.config.length,
    });
    expect(joined.root).toEqual({
      mediaType: manifest.mediaType,
      digest: sha256(joined.manifest),
      size: joined.manifest.length,
    });
  },
);

test('a config that no daemon would import is not made', () => {
  const records = Array.from({ length: 10_000 }, (_, i) => ({ digest: digestOf(String(i)) }));
  const large = { ...cache('a', true), config: encodeText(JSON.stringify({ layers: [], records })) };
  expect(combineCaches([large])).toBeDefined();
  expect(combineCaches([large, large])).toBeUndefined();
});
