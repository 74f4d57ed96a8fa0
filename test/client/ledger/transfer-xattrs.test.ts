import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAttributeSync, setAttributeSync } from '@napi-rs/xattr';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileIndex } from '../../../src/client/ledger/file-index.ts';
import { readDigest } from '../../../src/client/ledger/read-digest.ts';
import { settleFiles } from '../../../src/client/ledger/settle-files.ts';
import { WalkedFiles } from '../../../src/client/ledger/walked-files.ts';
import { createPathFilter } from '../../../src/session/files/path-filter.ts';
import { walkFiles } from '../../../src/session/files/walk.ts';
import { loadXattrAccess } from '../../../src/session/files/xattrs.ts';
import { canSetAttribute } from '../../session/can-set-attribute.ts';

const access = loadXattrAccess();
const takesUser = canSetAttribute('user.test');

function context(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(dir, name), name);
  return dir;
}

interface Listing {
  readonly index: FileIndex;
  /** Names of the files whose attributes were read. */
  readonly read: readonly string[];
  /** Names of the files that were listed with attributes. */
  readonly having: readonly string[];
}

interface ListOptions {
  readonly before?: FileIndex;
  /** Milliseconds from now at which the build began. */
  readonly age?: number;
  /** Whether attributes can be read. */
  readonly hasAccess?: boolean;
}

/** Lists a directory as a transfer does, and stores what it found. */
function list(dir: string, { before, age = 10_000, hasAccess = true }: ListOptions = {}): Listing {
  const xattrs = hasAccess ? access : undefined;
  const read: string[] = [];
  const having: string[] = [];
  const walked = new WalkedFiles(before);
  const reader = xattrs && {
    read: (path: string, file: Parameters<WalkedFiles['add']>[0]) => {
      if (walked.hasNoXattrs(file)) return undefined;
      read.push(file.path);
      return xattrs.read(path);
    },
  };
  for (const file of walkFiles(dir, createPathFilter([], []), reader)) {
    if (file.xattrs) having.push(file.path);
    walked.add(file);
  }
  const { index } = settleFiles(walked, {
    digestOf: (file) => readDigest(dir, file),
    now: Date.now() + age,
    hasNoXattrs: (file) => xattrs !== undefined && file.xattrs === undefined,
  });
  const path = join(mkdtempSync(join(tmpdir(), 'dllb-test-')), 'index');
  onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }));
  index.save(path);
  return { index: FileIndex.read(path)!, read, having };
}

describe.skipIf(!takesUser)('a transfer after another one', () => {
  it('reads the extended attributes only of files that had some', () => {
    const dir = context();
    setAttributeSync(join(dir, 'b'), 'user.x', 'x');
    const first = list(dir);
    expect(first).toMatchObject({ read: ['a', 'b', 'c'], having: ['b'] });
    const second = list(dir, { before: first.index });
    expect(second).toMatchObject({ read: ['b'], having: ['b'] });
    expect(list(dir, { before: second.index })).toMatchObject({ read: ['b'], having: ['b'] });
  });

  it.each([
    ['an attribute', (file: string) => setAttributeSync(file, 'user.x', 'x'), ['c']],
    ['content', (file: string) => writeFileSync(file, 'longer'), []],
    ['a time', (file: string) => utimesSync(file, 5, 5), []],
  ])('reads those of a file that got %s', (_, change, having) => {
    const dir = context();
    const { index } = list(dir);
    change(join(dir, 'c'));
    expect(list(dir, { before: index })).toMatchObject({ read: ['c'], having });
  });

  it('reads those of a file that lost its attributes once more', () => {
    const dir = context();
    setAttributeSync(join(dir, 'a'), 'user.x', 'x');
    const first = list(dir);
    removeAttributeSync(join(dir, 'a'), 'user.x');
    utimesSync(join(dir, 'a'), 5, 5);
    const second = list(dir, { before: first.index });
    expect(second).toMatchObject({ read: ['a'], having: [] });
    expect(list(dir, { before: second.index }).read).toEqual([]);
  });

  it('reads those of files that were written just before the first one', () => {
    const dir = context();
    const { index } = list(dir, { age: 0 });
    setAttributeSync(join(dir, 'a'), 'user.x', 'x');
    expect(list(dir, { before: index })).toMatchObject({ read: ['a', 'b', 'c'], having: ['a'] });
  });

  it('reads those of all files if they could not be read before', () => {
    const dir = context();
    setAttributeSync(join(dir, 'a'), 'user.x', 'x');
    const { index } = list(dir, { hasAccess: false });
    expect(list(dir, { before: index })).toMatchObject({ read: ['a', 'b', 'c'], having: ['a'] });
  });
});
