import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameReader, frameMessage } from '../../src/rpc/framing.ts';
import { readFields, WireWriter } from '../../src/rpc/wire.ts';

it('cuts messages out of chunks of any size', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 40 }), (list, size) => {
      const wire = Buffer.concat(list.map(frameMessage));
      const reader = new FrameReader();
      const got: Uint8Array[] = [];
      for (let at = 0; at < wire.length; at += size) got.push(...reader.push(wire.subarray(at, at + size)));
      expect(got.map((message) => [...message])).toEqual(list.map((message) => [...message]));
      expect(reader.pending).toBe(false);
    }),
  );
});

it('refuses compressed messages', () => {
  expect(() => new FrameReader().push(Buffer.from([1, 0, 0, 0, 0]))).toThrow('compressed');
});

it('notices the rest of a message', () => {
  const reader = new FrameReader();
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

it.each(['08', '0a05', '0aff', '0b'])('refuses broken fields: %s', (hex) => {
  expect(() => [...readFields(Buffer.from(hex, 'hex'))]).toThrow(RangeError);
});
