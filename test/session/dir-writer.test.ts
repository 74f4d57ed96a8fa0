import { renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DirWriter } from '../../src/session/files/dir-writer.ts';
import { DIR, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

/** A writer that has made the directory `a` with the file `a/b`, of which somebody then makes a link to `outside`. */
async function exchanged() {
  const base = scratchDir({ 'outside/b': 'theirs', 'out/': '' });
  const writer = await DirWriter.open(join(base, 'out'));
  await writer.add(stat('a', { mode: DIR }));
  const file = await writer.addFile(stat('a/b'));
  await file.finish();
  const exchange = () => {
    renameSync(join(base, 'out/a'), join(base, 'out/was-a'));
    symlinkSync('../outside', join(base, 'out/a'));
  };
  const before = [statSync(join(base, 'outside')), statSync(join(base, 'outside/b'))];
  const after = () => [statSync(join(base, 'outside')), statSync(join(base, 'outside/b'))];
  return { writer, exchange, before, after };
}

it('gives no mode and time to what a directory that became a link leads to', async () => {
  const { writer, exchange, before, after } = await exchanged();
  exchange();
  await expect(writer.finish()).rejects.toThrow('a is not a directory');
  expect(after()[0]).toMatchObject({ mode: before[0]!.mode, mtimeMs: before[0]!.mtimeMs });
});

it('makes no hard link to a file behind a directory that became a link', async () => {
  const { writer, exchange, before, after } = await exchanged();
  await writer.add(stat('c', { linkname: 'a/b' }));
  exchange();
  await expect(writer.finish()).rejects.toThrow('is not a directory');
  expect(after()[1]).toMatchObject({ nlink: 1, mode: before[1]!.mode, mtimeMs: before[1]!.mtimeMs });
});
