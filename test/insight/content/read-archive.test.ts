import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decodeText } from '../../../src/base/text.ts';
import { readArchive } from '../../../src/insight/content/read-archive.ts';

/** What `tar` writes for these files. */
function tarOf(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-archive-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(dir, path));
    else writeFileSync(join(dir, path), text, { mode: 0o640 });
  }
  const names = Object.keys(files);
  const owner = ['--owner=5', '--group=6', '--numeric-owner'];
  return execFileSync('tar', ['-C', dir, '-c', ...owner, ...flags, ...names]);
}

describe('the entries of a tar file', () => {
  const long = `${'d'.repeat(90)}/${'f'.repeat(120)}`;

  it.each(['gnu', 'pax', 'ustar'])('are read in the format %s', (format) => {
    const files = { 'a/b': 'text', c: '-> a/b', ...(format === 'ustar' ? {} : { [long]: '' }) };
    const entries = readArchive(tarOf(files, `--format=${format}`)) ?? [];
    expect(
      entries.map(({ type, path, uid, gid, linkname, data }) => [
        type,
        path,
        uid,
        gid,
        linkname,
        decodeText(data),
      ]),
    ).toEqual([
      ['file', 'a/b', 5, 6, '', 'text'],
      ['symlink', 'c', 5, 6, 'a/b', ''],
      ...(format === 'ustar' ? [] : [['file', long, 5, 6, '', '']]),
    ]);
    expect(entries[0]?.mode).toBe(0o640);
  });

  it('are not known when a path leaves the directory', () => {
    const tar = tarOf({ 'a/b': 'text' }, '--transform=s,a/b,../x,');
    expect(readArchive(tar)).toBeUndefined();
  });

  it('are not known when the file is cut off or damaged', () => {
    const tar = tarOf({ a: 'x'.repeat(2000) });
    expect(readArchive(tar.subarray(0, 1024))).toBeUndefined();
    expect(readArchive(tar.with(124, 0xff))).toBeUndefined();
    expect(readArchive(new Uint8Array(1024))).toEqual([]);
  });
});
