import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { Content } from '../../../src/proto/content-codec.ts';
import { Control, sourcePolicyCodec } from '../../../src/proto/control-codec.ts';
import { DecodeError, decodeLimits } from '../../../src/proto/decode-message.ts';
import { LLBBridge } from '../../../src/proto/gateway-codec.ts';
import { definitionCodec, opCodec } from '../../../src/proto/llb-codec.ts';
import { Auth, Health, Secrets, SSH } from '../../../src/proto/session-codec.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

interface Decoder {
  decode(bytes: Uint8Array): unknown;
}

const decoders: readonly Decoder[] = [
  ...[Control, LLBBridge, Content, Auth, Health, Secrets, SSH].flatMap((service) =>
    Object.values(service).flatMap(({ request, response }): Decoder[] => [request, response]),
  ),
  sourcePolicyCodec,
  opCodec,
  definitionCodec,
];

/** Nested messages, maps, lists of numbers and texts in the fields that most messages have. */
const seeds = [
  '0a0568656c6c6f',
  '0a0a0a0876657274657800121200',
  '12060a016112016222040a02080118032005',
  '0a0c0a036b6579120576616c7565',
  '1a03010203220401020304080112021803',
  '0a1a0a180a160a140a120a100a0e0a0c0a0a0a080a060a040a020a00',
].map((hex) => Buffer.from(hex, 'hex'));

const input = fc.record({ codec: fc.nat(decoders.length - 1), bytes: mutatedBytes(seeds) });

/** Messages of all services. */
export const protobuf = fuzzTarget('protobuf', 3000, input, ({ codec, bytes }) => {
  const message = mayThrow([DecodeError], () => decoders[codec]!.decode(bytes));
  ok(countValues(message, 0) <= 4 * bytes.length + 8);
});

function countValues(value: unknown, depth: number): number {
  ok(depth <= 3 * decodeLimits.depth);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 1;
  return Object.values(value).reduce((sum: number, member) => sum + countValues(member, depth + 1), 1);
}
