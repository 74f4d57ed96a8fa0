import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import { expect, test } from 'vitest';
import { Long } from '../../src/proto/long.ts';
import * as writer from '../../src/proto/message-writer.ts';

function written(write: (writer: Writer) => void): Buffer {
  writer.startMessage(false);
  write(writer);
  return Buffer.from(writer.finishMessage());
}

type Writer = typeof writer;

function expected(write: (writer: protobuf.Writer) => void): Buffer {
  const writer = protobuf.Writer.create();
  write(writer);
  return Buffer.from(writer.finish());
}

/** Not by `toEqual`, which takes minutes for megabytes. */
function expectSame(left: Buffer, right: Buffer): void {
  expect(left.length).toBe(right.length);
  expect(left.equals(right)).toBe(true);
}

test('numbers are those of protobufjs', () => {
  const big = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value));
  fc.assert(
    fc.property(fc.integer(), fc.nat(2 ** 32 - 1), big, (int, unsigned, long) => {
      expect(written((w) => w.writeInt32(int))).toEqual(expected((w) => w.int32(int)));
      expect(written((w) => w.writeVarint32(unsigned))).toEqual(expected((w) => w.uint32(unsigned)));
      expect(written((w) => w.writeInt64(long))).toEqual(expected((w) => w.int64(long)));
      expect(written((w) => w.writeInt64(long))).toEqual(expected((w) => w.uint64(long)));
      expect(written((w) => w.writeInt64(int))).toEqual(expected((w) => w.int64(int)));
    }),
  );
});

test.each([0, 1, 63, 64, 65, 127, 128, 129, 4095, 16_383, 16_384, 16_385, 2_097_151, 2_097_152])(
  'text and bytes of %i characters, in a message and not',
  (length) => {
    for (const text of ['a'.repeat(length), 'é'.repeat(length), `${'日'.repeat(length)}😀`]) {
      expectSame(
        written((w) => w.writeText(text)),
        expected((w) => w.string(text)),
      );
      const inMessage = written((w) => {
        const start = w.fork();
        w.writeText(text);
        w.join(start);
        w.writeBool(true);
      });
      expectSame(
        inMessage,
        expected((w) => w.fork().string(text).ldelim().bool(true)),
      );
    }
    const bytes = new Uint8Array(length).fill(7);
    expectSame(
      written((w) => w.writeBytes(bytes)),
      expected((w) => w.bytes(bytes)),
    );
  },
);

test('what is finished stays as it is, and nothing of it is left for the next message', () => {
  writer.startMessage(false);
  writer.writeText('first');
  const first = writer.finishMessage();
  writer.startMessage(false);
  writer.writeText('2');
  expect(Buffer.from(writer.finishMessage())).toEqual(Buffer.from([1, 0x32]));
  expect(Buffer.from(first)).toEqual(Buffer.from([5, ...Buffer.from('first')]));
});

test('half of a surrogate pair is refused or replaced', () => {
  for (const text of ['\udc80', `${'x'.repeat(100)}\udc80`]) {
    writer.startMessage(true);
    expect(() => writer.writeText(text)).toThrow(writer.InvalidTextError);
    const replaced = text.toWellFormed();
    expectSame(
      written((w) => w.writeText(text)),
      expected((w) => w.string(replaced)),
    );
  }
});

test('a list of texts has the bytes of its texts, whatever list was written before', () => {
  const text = fc.constantFrom('A=1', 'B=', '', 'é', '日'.repeat(50));
  const change = fc.record({ kept: fc.nat(8), added: fc.array(text, { maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const write = writer.textsWriter(18);
      // One array, since a caller may use its array again.
      const texts: string[] = [];
      for (const { kept, added } of changes) {
        texts.splice(kept, texts.length, ...added);
        expectSame(
          written(() => write(texts)),
          expected((w) => {
            for (const item of texts) w.uint32(18).string(item);
          }),
        );
      }
    }),
  );
});

test('a list of texts that was written with U+FFFD is still invalid in a strict message', () => {
  const write = writer.textsWriter(18);
  const texts = ['a', 'b', 'c', 'd', '\ud800'];
  written(() => write(texts));
  writer.startMessage(true);
  expect(() => write(texts)).toThrow(writer.InvalidTextError);
});
