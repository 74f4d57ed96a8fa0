import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { RpcError } from '../../../src/rpc/channel.ts';
import { FrameReader, frameMessage } from '../../../src/rpc/framing.ts';
import { percentDecode, percentEncode, statusFromHeaders } from '../../../src/rpc/status.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const limit = 1000;
const seeds = [
  Buffer.concat([
    frameMessage(Buffer.from('one')),
    frameMessage(new Uint8Array(0)),
    frameMessage(Buffer.alloc(300, 1)),
  ]),
  Buffer.from([1, 0, 0, 0, 1, 7]),
  Buffer.from([0, 0xff, 0xff, 0xff, 0xff]),
];
const input = fc.record({ bytes: mutatedBytes(seeds), chunk: fc.integer({ min: 1, max: 50 }) });

/** Messages of a stream, in chunks of any size: what comes out does not depend on that. */
export const grpc = fuzzTarget('grpc', 2000, input, ({ bytes, chunk }) => {
  const whole = readAll(bytes, bytes.length || 1);
  deepEqual(readAll(bytes, chunk), whole);
  ok(whole.messages.every((message) => message.length <= limit));
  ok(whole.messages.reduce((sum, message) => sum + 5 + message.length, 0) <= bytes.length);
});

function readAll(bytes: Uint8Array, chunk: number) {
  const reader = new FrameReader(limit);
  const messages: number[][] = [];
  const done = mayThrow([RpcError], () => {
    for (let at = 0; at < bytes.length; at += chunk)
      for (const message of reader.push(bytes.subarray(at, at + chunk))) messages.push([...message]);
    return { pending: reader.pending };
  });
  // Of one that fails, how many came before depends on the chunks.
  return done ? { messages, done } : { messages: [], done };
}

const headers = fc.record(
  {
    'grpc-status': fc.oneof(fc.string({ maxLength: 12 }), fc.nat().map(String)),
    'grpc-message': fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('%', '2', '0', 'e', 'F', 'é') })),
    'grpc-status-details-bin': fc.oneof(fc.base64String(), fc.string()),
  },
  { requiredKeys: [] },
);

/** The status of a call. */
export const grpcStatus = fuzzTarget(
  'grpc-status',
  1000,
  fc.tuple(headers, fc.string({ unit: 'binary' })),
  ([status, text]) => {
    const error = statusFromHeaders(status);
    ok(error === undefined || error instanceof RpcError);
    deepEqual(percentDecode(percentEncode(text)), text.toWellFormed());
  },
);
