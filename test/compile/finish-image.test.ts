import { describe, expect, test } from 'vitest';
import { addLabels, setImagePlatform } from '../../src/compile/finish-image.ts';
import type { DockerImage } from '../../src/image/oci-image.ts';
import type { Platform } from '../../src/image/platform.ts';

function imageOf(platform: Partial<DockerImage>): DockerImage {
  return { os: 'linux', architecture: 'amd64', config: {}, rootfs: { type: 'layers' }, ...platform };
}

describe('addLabels', () => {
  test('goes over the labels of the Dockerfile', () => {
    const image = imageOf({
      config: {
        labels: new Map([
          ['a', '1'],
          ['b', '1'],
        ]),
      },
    });
    addLabels(
      image,
      new Map([
        ['b', '2'],
        ['c', '2'],
      ]),
    );
    expect([...image.config.labels!]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '2'],
    ]);
  });

  test('makes no labels out of none', () => {
    const image = imageOf({});
    addLabels(image, new Map());
    expect(image.config.labels).toBeUndefined();
  });
});

describe('setImagePlatform', () => {
  function finished(image: Partial<DockerImage>, target: Platform, implicitTarget: boolean) {
    const draft = imageOf(image);
    setImagePlatform(draft, { target, build: [target], implicitTarget });
    const { os, architecture, variant, osVersion, osFeatures } = draft;
    return { os, architecture, variant, osVersion, osFeatures };
  }

  test('keeps what the image says when nobody named a platform', () => {
    const target = { os: 'linux', architecture: 'arm64' };
    expect(finished({ variant: 'v2' }, target, true)).toMatchObject({ architecture: 'amd64', variant: 'v2' });
  });

  test('keeps the variant and version of the same platform', () => {
    const image = { variant: 'v2', osVersion: '1' };
    const target = { os: 'linux', architecture: 'amd64' };
    expect(finished(image, target, false)).toMatchObject({ variant: 'v2', osVersion: '1' });
  });

  test('drops the variant and version of another platform', () => {
    const out = finished({ variant: 'v2', osVersion: '1' }, { os: 'linux', architecture: 'ppc64le' }, false);
    expect(out.architecture).toBe('ppc64le');
    expect(out.variant).toBe('');
    expect(out.osVersion).toBeUndefined();
  });

  test('takes variant, version and features of the target', () => {
    const target = {
      os: 'linux',
      architecture: 'arm',
      variant: 'v6',
      osVersion: '9',
      osFeatures: ['b', 'a'],
    };
    expect(finished({}, target, false)).toEqual({
      os: 'linux',
      architecture: 'arm',
      variant: 'v6',
      osVersion: '9',
      osFeatures: ['a', 'b'],
    });
  });

  test('normalizes what stands there', () => {
    expect(finished({ architecture: 'x86_64' }, { os: 'linux', architecture: 'amd64' }, true)).toMatchObject({
      architecture: 'amd64',
    });
  });
});
