import { expect, test } from 'vitest';
import {
  basicPlatformName,
  formatPlatform,
  normalizePlatform,
  parsePlatform,
} from '../../src/image/platform.ts';

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/arm64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64/v8'],
  ['linux/arm/v7', 'linux/arm/v7'],
  ['linux/arm', 'linux/arm'],
  ['linux/armhf', 'linux/arm'],
  ['linux/armel', 'linux/arm/v6'],
  ['LINUX/AMD64', 'linux/amd64'],
  ['macos/aarch64', 'darwin/arm64'],
  ['windows(10.0.17763+win32k)/amd64', 'windows(10.0.17763+win32k)/amd64'],
  ['arm64', 'linux/arm64'],
])('parse and format %s', (text, expected) => {
  expect(formatPlatform(parsePlatform(text))).toBe(expected);
});

test.each([
  ['linux/*', '"linux/*": wildcards not yet supported: invalid argument'],
  ['nothing', '"nothing": unknown operating system or architecture: invalid argument'],
  ['a/b/c/d', '"a/b/c/d": cannot parse platform specifier: invalid argument'],
  [
    'linux/am d',
    '"am d" is an invalid component of "linux/am d": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
  ],
])('refuses %s', (text, message) => {
  expect(() => parsePlatform(text)).toThrow(message);
});

test('normalize fills variants in and sorts features', () => {
  expect(formatPlatform(normalizePlatform({ os: 'linux', architecture: 'arm' }))).toBe('linux/arm/v7');
  expect(formatPlatform(normalizePlatform({ os: 'linux', architecture: 'arm64', variant: 'v8' }))).toBe(
    'linux/arm64',
  );
  const features = normalizePlatform({
    os: 'windows',
    architecture: 'amd64',
    osFeatures: ['b', 'a', 'b'],
  }).osFeatures;
  expect(features).toEqual(['a', 'b']);
});

test.each([
  ['windows(10.0.17763+win32k)/x86_64', 'windows/amd64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm', 'linux/arm/v7'],
])('the basic name of %s is %s', (text, name) => {
  expect(basicPlatformName(parsePlatform(text))).toBe(name);
});
