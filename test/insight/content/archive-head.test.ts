import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { expect, it } from 'vitest';
import { encodeText } from '../../../src/base/text.ts';
import { mayBeArchive } from '../../../src/insight/content/archive-head.ts';

/** A tar file with one small file. */
async function tarFile(): Promise<Uint8Array> {
  const archive = pack();
  archive.entry({ name: 'ü.txt' }, 'text');
  archive.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of archive) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

it('tells archives from other files by their first bytes', async () => {
  const tar = await tarFile();
  expect(mayBeArchive(tar.subarray(0, 512))).toBe(true);
  expect(mayBeArchive(gzipSync(tar))).toBe(true);
  expect(mayBeArchive(Uint8Array.of(0x51, 0x2a, 0x4d, 0x18))).toBe(true);
  for (const text of ['', 'text', 'BZ', 'x'.repeat(512)]) expect(mayBeArchive(encodeText(text))).toBe(false);
  expect(mayBeArchive(new Uint8Array(512))).toBe(false);
  expect(mayBeArchive(tar.subarray(0, 511))).toBe(false);
  const damaged = Uint8Array.from(tar.subarray(0, 512));
  damaged[0] = 0x41;
  expect(mayBeArchive(damaged)).toBe(false);
});
