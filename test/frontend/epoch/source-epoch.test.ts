import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompressPortably } from '../../../src/frontend/epoch/archive/decompress.ts';
import { sourceEpoch } from '../../../src/frontend/epoch/source-epoch.ts';
import { copy } from '../../../src/llb/ops/file/copy.ts';
import { file } from '../../../src/llb/ops/file/file.ts';
import { git } from '../../../src/llb/ops/git.ts';
import { http, image, local } from '../../../src/llb/ops/source.ts';
import { type State, scratch } from '../../../src/llb/state.ts';
import { memoryFrontend } from '../memory-build.ts';
import type { MemoryDaemon } from '../memory-gateway.ts';
import { tar } from './archive/tar.ts';

const url = 'https://example.com/a.tar.gz';
const download = http(url, { filename: 'context' });
const packed = new Uint8Array(gzipSync(tar({ name: 'f', time: 9 })));
const httpMeta = (lastModified?: bigint) => ({
  [url]: { identifier: url, attrs: {}, http: { checksum: 'sha256:1', filename: '', lastModified } },
});

async function epochOf(state: State, daemon: MemoryDaemon) {
  const build = memoryFrontend(daemon);
  const epoch = await sourceEpoch({ build, decompress: decompressPortably }, state, 'why');
  return { epoch, calls: build.gateway.calls };
}

describe('sourceEpoch', () => {
  test('a git commit, in the zone of its committer', async () => {
    const commitObject = new TextEncoder().encode(
      'tree 1\nauthor A <a> 1 +0000\ncommitter C <c> 7 +0100\n\nm',
    );
    const identifier = 'git://example.com/r.git';
    const meta = { checksum: '', ref: '', commitChecksum: '', commitObject, tagObject: new Uint8Array() };
    const images = { [identifier]: { identifier, attrs: {}, git: meta } };
    expect(await epochOf(git('https://example.com/r.git'), { images })).toEqual({
      epoch: { seconds: 7n, utcOffsetSeconds: 3600 },
      calls: [`meta ${identifier}`],
    });
  });

  test('when a download was last modified', async () => {
    const images = httpMeta(1714979289_900_000_001n);
    expect(await epochOf(download, { images })).toEqual({
      epoch: { seconds: 1714979289n, nanoseconds: 900_000_001, utcOffsetSeconds: 0 },
      calls: [`meta ${url}`],
    });
  });

  test('the newest file of a download that is an archive, unpacked on the way or not', async () => {
    const unpacked = file(scratch(), [copy(download, '/context', '/', { attemptUnpack: true })]);
    const daemon = { images: httpMeta(), files: { [url]: { context: packed } } };
    for (const state of [download, unpacked]) {
      expect(await epochOf(state, daemon)).toEqual({
        epoch: { seconds: 9n, nanoseconds: 0, utcOffsetSeconds: 0 },
        calls: [`meta ${url}`, `solve ${url}`, 'read context'],
      });
    }
  });

  test.each<[string, State, MemoryDaemon]>([
    [
      'a download that is no archive',
      download,
      { images: httpMeta(), files: { [url]: { context: 'FROM x' } } },
    ],
    ['a download without a name', http(url), { images: httpMeta() }],
    [
      'a local directory',
      local('context', { sessionId: 's' }),
      { images: { 'local://context': { identifier: '', attrs: {} } } },
    ],
    ['nothing', scratch(), {}],
    ['two sources', file(image('a'), [copy(image('b'), '/', '/')]), {}],
    ['an old daemon', git('https://example.com/r.git'), { missingCaps: ['source.metaresolver'] }],
  ])('%s has none', async (_, state, daemon) => {
    expect((await epochOf(state, daemon)).epoch).toBeUndefined();
  });
});
