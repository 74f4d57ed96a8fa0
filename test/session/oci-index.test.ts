import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findManifest, putManifest, readOciIndex } from '../../src/session/content/oci-index.ts';
import { OciStore } from '../../src/session/content/oci-store.ts';
import { removeUnreferencedBlobs } from '../../src/session/content/unreferenced-blobs.ts';
import { scratchDir } from './scratch-dir.ts';

const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const blob = (char: string) => ({ digest: `sha256:${char.repeat(64)}`, size: 1 });
const descriptor = (char: string) => ({ mediaType: TYPE, ...blob(char) });

describe('putManifest', () => {
  it('makes a layout', async () => {
    const root = scratchDir();
    await putManifest(root, descriptor('a'), [{ kind: 'tag', tag: 'latest' }]);
    expect(JSON.parse(readFileSync(join(root, 'oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0',
    });
    expect(JSON.parse(readFileSync(join(root, 'index.json'), 'utf8'))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [{ ...descriptor('a'), annotations: { 'org.opencontainers.image.ref.name': 'latest' } }],
    });
    expect(readdirSync(root).sort()).toEqual(['index.json', 'oci-layout']);
  });

  it('replaces what has the name and keeps everything else', async () => {
    const root = scratchDir({
      'index.json': JSON.stringify({
        schemaVersion: 2,
        annotations: { mine: 'kept' },
        manifests: [{ ...descriptor('c'), platform: { os: 'linux' } }],
      }),
    });
    await putManifest(root, descriptor('a'), [{ kind: 'image', name: 'docker.io/library/x:1' }]);
    await putManifest(root, descriptor('b'), [
      { kind: 'image', name: 'docker.io/library/x:1' },
      { kind: 'tag', tag: '1' },
    ]);
    const index = JSON.parse(readFileSync(join(root, 'index.json'), 'utf8'));
    expect(index.annotations).toEqual({ mine: 'kept' });
    expect(index.manifests).toEqual([
      { ...descriptor('c'), platform: { os: 'linux' } },
      {
        ...descriptor('b'),
        annotations: {
          'io.containerd.image.name': 'docker.io/library/x:1',
          'org.opencontainers.image.ref.name': '1',
        },
      },
      { ...descriptor('b'), annotations: { 'org.opencontainers.image.ref.name': '1' } },
    ]);
  });

  it('loses no entry when builds end together', async () => {
    const root = scratchDir();
    const tags = Array.from({ length: 12 }, (_, i) => `t${i}`);
    await Promise.all(tags.map((tag) => putManifest(root, descriptor('a'), [{ kind: 'tag', tag }])));
    const manifests = await readOciIndex(root);
    expect(tags.every((tag) => findManifest(manifests, tag))).toBe(true);
  });

  it('touches nothing when the index is broken', async () => {
    const root = scratchDir({ 'index.json': '{"manifests": 3' });
    await expect(putManifest(root, descriptor('a'), [{ kind: 'tag', tag: 't' }])).rejects.toThrow(
      `${root}/index.json is not an OCI image index: it is not JSON`,
    );
    expect(readFileSync(join(root, 'index.json'), 'utf8')).toBe('{"manifests": 3');
    expect(readdirSync(root)).toEqual(['index.json']);
  });
});

describe('findManifest', () => {
  it('looks for an image name before a tag', () => {
    const named = { ...descriptor('a'), annotations: { 'io.containerd.image.name': 'x' } };
    const tagged = { ...descriptor('b'), annotations: { 'org.opencontainers.image.ref.name': 'x' } };
    expect(findManifest([tagged, named], 'x')).toBe(named);
    expect(findManifest([tagged], 'x')).toBe(tagged);
    expect(findManifest([tagged], 'y')).toBeUndefined();
  });
});

describe('removeUnreferencedBlobs', () => {
  async function layout() {
    const root = scratchDir();
    mkdirSync(join(root, 'blobs/sha256'), { recursive: true });
    const put = (char: string, text: string) =>
      writeFileSync(join(root, 'blobs/sha256', char.repeat(64)), text);
    put('a', JSON.stringify({ config: blob('b'), layers: [blob('c')] }));
    for (const char of 'bcdef') put(char, 'x');
    await putManifest(root, descriptor('a'), [{ kind: 'tag', tag: 'latest' }]);
    return { root, put, store: await OciStore.open(root, 'write') };
  }

  it('keeps what the index leads to', async () => {
    const { root, store } = await layout();
    await removeUnreferencedBlobs(store);
    expect(readdirSync(join(root, 'blobs/sha256')).map((name) => name[0])).toEqual(['a', 'b', 'c']);
  });

  it('removes nothing when a manifest is broken', async () => {
    const { root, put, store } = await layout();
    put('a', '{');
    await expect(removeUnreferencedBlobs(store)).rejects.toThrow();
    expect(readdirSync(join(root, 'blobs/sha256'))).toHaveLength(6);
  });
});
