import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAttributeSync, setAttributeSync } from '@napi-rs/xattr';
import { expect, it, onTestFinished } from 'vitest';
import { readDigest } from '../../../src/client/ledger/read-digest.ts';
import {
  type DirectoryScan,
  scanDirectory,
  walkDirectory,
} from '../../../src/client/ledger/scan-directory.ts';
import { settleFiles } from '../../../src/client/ledger/settle-files.ts';
import { WalkedFiles } from '../../../src/client/ledger/walked-files.ts';
import { createPathFilter } from '../../../src/session/files/path-filter.ts';
import { walkFiles } from '../../../src/session/files/walk.ts';
import { loadXattrAccess } from '../../../src/session/files/xattrs.ts';
import { canSetAttribute } from '../../session/can-set-attribute.ts';

const takesUser = canSetAttribute('user.test');

function context(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'src'));
  for (const name of ['a', 'src/b', 'src/c']) writeFileSync(join(dir, name), name);
  for (const name of ['a', 'src/b', 'src/c']) utimesSync(join(dir, name), 5, 5);
  return dir;
}

/** What the daemon has after a transfer that ended long after the files were written. */
function transferred(directory: string): DirectoryScan['index'] {
  const walked = new WalkedFiles(undefined);
  for (const file of walkFiles(directory, createPathFilter([], []), loadXattrAccess())) walked.add(file);
  const digestOf = (file: Parameters<typeof readDigest>[1]) => readDigest(directory, file);
  return settleFiles(walked, { digestOf, now: Date.now() + 10_000 }).index;
}

const scan = (directory: string, before?: DirectoryScan['index']) =>
  scanDirectory({ directory, attrs: {}, known: { before, scanned: undefined } });

it.skipIf(!takesUser)('hashes extended attributes as a transfer does', () => {
  const dir = context();
  setAttributeSync(join(dir, 'src'), 'user.of.dir', 'd');
  setAttributeSync(join(dir, 'src/b'), 'user.of.file', 'f');
  expect([...scan(dir).index.table.values()]).toEqual([...transferred(dir).table.values()]);
});

it('reads nothing of unchanged files', async () => {
  const dir = context();
  const before = transferred(dir);
  expect(scan(dir, before)).toMatchObject({ reads: 0, isSame: true });
  const walked = await walkDirectory({ directory: dir, attrs: {}, known: { before } });
  expect(walked.isSame).toBe(true);
});

it.skipIf(!takesUser).each([
  ['added', (file: string) => setAttributeSync(file, 'user.new', 'x')],
  ['removed', (file: string) => removeAttributeSync(file, 'user.old')],
])('notices that an extended attribute was %s, which no transfer does', (_, change) => {
  const dir = context();
  setAttributeSync(join(dir, 'src/b'), 'user.old', 'x');
  const before = transferred(dir);
  change(join(dir, 'src/b'));
  expect(scan(dir, before)).toMatchObject({ reads: 1, unseen: ['src/b'], sent: 0, isSame: false });
});

it('leaves out what its patterns exclude', () => {
  const dir = context();
  const attrs = { 'local.excludepatterns': '["src/c"]' };
  const { index } = scanDirectory({
    directory: dir,
    attrs,
    known: { before: undefined, scanned: undefined },
  });
  expect([...index.table.keys()]).toEqual(['a', 'src', 'src/b']);
});
