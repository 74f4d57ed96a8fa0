import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileIndex } from '../../../src/client/ledger/file-index.ts';
import { readDigest } from '../../../src/client/ledger/read-digest.ts';
import { type SettledFiles, settleFiles } from '../../../src/client/ledger/settle-files.ts';
import { WalkedFiles } from '../../../src/client/ledger/walked-files.ts';
import { createPathFilter } from '../../../src/session/files/path-filter.ts';
import { walkFiles } from '../../../src/session/files/walk.ts';

function directory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-index-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function context(): string {
  const dir = directory();
  mkdirSync(join(dir, 'src'));
  for (const name of ['a', 'src/b', 'src/ü', 'z']) writeFileSync(join(dir, name), name);
  symlinkSync('a', join(dir, 'link'));
  return dir;
}

interface Settled extends SettledFiles {
  /** Paths of the files that were read. */
  readonly read: readonly string[];
}

/** Settles what is in the directory, `age` milliseconds after it was written. */
function settle(dir: string, before?: FileIndex, age = 10_000): Settled {
  const walked = new WalkedFiles(before);
  for (const file of walkFiles(dir, createPathFilter([], []))) walked.add(file);
  const read: string[] = [];
  const scan = settleFiles(walked, {
    digestOf: (file) => {
      read.push(file.path);
      return readDigest(dir, file);
    },
    now: Date.now() + age,
  });
  return { ...scan, read };
}

/** The index as a later process reads it. */
function stored({ index }: SettledFiles): FileIndex {
  const file = join(directory(), 'index');
  index.save(file);
  return FileIndex.read(file)!;
}

const filesOf = ({ index }: SettledFiles) => [...index.table.values()];

describe('an index of files', () => {
  it('is read as it was written', () => {
    const first = settle(context());
    first.index.keys.set('[]', { names: 'a', paths: 'b' });
    const { table, numbers, keys } = stored(first);
    expect([...table.values()]).toEqual(filesOf(first));
    expect(numbers).toEqual(first.index.numbers);
    expect(keys).toEqual(new Map([['[]', { names: 'a', paths: 'b' }]]));
  });

  it('is not there when it is cut off, or when it is something else', () => {
    const file = join(directory(), 'index');
    settle(context()).index.save(file);
    expect(FileIndex.read(file)?.size).toBe(6);
    for (const text of ['', 'x', '{"version":3,"count":6,"lists":[],"keys":{}}\nshort']) {
      writeFileSync(file, text);
      expect(FileIndex.read(file), text).toBeUndefined();
    }
    expect(FileIndex.read(join(file, 'missing'))).toBeUndefined();
  });

  it('of no files is one of no files', () => {
    const empty = settle(directory());
    expect(stored(empty).size).toBe(0);
    expect(settle(directory(), stored(empty)).isSame).toBe(true);
  });

  it('spares reading what did not change', () => {
    const dir = context();
    const first = settle(dir);
    expect(first.read).toEqual(['a', 'link', 'src', 'src/b', 'src/ü', 'z']);
    expect(first).toMatchObject({ sent: 4, bytes: 1 + 5 + 6 + 1, isSame: false });
    const again = settle(dir, stored(first));
    expect(again).toMatchObject({ isSame: true, read: [], sent: 0, bytes: 0 });
  });

  it('looks again at a file that was written at the time of the scan', () => {
    const dir = context();
    const again = settle(dir, stored(settle(dir, undefined, 0)));
    expect(again.read).toEqual(['a', 'link', 'src/b', 'src/ü', 'z']);
    expect(again.sent).toBe(0);
  });

  it.each([
    ['content', (dir: string) => writeFileSync(join(dir, 'src/b'), 'longer'), ['src/b'], 1],
    ['mode', (dir: string) => chmodSync(join(dir, 'src/b'), 0o755), ['src/b'], 1],
    ['time', (dir: string) => utimesSync(join(dir, 'src/b'), 5, 5), ['src/b'], 1],
    ['an addition', (dir: string) => writeFileSync(join(dir, 'src/a'), ''), ['src', 'src/a'], 1],
    ['a removal', (dir: string) => rmSync(join(dir, 'a')), [], 0],
    ['the removal of all', (dir: string) => rmSync(join(dir, 'src'), { recursive: true }), [], 0],
  ])('has what is there after a change of %s', (_, change, read, sent) => {
    const dir = context();
    const before = stored(settle(dir));
    change(dir);
    const after = settle(dir, before);
    expect(after).toMatchObject({ read, sent, isSame: false, unseen: [] });
    expect(filesOf(after)).toEqual(filesOf(settle(dir)));
    expect(settle(dir, stored(after))).toMatchObject({ isSame: true, read: [] });
  });

  it('keeps what the daemon has of a file whose size and time are the same', () => {
    const dir = context();
    utimesSync(join(dir, 'z'), 5, 5);
    const before = stored(settle(dir));
    writeFileSync(join(dir, 'z'), 'y');
    utimesSync(join(dir, 'z'), 5, 5);
    const after = settle(dir, before);
    expect(after).toMatchObject({ read: ['z'], unseen: ['z'], sent: 0 });
    expect(filesOf(after)).toEqual([...before.table.values()]);
    // It is told each time.
    expect(settle(dir, stored(after)).unseen).toEqual(['z']);
  });
});
