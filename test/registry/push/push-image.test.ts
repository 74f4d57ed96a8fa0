import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseNormalizedNamed } from '../../../src/image/reference.ts';
import { layoutContent, memoryContent } from '../../../src/registry/push/content-source.ts';
import { type PushProgress, pushImage } from '../../../src/registry/push/push-image.ts';
import { digestOf, refuse, startPushRegistry } from './push-registry.ts';
import { failureOf, once, push } from './push-sample.ts';
import { type SampleImage, sampleIndex } from './sample-image.ts';

describe('a push', () => {
  it('sends blobs, then manifests, then the index, then the tags', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex();
    await push(image, [`${registry.host}/team/app:1`, `${registry.host}/team/app:latest`]);
    expect(registry.blobs.size).toBe(5);
    const puts = registry.requests.filter((line) => line.startsWith('PUT')).map((line) => line.split('?')[0]);
    expect(puts.slice(0, 5).every((line) => line?.includes('/blobs/uploads/'))).toBe(true);
    const index = `PUT /v2/team/app/manifests/${image.root.digest}`;
    expect(puts.slice(7)).toEqual([
      index,
      'PUT /v2/team/app/manifests/1',
      'PUT /v2/team/app/manifests/latest',
    ]);
    const stored = registry.manifests.get('team/app latest');
    expect(stored?.type).toBe(image.root.mediaType);
    expect(digestOf(stored?.body ?? Buffer.alloc(0))).toBe(image.root.digest);
  });

  it('keeps the query of the address of an upload as it is', async () => {
    const registry = await startPushRegistry();
    await push(sampleIndex(['amd64']), [`${registry.host}/app`]);
    const puts = registry.requests.filter((line) => /^PUT .*uploads/.test(line));
    expect(puts.length).toBe(3);
    for (const line of puts)
      expect(line).toMatch(/\/uploads\/\d+\?_state=a%2Fb~c\+d==&digest=sha256%3A[0-9a-f]{64}$/);
  });

  it('sends a length and no chunks', async () => {
    const registry = await startPushRegistry();
    const seen: (readonly [string | undefined, string | undefined])[] = [];
    registry.intercept = ({ headers }) => {
      seen.push([headers['content-length'], headers['transfer-encoding']]);
      return false;
    };
    await push(sampleIndex(['amd64'], 3 << 20), [`${registry.host}/app`]);
    expect(seen.every(([, encoding]) => encoding === undefined)).toBe(true);
    expect(seen.filter(([length]) => length === String(3 << 20))).toHaveLength(2);
  });

  it('sends nothing that the repository has', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex();
    await push(image, [`${registry.host}/app`]);
    registry.requests.length = 0;
    const states: string[] = [];
    await push(image, [`${registry.host}/app`], { onProgress: ({ state }) => states.push(state) });
    expect(registry.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
    expect(states.filter((state) => state === 'exists')).toHaveLength(5);
  });

  it('sends only the index if the repository has what it names', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex();
    await push(image, [`${registry.host}/app`]);
    registry.requests.length = 0;
    const references = [parseNormalizedNamed(`${registry.host}/app:1`)];
    const content = memoryContent(
      new Map([[image.root.digest, image.blobs.get(image.root.digest) ?? Buffer.alloc(0)]]),
    );
    const request = { root: image.root, content, references, isComplete: true };
    await pushImage(request, { credentials: async () => undefined, retryWaits: [] });
    expect(registry.requests).toEqual([
      `PUT /v2/app/manifests/${image.root.digest}`,
      'PUT /v2/app/manifests/1',
    ]);
  });

  it('has the registry take blobs from its other repositories', async () => {
    const registry = await startPushRegistry();
    await push(sampleIndex(), [`${registry.host}/one:1`, `${registry.host}/two:2`]);
    expect(registry.requests.filter((line) => /^PUT .*uploads/.test(line))).toHaveLength(5);
    expect(registry.requests.filter((line) => /^POST .*mount=/.test(line))).toHaveLength(5);
    expect(registry.manifests.has('two 2')).toBe(true);
    // No tag before all the content is everywhere.
    const tags = registry.requests.map((line, at) => (/manifests\/[12]$/.test(line) ? at : -1));
    expect(tags.filter((at) => at >= 0)).toEqual([
      registry.requests.length - 2,
      registry.requests.length - 1,
    ]);
  });

  it('continues the upload that a registry opens instead of a mount', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex(['amd64']);
    const holders = () => [{ registry: registry.host, repository: 'other' }];
    await push(image, [`${registry.host}/app`], { content: { ...memoryContent(image.blobs), holders } });
    expect(registry.requests.filter((line) => line.startsWith('POST'))).toHaveLength(3);
    expect(registry.blobs.size).toBe(3);
  });

  it.each([401, 403, 404, 405])('sends a blob after a mount that ends with %i', async (status) => {
    const registry = await startPushRegistry();
    once(registry, /mount=/, (response) => refuse(response, status, 'DENIED'), 3);
    const image = sampleIndex(['amd64']);
    const holders = () => [{ registry: registry.host, repository: 'other' }];
    await push(image, [`${registry.host}/app`], { content: { ...memoryContent(image.blobs), holders } });
    expect(registry.blobs.size).toBe(3);
  });

  it('reports how far it is', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex(['amd64'], 1 << 20);
    const seen: PushProgress[] = [];
    await push(image, [`${registry.host}/app:1`], { onProgress: (progress) => seen.push(progress) });
    const sent = seen.filter(({ state }) => state === 'sent');
    expect(sent.map(({ descriptor }) => descriptor.digest).sort()).toEqual([...image.blobs.keys()].sort());
    for (const { descriptor, sent: bytes } of sent) expect(bytes).toBe(descriptor.size);
    expect(seen.every((each) => each.registry === registry.host && each.repository === 'app')).toBe(true);
  });

  it('does not send layers whose licence forbids that', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex(['amd64']);
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: digestOf(Buffer.from('windows')),
      size: 7,
      urls: ['https://example.com/layer'],
    };
    const manifestType = 'application/vnd.docker.distribution.manifest.v2+json';
    const bytes = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: manifestType, layers: [foreign] }),
    );
    image.blobs.set(digestOf(bytes), bytes);
    const root = { mediaType: manifestType, digest: digestOf(bytes), size: bytes.length };
    await push({ root, blobs: image.blobs }, [`${registry.host}/app`]);
    expect(registry.requests).toEqual([`PUT /v2/app/manifests/${root.digest}`]);
  });
});

