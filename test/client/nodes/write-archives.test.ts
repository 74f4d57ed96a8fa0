import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';
import { afterAll, describe, expect, test } from 'vitest';
import { tarHeader } from '../../../src/client/nodes/tar-header.ts';
import { joinArchives } from '../../../src/client/nodes/write-archives.ts';

const root = mkdtempSync(join(tmpdir(), 'dockerfile-llb-archives-'));
afterAll(() => rmSync(root, { recursive: true }));

function memorySink() {
  const chunks: Uint8Array[] = [];
  const ends: string[] = [];
  return {
    chunks,
    ends,
    sink: {
      write: async (data: Uint8Array) => void chunks.push(data),
      finish: async () => void ends.push('finished'),
      discard: async () => void ends.push('discarded'),
    },
  };
}

async function archive(name: string, files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const packed = pack();
  for (const [path, content] of Object.entries(files)) packed.entry({ name: path }, Buffer.from(content));
  packed.finalize();
  const path = join(root, name);
  writeFileSync(path, await buffer(packed));
  return path;
}

async function filesIn(chunks: readonly Uint8Array[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const entries = Readable.from([Buffer.concat(chunks)]).pipe(extract());
  for await (const entry of entries) {
    found[entry.header.name] = (await buffer(entry)).length;
  }
  return found;
}

describe('archives of several nodes', () => {
  test('have the files of all, also one that ends with zeros', async () => {
    const paths = [
      await archive('a.tar', { 'linux_amd64/a': new Uint8Array(4096) }),
      await archive('b.tar', { 'linux_arm64/b': new Uint8Array([1]) }),
    ];
    const { sink, chunks, ends } = memorySink();
    await joinArchives(paths, sink);
    expect(await filesIn(chunks)).toEqual({ 'linux_amd64/a': 4096, 'linux_arm64/b': 1 });
    // Two headers, the blocks of two files, and one end: tar stops reading at the first.
    expect(Buffer.concat(chunks)).toHaveLength(512 + 4096 + 512 + 512 + 1024);
    expect(ends).toEqual(['finished']);
  });

  test('an incomplete archive is an error', async () => {
    const path = join(root, 'broken.tar');
    writeFileSync(path, new Uint8Array(2048).fill(1));
    const { sink, ends } = memorySink();
    await expect(joinArchives([path], sink)).rejects.toThrow('not complete');
    expect(ends).toEqual(['discarded']);
  });
});

test.each([0, 1, 8 ** 11 - 1, 8 ** 11, 2 ** 40 + 7])('a header says %i bytes', async (size) => {
  const entries = extract();
  const header = new Promise((resolve) => entries.on('entry', resolve));
  entries.write(tarHeader({ name: 'blobs/sha256/1', mode: 0o444, size }));
  expect(await header).toMatchObject({ name: 'blobs/sha256/1', mode: 0o444, size, type: 'file' });
  entries.destroy();
});
