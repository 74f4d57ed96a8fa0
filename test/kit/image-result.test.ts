import { describe, expect, it } from 'vitest';
import { imageResult, metadataResult } from '../../src/kit/image-result.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const arm = { os: 'linux', architecture: 'arm64' };
const amd = { os: 'linux', architecture: 'amd64' };

describe('imageResult', () => {
  it('is a ref with its config for one image', () => {
    const { ref, refs, metadata } = imageResult([{ ref: 'r1', config: { cmd: ['/app'] }, platform: amd }]);
    expect([ref, refs, [...metadata.keys()]]).toEqual([
      'r1',
      undefined,
      ['containerimage.config', 'refs.platforms'],
    ]);
    const config = JSON.parse(text(metadata.get('containerimage.config')));
    expect(config).toMatchObject({ architecture: 'amd64', os: 'linux', config: { Cmd: ['/app'] } });
    expect(JSON.parse(text(metadata.get('refs.platforms')))).toEqual({
      Platforms: [{ ID: 'linux/amd64', Platform: { architecture: 'amd64', os: 'linux' } }],
    });
  });

  it('is a ref for each platform of several images', () => {
    const { ref, refs, metadata } = imageResult([
      { ref: 'r1', platform: amd },
      { ref: 'r2', platform: arm },
    ]);
    expect(ref).toBeUndefined();
    expect([...(refs ?? [])]).toEqual([
      ['linux/amd64', 'r1'],
      ['linux/arm64', 'r2'],
    ]);
    expect(JSON.parse(text(metadata.get('containerimage.config/linux/arm64'))).architecture).toBe('arm64');
  });

  it('keeps a base image and overrides fields of its config', () => {
    const image = {
      os: 'linux',
      architecture: 's390x',
      rootfs: { type: 'layers' },
      config: { env: ['A=b'], cmd: ['sh'], user: 'app' },
    };
    const { metadata } = imageResult([{ ref: '', image, config: { cmd: ['run'] } }]);
    expect(JSON.parse(text(metadata.get('containerimage.config')))).toMatchObject({
      architecture: 's390x',
      config: { Env: ['A=b'], Cmd: ['run'], User: 'app' },
    });
  });

  it('refuses no image, and two of one platform', () => {
    expect(() => imageResult([])).toThrow(new TypeError('imageResult needs at least one image'));
    expect(() =>
      imageResult([
        { ref: 'a', platform: arm },
        { ref: 'b', platform: arm },
      ]),
    ).toThrow(new TypeError('imageResult got two images for linux/arm64'));
  });
});

describe('metadataResult', () => {
  it('encodes text and keeps bytes', () => {
    const { ref, metadata } = metadataResult({ version: '1', raw: Uint8Array.of(0, 255) });
    expect(ref).toBe('');
    expect([text(metadata.get('version')), metadata.get('raw')]).toEqual(['1', Uint8Array.of(0, 255)]);
  });
});
