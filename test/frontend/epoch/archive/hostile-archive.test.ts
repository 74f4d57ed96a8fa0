import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../../src/base/base64.ts';
import { bunzip2 } from '../../../../src/frontend/epoch/archive/bunzip2.ts';
import {
  ArchiveTooLargeError,
  decompressPortably,
  maxUnpacked,
} from '../../../../src/frontend/epoch/archive/decompress.ts';
import { isArchive } from '../../../../src/frontend/epoch/archive/is-archive.ts';
import { newestFileTime } from '../../../../src/frontend/epoch/archive/newest-file-time.ts';
import { readPaxRecords } from '../../../../src/go/pax-records.ts';
import { type Entry, tar } from './tar.ts';

const SECOND = 1_000_000_000n;

/** A header with bytes of its own, and the right sum. */
function header(entry: Entry, change: (block: Uint8Array) => void): Uint8Array {
  const block = tar(entry).slice(0, 512);
  change(block);
  block.fill(0x20, 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

function pax(...records: readonly string[]): Entry {
  return { name: 'PaxHeaders', type: 'x', data: records.join('') };
}

function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const length = rest.length + String(rest.length + 2).length;
  return `${length}${rest}`;
}

const END = new Uint8Array(1024);
const FILE: Entry = { name: 'f', time: 7 };
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const without = (bytes: Uint8Array, count = 1024) => bytes.subarray(0, bytes.length - count);

/** What Go's archive/tar makes of these, as its source says (reader.go, strconv.go). */
describe('an archive as Go reads it', () => {
  it.each<[string, Uint8Array, bigint | undefined]>([
    [
      'a directory whose size is a lie',
      join(
        header({ name: 'd/', type: '5' }, (b) => b.set(Buffer.from('77777777777'), 124)),
        tar(FILE),
      ),
      7n,
    ],
    [
      'a hard link whose size is a lie',
      join(
        header({ name: 'l', type: '1', time: 9 }, (b) => b.set(Buffer.from('77777777777'), 124)),
        tar(FILE),
      ),
      9n,
    ],
    [
      'the size of an extended header',
      join(
        without(tar(pax(record('size', '512')), { name: 'a', time: 3 })),
        new Uint8Array(512).fill(1),
        tar(FILE),
      ),
      7n,
    ],
    [
      'a global header alone, which has no time',
      tar({ name: 'g', type: 'g', data: record('comment', 'x') }),
      -62_135_596_800n,
    ],
    ['a global header and a file', tar({ name: 'g', type: 'g', data: record('comment', 'x') }, FILE), 7n],
    [
      'a time in base 256',
      join(
        header({ name: 'f' }, (b) => b.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0], 136)),
        END,
      ),
      256n,
    ],
    [
      'a negative time in base 256',
      join(
        header({ name: 'f' }, (b) => b.fill(0xff, 136, 148)),
        END,
      ),
      -1n,
    ],
    [
      'the mode of a directory',
      join(
        header({ name: 'f', time: 9 }, (b) => b.set(Buffer.from('0040755\0'), 100)),
        tar(FILE),
      ),
      7n,
    ],
    [
      'the mode of a regular file',
      join(
        header({ name: 'f', time: 9 }, (b) => b.set(Buffer.from('0100644\0'), 100)),
        tar(FILE),
      ),
      9n,
    ],
    [
      'a long name that makes an old header a directory',
      tar({ name: 'L', type: 'L', data: 'd/\0' }, { name: 'x', type: '\0', time: 9 }, FILE),
      7n,
    ],
    [
      'a sparse file whose map goes on',
      join(
        header({ name: 's', type: 'S', time: 3 }, (b) => (b[482] = 1)),
        new Uint8Array(512).fill(1, 504, 505),
        new Uint8Array(512),
        tar(FILE),
      ),
      7n,
    ],
    ['anything behind the end', join(tar(FILE), Buffer.from('not a tar')), 7n],
    ['no end', without(tar(FILE)), 7n],
    ['half an end', without(tar(FILE), 512), 7n],
    ['data without its padding', tar({ ...FILE, data: 'x' }).subarray(0, 513), 7n],
    [
      'leading NULs in a number',
      join(
        header({ name: 'f' }, (b) => b.set(Buffer.from('\0\0\0\0\0\0\0\0\0\x31\x32\0'), 136)),
        END,
      ),
      10n,
    ],
  ])('%s', async (_, bytes, seconds) => {
    const expected = seconds === undefined ? undefined : seconds * SECOND;
    expect(await newestFileTime([bytes])).toBe(expected);
    expect(await newestFileTime(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(expected);
  });

  it.each<[string, Uint8Array]>([
    [
      'a negative size',
      join(
        header(FILE, (b) => b.fill(0xff, 124, 136)),
        END,
      ),
    ],
    [
      'a size that is text',
      join(
        header(FILE, (b) => b.set(Buffer.from('9'), 124)),
        END,
      ),
    ],
    [
      'a size beyond 64 bits',
      join(
        header(FILE, (b) => b.set([0x80, 0xff, 0xff, 0xff, 0xff], 124)),
        END,
      ),
    ],
    [
      'a size beyond the end',
      join(
        header(FILE, (b) => b.set(Buffer.from('00000001000'), 124)),
        new Uint8Array(511),
      ),
    ],
    [
      'an owner that is text',
      join(
        header(FILE, (b) => b.set(Buffer.from('x'), 108)),
        END,
      ),
    ],
    [
      'a device that is text',
      join(
        header(FILE, (b) => b.set(Buffer.from('x'), 329)),
        END,
      ),
    ],
    ['a wrong sum', join(tar(FILE).map((byte, i) => (i === 0 ? byte + 1 : byte)))],
    ['half a header', tar(FILE).subarray(0, 300)],
    ['one empty block between', join(without(tar(FILE)), new Uint8Array(512), tar(FILE))],
    ['an extended header of more than 1 MiB', tar({ ...pax(), data: 'x'.repeat((1 << 20) + 1) }, FILE)],
    [
      'a long name of 8 GiB',
      join(
        header({ name: 'L', type: 'L' }, (b) => b.set(Buffer.from('77777777777'), 124)),
        new Uint8Array(4096),
      ),
    ],
    [
      'an extended header that is cut off',
      tar({ ...pax(), data: record('path', 'f').padEnd(600) }).subarray(0, 1000),
    ],
    ...['5 a=', '4 a\n', '-1 a=b\n', '6 a=bx', '99 a=b\n', 'x a=b\n', ' a=b\n', '6a=bc\n', '5 ==\n\n'].map(
      (text) => [`the record ${JSON.stringify(text)}`, tar(pax(text), FILE)] as [string, Uint8Array],
    ),
    ...[
      ['size', '-1'],
      ['size', 'x'],
      ['uid', '1e3'],
      ['atime', 'now'],
      ['size', '9223372036854775808'],
      ['path', 'a\0b'],
      ['a\0b', 'x'],
    ].map(
      ([key, value]) =>
        [
          `the record ${JSON.stringify(key)} ${JSON.stringify(value)}`,
          tar(pax(record(key!, value!)), FILE),
        ] as [string, Uint8Array],
    ),
  ])('refuses %s', async (_, bytes) => {
    await expect(newestFileTime([bytes])).rejects.toThrow(/archive\/tar|unexpected EOF/);
  });
});

describe('work', () => {
  it('is linear in an extended header', () => {
    // Each of these "lengths" was once searched for to the end of the header.
    const hostile = Buffer.from('5'.repeat(1 << 20));
    expect(() => readPaxRecords(hostile)).toThrow('invalid tar header');
    const records = Buffer.from('6 a=b\n'.repeat(1 << 17));
    let reads = 0;
    const counted = new Proxy(records, {
      get(target, key) {
        if (key === 'indexOf')
          return (byte: number, from: number) => {
            const found = target.indexOf(byte, from);
            reads += (found === -1 ? target.length : found) - from + 1;
            return found;
          };
        const value = Reflect.get(target, key, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(readPaxRecords(counted).size).toBe(1);
    expect(reads).toBeLessThanOrEqual(records.length);
  });

  it('keeps nothing of a gigabyte of data', async () => {
    const piece = new Uint8Array(1 << 20);
    const large = header({ name: 'f', time: 3 }, (b) => b.set(Buffer.from('10000000000'), 124));
    let pieces = 0;
    async function* chunks() {
      yield large;
      for (; pieces < 1024; pieces++) yield piece;
      yield tar(FILE);
    }
    expect(await newestFileTime(chunks())).toBe(7n * SECOND);
    expect(pieces).toBe(1024);
  });
});

/** Packed by bzip2 1.0.8: 70 bytes that stand for 45,899,236 zeros. */
const ZEROS = fromBase64(
  'QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZsfdASwAAAEAAQAAgACEYRoLuSKcKEhW8kL6g',
);

describe('a bomb', () => {
  const pieces = async (compression: 'gzip' | 'bzip2', bytes: Uint8Array) => {
    let size = 0;
    let largest = 0;
    for await (const chunk of decompressPortably(compression, bytes)) {
      size += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    return { size, largest };
  };

  it('of gzip ends at the limit', async () => {
    const member = gzipSync(Buffer.alloc(1 << 24));
    const bomb = Buffer.concat(Array.from({ length: (maxUnpacked >> 24) + 1 }, () => member));
    await expect(pieces('gzip', bomb)).rejects.toThrow(ArchiveTooLargeError);
    expect((await pieces('gzip', member)).largest).toBeLessThan(1 << 20);
  }, 60_000);

  it('of bzip2 ends at the limit, and comes in small pieces', async () => {
    const first = await pieces('bzip2', ZEROS);
    expect(first.largest).toBeLessThanOrEqual(1 << 16);
    const bomb = Buffer.concat(Array.from({ length: Math.ceil(maxUnpacked / first.size) + 1 }, () => ZEROS));
    await expect(pieces('bzip2', bomb)).rejects.toThrow('it unpacks to more than 512 MiB');
  }, 60_000);
});

describe('any bytes', () => {
  const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
  const mutate = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]) => {
    const out = bytes.slice();
    for (const [at, byte] of changes) out[at % out.length] = byte;
    return out;
  };

  it('are a tar or not', async () => {
    const seed = tar(
      pax(record('mtime', '1.5'), record('path', 'x')),
      FILE,
      { name: 'L', type: 'L', data: 'n' },
      FILE,
    );
    await fc.assert(
      fc.asyncProperty(mutations, fc.integer({ min: 1, max: 600 }), async (changes, size) => {
        const bytes = mutate(seed, changes);
        expect(typeof isArchive(bytes)).toBe('boolean');
        const chunks = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const outcome = (input: Iterable<Uint8Array>) =>
          newestFileTime(input).then(String, (error: Error) => error.name);
        expect(await outcome(chunks)).toBe(await outcome([bytes]));
      }),
    );
  });

  it('are bzip2 or not', () => {
    const seed = fromBase64('QlpoOTFBWSZTWZ5iW/4AAAKRAEAAAkSgACEUYGaCke8jRwu5IpwoSE8xLf8A');
    fc.assert(
      fc.property(mutations, (changes) => {
        let size = 0;
        try {
          for (const piece of bunzip2(mutate(seed, changes))) size += piece.length;
        } catch (error) {
          expect((error as Error).constructor).toBe(Error);
        }
        expect(size).toBeLessThan(50_000_000);
      }),
    );
  });
});
