import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompressPortably, detectCompression } from '../../../../src/frontend/epoch/archive/decompress.ts';
import { isArchive } from '../../../../src/frontend/epoch/archive/is-archive.ts';
import { newestFileTime } from '../../../../src/frontend/epoch/archive/newest-file-time.ts';
import { tar } from './tar.ts';

const pax = (key: string, value: string) => {
  const record = ` ${key}=${value}\n`;
  return { name: 'PaxHeaders', type: 'x', data: `${record.length + 2}${record}` };
};

async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += Buffer.from(chunk).toString('latin1');
  return text;
}

describe('isArchive', () => {
  test.each<[string, Uint8Array, boolean]>([
    ['bzip2', Uint8Array.of(0x42, 0x5a, 0x68, 0), true],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8), true],
    ['xz', Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), true],
    ['zstd, which is not unpacked', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), false],
    ['a tar', tar({ name: 'f', data: 'x'.repeat(5000) }).subarray(0, 1024), true],
    [
      'a tar whose first entry has an extended header',
      tar(pax('path', 'f'), { name: 'f' }).subarray(0, 1536),
      true,
    ],
    ['the same, cut off', tar(pax('path', 'f'), { name: 'f' }).subarray(0, 1024), false],
    ['an empty tar', tar(), false],
    ['a Dockerfile', Buffer.from('FROM scratch\n'.padEnd(1024)), false],
    ['nothing', new Uint8Array(), false],
  ])('%s', (_, header, expected) => {
    expect(isArchive(header)).toBe(expected);
  });
});

describe('newestFileTime', () => {
  test.each<[string, Uint8Array, bigint | undefined]>([
    [
      'the latest file',
      tar({ name: 'a', time: 5 }, { name: 'b', time: 9 }, { name: 'c', time: 7 }),
      9_000_000_000n,
    ],
    ['no directories', tar({ name: 'd/', type: '5', time: 9 }, { name: 'd/f', time: 7 }), 7_000_000_000n],
    ['no symbolic links', tar({ name: 'l', type: '2', time: 9 }, { name: 'f', time: 7 }), 7_000_000_000n],
    ['hard links', tar({ name: 'l', type: '1', time: 9 }, { name: 'f', time: 7 }), 9_000_000_000n],
    [
      'the time of an extended header',
      tar(pax('mtime', '12.75'), { name: 'f', time: 7 }, { name: 'g', time: 3 }),
      12_750_000_000n,
    ],
    [
      'more digits than nanoseconds',
      tar(pax('mtime', '12.0234567899'), { name: 'f', time: 7 }),
      12_023_456_789n,
    ],
    ['a time before 1970', tar(pax('mtime', '-1.5'), { name: 'f', time: 7 }), -1_500_000_000n],
    ['nothing', tar(), undefined],
    ['no files', tar({ name: 'd/', type: '5', time: 9 }), undefined],
  ])('%s', async (_, bytes, expected) => {
    expect(await newestFileTime([bytes])).toBe(expected);
    expect(await newestFileTime(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(expected);
  });

  test.each(['1.x', '1e3', '9223372036854775808'])('refuses %s, which is no time', async (time) => {
    await expect(newestFileTime([tar(pax('mtime', time), { name: 'f', time: 7 })])).rejects.toThrow(
      'invalid tar header',
    );
  });

  test('a slash makes a directory of an old header only', async () => {
    expect(await newestFileTime([tar({ name: 'd/', type: '0', time: 9 })])).toBe(9_000_000_000n);
    expect(await newestFileTime([tar({ name: 'd/', type: '\0', time: 9 })])).toBeUndefined();
  });

  test('refuses what is not a tar', async () => {
    await expect(newestFileTime([Buffer.from('FROM scratch\n'.padEnd(1024))])).rejects.toThrow(
      'invalid tar header',
    );
  });
});

test('gzip is detected and unpacked', async () => {
  const packed = new Uint8Array(gzipSync('hello'));
  expect(detectCompression(packed)).toBe('gzip');
  expect(await unpacked(decompressPortably('gzip', packed))).toBe('hello');
  await expect(unpacked(decompressPortably('xz', packed))).rejects.toThrow('cannot decompress xz');
});
