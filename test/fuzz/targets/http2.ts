import { ok } from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { byteStreamOf } from '../../../src/host/node/byte-stream.ts';
import { RpcError } from '../../../src/rpc/channel.ts';
import { encodeFrame, FrameFlag, FrameType, uint32 } from '../../../src/rpc/unary/frames.ts';
import { encodeHeaders } from '../../../src/rpc/unary/hpack.ts';
import { createUnaryChannel } from '../../../src/rpc/unary/unary-channel.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const NOTHING = new Uint8Array(0);
const headers = (flags: number, pairs: [string, string][]) =>
  encodeFrame(FrameType.headers, flags, 1, encodeHeaders(pairs));
const settings = (id: number, value: number) =>
  encodeFrame(FrameType.settings, 0, 0, Buffer.concat([Buffer.of(0, id), uint32(value)]));
const greeting = encodeFrame(FrameType.settings, 0, 0, NOTHING);
const head = headers(FrameFlag.endHeaders, [
  [':status', '200'],
  ['content-type', 'application/grpc'],
]);
const end = headers(FrameFlag.endHeaders | FrameFlag.endStream, [
  ['grpc-status', '5'],
  ['grpc-message', 'no%20such%20thing'],
]);

/** Frames that a server sends, each of which may come anywhere. */
const frames: readonly Uint8Array[] = [
  greeting,
  head,
  encodeFrame(FrameType.data, 0, 1, Buffer.from([0, 0, 0, 0, 3, 1, 2, 3])),
  encodeFrame(FrameType.data, FrameFlag.padded, 1, Buffer.from([2, 0, 0, 0, 0, 1, 66, 0, 0])),
  end,
  headers(0, [['a', 'b']]),
  encodeFrame(FrameType.continuation, FrameFlag.endHeaders, 1, encodeHeaders([['c', 'd']])),
  encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(8)),
  encodeFrame(FrameType.windowUpdate, 0, 0, uint32(1000)),
  encodeFrame(FrameType.windowUpdate, 0, 1, uint32(2 ** 31 - 1)),
  encodeFrame(FrameType.reset, 0, 1, uint32(8)),
  encodeFrame(FrameType.goAway, 0, 0, Buffer.concat([uint32(1), uint32(0), Buffer.from('bye')])),
  encodeFrame(FrameType.priority, 0, 1, Buffer.alloc(5)),
  encodeFrame(FrameType.pushPromise, FrameFlag.endHeaders, 1, Buffer.alloc(4)),
  settings(1, 0),
  settings(3, 0),
  settings(4, 0),
  settings(4, 2 ** 31 - 1),
  settings(5, 16_384),
  settings(5, 2 ** 24 - 1),
  settings(6, 10),
];
const frame = fc.oneof(
  { arbitrary: fc.constantFrom(...frames), weight: 4 },
  { arbitrary: mutatedBytes(frames), weight: 1 },
);
const input = fc.record({
  greets: fc.boolean(),
  frames: fc.array(frame, { maxLength: 30 }),
  chunk: fc.integer({ min: 1, max: 64 }),
});

/** A connection whose server says anything: calls end, and what it makes us write is in proportion to what it said. */
export const http2 = fuzzTarget('http2', 1000, input, async ({ greets, frames: said, chunk }) => {
  const toUs = new PassThrough();
  let written = 0;
  const fromUs = new Writable({
    write: (bytes: Buffer, _encoding, done) => {
      written += bytes.length;
      done();
    },
  });
  const channel = createUnaryChannel(byteStreamOf(toUs, fromUs));
  const request = new Uint8Array(20_000);
  const call = channel.unary('/a/B', request).then(
    () => undefined,
    (error: unknown) => error,
  );
  const all = Buffer.concat(greets ? [greeting, ...said] : said);
  for (let at = 0; at < all.length; at += chunk) toUs.write(all.subarray(at, at + chunk));
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  toUs.end();
  const outcome = await call;
  ok(outcome === undefined || outcome instanceof RpcError, String(outcome));
  ok((await channel.closed) instanceof RpcError);
  // Frame heads of the request come on top, 9 bytes for 16 KiB; answers are as long as what they answer, or shorter.
  ok(written <= 1000 + request.length * 1.2 + 2 * all.length, `${written} bytes for ${all.length}`);
});
