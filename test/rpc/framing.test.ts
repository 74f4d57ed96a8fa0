import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteCollector } from '../../src/rpc/byte-collector.ts';
import { RpcCode } from '../../src/rpc/channel.ts';
import { FrameReader, frameMessage, maxRequest } from '../../src/rpc/framing.ts';
import { bytesOf, numberOf, readFields, uint32Of, WireWriter } from '../../src/rpc/wire.ts';

it('cuts messages out of chunks of any size', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 40 }), (list, size) => {
      const wire = Buffer.concat(list.map(frameMessage));
      const reader = new FrameReader(maxRequest);
      const got: Uint8Array[] = [];
      for (let at = 0; at < wire.length; at += size) got.push(...reader.push(wire.subarray(at, at + size)));
      expect(got.map((message) => [...message])).toEqual(list.map((message) => [...message]));
      expect(reader.pending).toBe(false);
    }),
  );
});

it.each([
  [1, undefined, 'grpc: compressed flag set with identity or empty encoding'],
  [1, 'identity', 'grpc: compressed flag set with identity or empty encoding'],
  [1, 'gzip', 'grpc: Decompressor is not installed for grpc-encoding "gzip"'],
  [2, undefined, 'grpc: received unexpected payload format 2'],
  [255, 'gzip', 'grpc: received unexpected payload format 255'],
])('refuses a message with flag %i and encoding %s', (flag, encoding, message) => {
  const reader = new FrameReader(maxRequest);
  reader.encoding = encoding;
  expect(() => reader.push(Buffer.from([flag, 0, 0, 0, 0]))).toThrow(
    expect.objectContaining({ code: RpcCode.internal, message }),
  );
});

it('refuses a message by its length alone, with the words of grpc-go', () => {
  const prefix = Buffer.from([0, 0xff, 0xff, 0xff, 0xff]);
  expect(() => new FrameReader(maxRequest).push(prefix)).toThrow(
    expect.objectContaining({
      code: RpcCode.resourceExhausted,
      message: 'grpc: received message larger than max (4294967295 vs. 4194304)',
    }),
  );
  expect(new FrameReader(3).push(Buffer.from([0, 0, 0, 0, 3, 1, 2, 3]))).toHaveLength(1);
  expect(() => new FrameReader(3).push(Buffer.from([0, 0, 0, 0, 4]))).toThrow('(4 vs. 3)');
});

it('keeps few objects for many small chunks', () => {
  const collector = new ByteCollector();
  for (let i = 0; i < 1 << 20; i++) collector.push(Uint8Array.of(i));
  expect(collector.parts).toBeLessThanOrEqual((1 << 20) / 4096);
  const all = collector.take();
  expect(all.length).toBe(1 << 20);
  expect(all.every((byte, i) => byte === (i & 255))).toBe(true);
  expect(collector.size).toBe(0);
});

it('notices the rest of a message', () => {
  const reader = new FrameReader(maxRequest);
  reader.push(Buffer.from([0, 0, 0, 0, 9, 1]));
  expect(reader.pending).toBe(true);
});

it('writes and reads protobuf fields', () => {
  const number = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }));
  fc.assert(
    fc.property(number, fc.uint8Array(), (value, bytes) => {
      const message = new WireWriter().varint(6, value).bytes(1, bytes).finish();
      const [first, second] = [...readFields(message)];
      expect(BigInt(first!.value as bigint)).toBe(value);
      expect(second).toEqual({ number: 1, value: bytes });
    }),
  );
});

const brokenFields = {
  'a number that is cut off': '08',
  'bytes that are cut off': '0a05',
  'a length that is cut off': '0aff',
  'a group': '0b',
  'the end of a group': '0c',
  'wire type 6': '0e00',
  'field number 0': '0000',
  'a key of more than 32 bits': 'f8ffffff7f00',
  'a number of 11 bytes': `08${'80'.repeat(10)}01`,
  'a length of -1, which would go back': `0a${'ff'.repeat(9)}01`,
  'a length of 2^62': `0a${'80'.repeat(8)}40`,
};

it.each(Object.entries(brokenFields))('refuses %s', (_, hex) => {
  expect(() => [...readFields(Buffer.from(hex, 'hex'))]).toThrow(RangeError);
});

it('stops at the tenth byte of a number', () => {
  const endless = Buffer.alloc(1 << 20, 0xff);
  endless[0] = 0x08;
  let reads = 0;
  const counted = new Proxy(endless, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d/.test(key)) reads++;
      return Reflect.get(target, key, target) as unknown;
    },
  });
  expect(() => [...readFields(counted)]).toThrow('too long');
  expect(reads).toBe(11);
});

it('tells numbers and bytes apart', () => {
  const [number] = [...readFields(Uint8Array.of(0x08, 5))];
  const [text] = [...readFields(Uint8Array.of(0x0a, 0))];
  expect(numberOf(number!)).toBe(5);
  expect(bytesOf(text!)).toHaveLength(0);
  expect(() => bytesOf(number!)).toThrow(RangeError);
  expect(() => uint32Of(text!)).toThrow(RangeError);
  expect(uint32Of({ number: 1, value: -1n })).toBe(0xffff_ffff);
  expect(uint32Of({ number: 1, value: 2 ** 32 + 7 })).toBe(7);
});
