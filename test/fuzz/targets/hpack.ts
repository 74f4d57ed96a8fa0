import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { ProtocolError } from '../../../src/rpc/unary/frames.ts';
import { encodeHeaders, HeaderDecoder, listSize } from '../../../src/rpc/unary/hpack.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

/** Blocks of RFC 7541, appendix C, and of our own. */
const seeds = [
  ...[
    '828684418cf1e3c2e5f23a6ba0ab90f4ff',
    '828684be5886a8eb10649cbf',
    '488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3',
    '4883640effc1c0bf',
    '3fe11f400a637573746f6d2d6b65790d637573746f6d2d686561646572be',
  ].map((hex) => Buffer.from(hex, 'hex')),
  encodeHeaders([
    [':status', '200'],
    ['grpc-status', '0'],
    ['x', 'y'.repeat(300)],
  ]),
];
const limit = 4096;
const blocks = fc.array(mutatedBytes(seeds), { minLength: 1, maxLength: 5 });

/** Header blocks of one connection. */
export const hpack = fuzzTarget('hpack', 2000, blocks, (list) => {
  const decoder = new HeaderDecoder(limit);
  mayThrow([ProtocolError], () => {
    for (const block of list) ok(listSize(decoder.decode(block).headers) <= limit);
  });
});

const name = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 20 });
const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary-ascii', maxLength: 200 })), {
  maxLength: 10,
});

/** What is written is read again, whatever was read before. */
export const hpackRoundTrip = fuzzTarget(
  'hpack-round-trip',
  500,
  fc.tuple(mutatedBytes(seeds), pairs),
  ([before, headers]) => {
    const decoder = new HeaderDecoder(1 << 20);
    mayThrow([ProtocolError], () => void decoder.decode(before));
    deepEqual(decoder.decode(encodeHeaders(headers)).headers, headers);
  },
);
