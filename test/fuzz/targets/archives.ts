import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { bunzip2 } from '../../../src/frontend/epoch/archive/bunzip2.ts';
import { isArchive } from '../../../src/frontend/epoch/archive/is-archive.ts';
import { newestFileTime } from '../../../src/frontend/epoch/archive/newest-file-time.ts';
import { TarError } from '../../../src/go/tar-error.ts';
import { tar } from '../../frontend/epoch/archive/tar.ts';
import { mayReject, mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const seeds = [
  tar({ name: 'f', time: 7 }, { name: 'd/', type: '5' }, { name: 'd/g', data: 'x'.repeat(600) }),
  tar({ name: 'PaxHeaders', type: 'x', data: '15 mtime=12.75\n10 path=g\n' }, { name: 'f' }),
  tar(
    { name: 'g', type: 'g', data: '13 comment=x\n' },
    { name: 'L', type: 'L', data: 'long\0' },
    { name: 'l', type: '1' },
  ),
  tar({ name: 's', type: 'S' }, { name: 'f', time: 1 }),
];

/** Makes the sums of all headers right, where headers are: without that hardly one is read. */
function withSums(bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let at = 0; at + 512 <= out.length; at += 512) {
    const block = out.subarray(at, at + 512);
    if (block.every((byte) => byte === 0)) continue;
    block.fill(0x20, 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  }
  return out;
}

const input = fc.record({
  bytes: mutatedBytes(seeds),
  sums: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 700 }),
});

/** Tars: what comes out does not depend on the chunks that it comes in. */
export const tars = fuzzTarget('tars', 1000, input, async ({ bytes, sums, chunk }) => {
  const content = sums ? withSums(bytes) : bytes;
  const chunks = [];
  for (let at = 0; at < content.length; at += chunk) chunks.push(content.subarray(at, at + chunk));
  const whole = await mayReject([TarError], newestFileTime([content]));
  equal(await mayReject([TarError], newestFileTime(chunks)), whole);
  equal(typeof isArchive(content), 'boolean');
});

/** bzip2 1.0.8 of a short text, of two streams, and of 45,899,236 zeros. */
const packed = [
  'QlpoOTFBWSZTWZ5iW/4AAAKRAEAAAkSgACEUYGaCke8jRwu5IpwoSE8xLf8A',
  'QlpoOTFBWSZTWc+6oLQAAAGRAEAAAgGgACGaaDNNDLxdyRThQkM+6oLQQlpoOTFBWSZTWc3cjZoAAACBgAAAhIAgACGYGYRhdyRThQkM3cjZoA==',
  'QlpoORdyRThQkAAAAAA=',
].map((text) => Buffer.from(text, 'base64'));

/** bzip2: a block never stands for more than its level allows. */
export const bzip2 = fuzzTarget('bzip2', 500, mutatedBytes(packed), (bytes) => {
  mayThrow([Error], () => {
    let size = 0;
    for (const piece of bunzip2(bytes)) {
      size += piece.length;
      ok(piece.length > 0 && piece.length <= 1 << 16);
    }
    // A block has 900,000 bytes, of which five can stand for 259; and it takes 20 bytes at least.
    ok(size <= Math.ceil(bytes.length / 20) * 46_620_000);
  });
});
