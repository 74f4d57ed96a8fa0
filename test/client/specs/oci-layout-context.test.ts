import { describe, expect, it } from 'vitest';
import { openOciLayout, parseOciLayout } from '../../../src/client/specs/oci-layout-context.ts';
import { scratchDir } from '../../session/scratch-dir.ts';

const A = `sha256:${'a'.repeat(64)}`;

// The cases of docker/buildx v0.36.1 util/ocilayout.
it.each([
  ['oci-layout:///path/to/oci/layout', '/path/to/oci/layout', 'latest', undefined],
  ['oci-layout:///path/to/oci/layout:1.3', '/path/to/oci/layout', '1.3', undefined],
  [`oci-layout:///path/to/oci/layout@${A}`, '/path/to/oci/layout', undefined, A],
  [`oci-layout:///path/to/oci/@/layout@${A}`, '/path/to/oci/@/layout', undefined, A],
  ['oci-layout:///path/to/oci/@/layout', '/path/to/oci/@/layout', 'latest', undefined],
  ['oci-layout://a:1.3', 'a', '1.3', undefined],
  ['oci-layout://C:\\path\\to\\oci\\layout', 'C:\\path\\to\\oci\\layout', 'latest', undefined],
  ['oci-layout://C:/path/to/oci/layout', 'C:/path/to/oci/layout', 'latest', undefined],
  ['oci-layout://C:\\path\\to\\oci\\layout:1.3', 'C:\\path\\to\\oci\\layout', '1.3', undefined],
  [`oci-layout://C:\\oci\\layout:1.3@${A}`, 'C:\\oci\\layout', '1.3', A],
])('reads %s', (text, path, tag, digest) => {
  expect(parseOciLayout(text)).toEqual({ path, tag, digest });
});

it('leaves other references alone', () => {
  expect(parseOciLayout('docker-image://x')).toBeUndefined();
});

describe('a layout', () => {
  const manifest = (char: string, tag?: string) => ({
    digest: `sha256:${char.repeat(64)}`,
    ...(tag === undefined ? {} : { annotations: { 'org.opencontainers.image.ref.name': tag } }),
  });
  const layout = (...manifests: object[]) => scratchDir({ 'index.json': JSON.stringify({ manifests }) });
  const open = (folder: string, tag?: string) => openOciLayout({ path: 'x', tag, digest: undefined }, folder);

  it('is pinned to the manifest of its tag', async () => {
    const { value, storeId } = await open(layout(manifest('a', '1'), manifest('b', '2')), '2');
    expect(value).toMatch(/^oci-layout:\/\/[a-z0-9]{25}:2@sha256:b{64}$/);
    expect(storeId).toBe(`oci:${value.slice(13, 38)}`);
  });

  it('is pinned to its only manifest', async () => {
    expect((await open(layout(manifest('a')), 'latest')).value).toContain('a'.repeat(64));
  });

  it('names the tags it has', async () => {
    await expect(open(layout(manifest('a', '1'), manifest('b', '2')), '3')).rejects.toThrow(
      'has no manifest with the tag 3, only 1, 2',
    );
  });

  it('must be one', async () => {
    await expect(open(scratchDir(), 'latest')).rejects.toThrow('index.json: no such file');
    await expect(open(layout({ digest: 'sha256:../x' }))).rejects.toThrow(
      'manifests[0].digest is not a digest of a supported algorithm',
    );
  });
});
