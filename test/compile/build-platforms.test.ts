import { expect, test } from 'vitest';
import { chooseBuildPlatforms } from '../../src/compile/build-platforms.ts';
import { defaultPlatform } from '../../src/image/platform.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const arm64 = { os: 'linux', architecture: 'arm64' };

test('the first build platform is the target when nobody names one', () => {
  expect(chooseBuildPlatforms({ buildPlatforms: [arm64, amd64], targetPlatform: undefined })).toEqual({
    build: [arm64, amd64],
    target: arm64,
    implicitTarget: true,
  });
});

test('a named target stands beside the build platforms', () => {
  expect(chooseBuildPlatforms({ buildPlatforms: [amd64], targetPlatform: arm64 })).toEqual({
    build: [amd64],
    target: arm64,
    implicitTarget: false,
  });
});

test('without build platforms, steps run on the target or on this machine', () => {
  expect(chooseBuildPlatforms({ buildPlatforms: [], targetPlatform: arm64 }).build).toEqual([arm64]);
  expect(chooseBuildPlatforms({ buildPlatforms: [], targetPlatform: undefined }).build).toEqual([
    defaultPlatform(),
  ]);
});
