import { chmodSync, chownSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPrivateDirectory, makePrivateDirectory } from '../../src/files/private-directory.ts';
import { scratchDir } from '../session/scratch-dir.ts';

test('what is made is private, and so is what it lies in', () => {
  const path = join(scratchDir(), 'cache/ours/code');
  expect(makePrivateDirectory(path)).toBe(true);
  expect(isPrivateDirectory(path)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test.each([
  ['others may write to', 0o707],
  ['its group may write to', 0o770],
])('one that %s is not', (_, mode) => {
  const path = join(scratchDir({ 'dir/': '' }), 'dir');
  chmodSync(path, mode);
  expect(isPrivateDirectory(path)).toBe(false);
  expect(makePrivateDirectory(path)).toBe(false);
});

test('one that is a link is not, nor one behind a link, and nothing is made there', () => {
  const base = scratchDir({ 'elsewhere/': '' });
  symlinkSync('elsewhere', join(base, 'planted'));
  expect(isPrivateDirectory(join(base, 'planted'))).toBe(false);
  expect(makePrivateDirectory(join(base, 'planted'))).toBe(false);
  expect(makePrivateDirectory(join(base, 'planted/code'))).toBe(false);
  expect(existsSync(join(base, 'elsewhere/code'))).toBe(false);
});

test('one that a stranger can exchange is not, unless the directory around it is sticky', () => {
  const base = scratchDir();
  chmodSync(base, 0o777);
  mkdirSync(join(base, 'dir'), { mode: 0o700 });
  expect(isPrivateDirectory(join(base, 'dir'))).toBe(false);
  chmodSync(base, 0o1777);
  expect(isPrivateDirectory(join(base, 'dir'))).toBe(true);
});

test.runIf(process.getuid?.() === 0)('one of somebody else is not', () => {
  const path = join(scratchDir({ 'dir/': '' }), 'dir');
  chownSync(path, 1234, 1234);
  expect(isPrivateDirectory(path)).toBe(false);
});
