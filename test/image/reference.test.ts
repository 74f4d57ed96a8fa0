import { expect, test } from 'vitest';
import { parseDigest } from '../../src/image/digest-reference.ts';
import {
  familiarString,
  parseNormalizedNamed,
  referenceString,
  tagNameOnly,
  withDigest,
} from '../../src/image/reference.ts';

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  ['alpine', 'docker.io/library/alpine', 'alpine'],
  ['user/app:1', 'docker.io/user/app:1', 'user/app:1'],
  ['index.docker.io/library/x', 'docker.io/library/x', 'x'],
  ['localhost/x', 'localhost/x', 'localhost/x'],
  ['localhost:5000/a/b', 'localhost:5000/a/b', 'localhost:5000/a/b'],
  ['[::1]:5000/x', '[::1]:5000/x', '[::1]:5000/x'],
  [`alpine:3@${digest}`, `docker.io/library/alpine:3@${digest}`, `alpine:3@${digest}`],
  ['Registry/x', 'Registry/x', 'Registry/x'],
])('%s', (text, full, familiar) => {
  const reference = parseNormalizedNamed(text);
  expect(referenceString(reference)).toBe(full);
  expect(familiarString(reference)).toBe(familiar);
});

test.each([
  ['Alpine', 'invalid reference format: repository name (library/Alpine) must be lowercase'],
  ['a:b:c', 'invalid reference format'],
  ['-x', 'invalid reference format'],
  ['', 'invalid reference format'],
  ['a'.repeat(64), `invalid repository name (${'a'.repeat(64)}), cannot specify 64-byte hexadecimal strings`],
  [`x/${'a'.repeat(256)}`, 'repository name must not be more than 255 characters'],
  [`a@sha256:${'a'.repeat(63)}`, 'invalid checksum digest length'],
  [`a@sha999:${'a'.repeat(64)}`, 'unsupported digest algorithm'],
])('refuses %s', (text, message) => {
  expect(() => parseNormalizedNamed(text)).toThrow(message);
});

test('tags and digests are added', () => {
  expect(referenceString(tagNameOnly(parseNormalizedNamed('a')))).toBe('docker.io/library/a:latest');
  expect(referenceString(withDigest(parseNormalizedNamed('a:1'), digest))).toBe(
    `docker.io/library/a:1@${digest}`,
  );
  expect(() => parseDigest('sha256:')).toThrow('invalid checksum digest format');
});
