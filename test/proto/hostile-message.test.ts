import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Content } from '../../src/proto/content-codec.ts';
import { Control, sourcePolicyCodec } from '../../src/proto/control-codec.ts';
import { DecodeError, decodeLimits } from '../../src/proto/decode-message.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { definitionCodec, opCodec } from '../../src/proto/llb-codec.ts';
import { messageTypes } from '../../src/proto/message-types.ts';
import type { Service } from '../../src/proto/method.ts';
import { Auth, FileSync, Secrets, SSH } from '../../src/proto/session-codec.ts';

interface Decoder {
  decode(bytes: Uint8Array): unknown;
}

const services: readonly Service[] = [Control, LLBBridge, Content, Auth, FileSync, Secrets, SSH];
const codecs: readonly Decoder[] = [
  ...services.flatMap((service) =>
    Object.values(service).flatMap(({ request, response }) => [request, response]),
  ),
  sourcePolicyCodec,
  opCodec,
  definitionCodec,
];

/** A message with each shape that a field can have. */
const { test } = messageTypes({
  'test.Node': [
    [1, 'child', 'test.Node'],
    [2, 'children', 'test.Node', '[]'],
    [3, 'numbers', 'int64', '[]'],
    [4, 'byName', 'test.Node', '{}'],
    [5, 'text', 'string'],
    [6, 'data', 'bytes'],
  ],
}) as Record<string, Record<string, Decoder>>;
const node = test!['Node']!;

function nested(levels: number): Uint8Array {
  let bytes: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < levels; i++) bytes = Buffer.concat([Buffer.of(0x0a, ...varint(bytes.length)), bytes]);
  return bytes;
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

function repeat(count: number, ...bytes: number[]): Uint8Array {
  return Buffer.alloc(count * bytes.length, Buffer.from(bytes));
}

describe('a message that is not one', () => {
  it.each([
    ['cut off inside a field', [0x2a, 9], 'cut off'],
    ['cut off inside a number', [0x18, 0xff], 'cut off'],
    ['a number without end', Array.from({ length: 40 }, () => 0xff), 'broken'],
    ['a child that is longer than its parent', [0x0a, 2, 0x2a, 3, 65, 65, 65], 'cut off'],
    ['an entry that is longer than its map says', [0x22, 2, 0x0a, 3, 65, 65, 65], 'cut off'],
    ['packed numbers that are longer than they say', [0x1a, 1, 0x80, 1], 'cut off'],
    ['text that is not UTF-8', [0x2a, 1, 0xff], 'broken'],
    ['field number 0', [0, 0], 'broken'],
    ['a group without end', [0x7b], 'cut off'],
    ['an end without a group', [0x7c], 'broken'],
  ])('%s', (_, bytes, why) => {
    expect(() => node.decode(Uint8Array.from(bytes))).toThrow(DecodeError);
    expect(() => node.decode(Uint8Array.from(bytes))).toThrow(
      `test.Node cannot be read: the message is ${why}`,
    );
  });

  it('is named, whatever its type', () => {
    for (const codec of codecs) {
      expect(() => codec.decode(Uint8Array.of(0x0a, 9))).toThrow(
        /^[\w.]+ cannot be read: the message is cut off$/,
      );
    }
  });
});

describe('limits', () => {
  it('on depth, in messages and in groups', () => {
    expect(() => node.decode(nested(decodeLimits.depth))).not.toThrow();
    expect(() => node.decode(nested(decodeLimits.depth + 1))).toThrow('nested too deep');
    expect(() => node.decode(nested(50_000))).toThrow('nested too deep');
    expect(() => node.decode(repeat(100_000, 0x7b))).toThrow(DecodeError);
  });

  it.each([
    ['messages of two bytes', repeat(decodeLimits.values + 1, 0x12, 0)],
    ['numbers of two bytes', repeat(decodeLimits.values + 1, 0x18, 1)],
    [
      'packed numbers',
      Buffer.concat([
        Buffer.of(0x1a, ...varint(decodeLimits.values + 1)),
        repeat(decodeLimits.values + 1, 1),
      ]),
    ],
    ['entries of a map', repeat(decodeLimits.values + 1, 0x22, 0)],
    ['one child, again and again', repeat(decodeLimits.values + 1, 0x0a, 0)],
  ])('on %s', (_, bytes) => {
    expect(() => node.decode(bytes)).toThrow('test.Node cannot be read: it has too many parts');
    expect(() => node.decode(bytes.subarray(0, 1 << 16))).not.toThrow('too many');
  });
});

it('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codecs), fc.uint8Array({ maxLength: 200 }), (codec, bytes) => {
      try {
        codec.decode(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }),
  );
});