describe('the content', () => {
  it('comes from a layout directory', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex();
    await push(image, [`${registry.host}/app:1`], { content: layoutContent(layoutOf(image)) });
    expect(registry.blobs.size).toBe(5);
  });

  it('never comes from outside the layout directory', async () => {
    const registry = await startPushRegistry();
    const image = sampleIndex(['amd64']);
    const dir = layoutOf(image);
    const [digest = ''] = [...image.blobs.keys()];
    const path = join(dir, 'blobs/sha256', digest.slice(7));
    rmSync(path);
    const outside = join(layoutOf(image), 'blobs/sha256', digest.slice(7));
    symlinkSync(outside, path);
    const error = await failureOf(push(image, [`${registry.host}/app`], { content: layoutContent(dir) }));
    expect(error.code).toBe('content-invalid');
    expect(error.message).toContain('which is outside');
  });

  it.each([
    ['shorter', (bytes: Uint8Array) => bytes.subarray(1), 'has 99 bytes instead of 100'],
    ['longer', (bytes: Uint8Array) => Buffer.concat([bytes, bytes]), 'has more than its 100 bytes'],
    ['other', (bytes: Uint8Array) => Buffer.from(bytes).fill(0), 'has the digest sha256:'],
    ['missing', undefined, 'it is not there'],
  ])('is an error when a layer is %s', async (_name, change, message) => {
    const registry = await startPushRegistry();
    const image = sampleIndex(['amd64']);
    const [layer = '', bytes = new Uint8Array()] = [...image.blobs][0] ?? [];
    if (change) image.blobs.set(layer, change(bytes));
    else image.blobs.delete(layer);
    const error = await failureOf(push(image, [`${registry.host}/app:1`]));
    expect(error.code).toBe('content-invalid');
    expect(error.message).toContain(message);
    expect(error.message).toContain(layer);
    expect(registry.blobs.has(`app ${layer}`)).toBe(false);
    expect(registry.manifests.size).toBe(0);
  });

  it('is an error when a manifest is not one', async () => {
    const registry = await startPushRegistry();
    const bytes = Buffer.from('{"layers":[{"digest":"../../etc/passwd"}]}');
    const root = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestOf(bytes),
      size: bytes.length,
    };
    const error = await failureOf(
      push({ root, blobs: new Map([[root.digest, bytes]]) }, [`${registry.host}/app`]),
    );
    expect(error.message).toContain('is not a manifest: layers[0]');
    expect(registry.requests).toEqual([]);
  });

  it('may have an empty blob', async () => {
    const registry = await startPushRegistry();
    const empty = { mediaType: 'application/x', digest: digestOf(Buffer.alloc(0)), size: 0 };
    const bytes = Buffer.from(JSON.stringify({ layers: [empty] }));
    const root = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestOf(bytes),
      size: bytes.length,
    };
    const blobs = new Map([
      [root.digest, bytes],
      [empty.digest, Buffer.alloc(0)],
    ]);
    await push({ root, blobs }, [`${registry.host}/app`]);
    expect(registry.blobs.get(`app ${empty.digest}`)).toHaveLength(0);
  });
});

function layoutOf({ blobs }: SampleImage): string {
  const dir = mkdtempSync(join(tmpdir(), 'push-layout-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'blobs/sha256'), { recursive: true });
  for (const [digest, bytes] of blobs) writeFileSync(join(dir, 'blobs/sha256', digest.slice(7)), bytes);
  return dir;
}
