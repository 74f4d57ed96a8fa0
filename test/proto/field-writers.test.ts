import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLong } from '../../src/proto/codec.ts';
import {
  encodeFileOp,
  endAction,
  startAction,
  writeCopy,
  writeOperation,
} from '../../src/proto/file-op-writer.ts';
import { pb } from '../../src/proto/gen/llb.js';
import { InvalidTextError } from '../../src/proto/llb-codec.ts';
import { finishMessage, startMessage } from '../../src/proto/message-writer.ts';
import { writeRanges } from '../../src/proto/range-writer.ts';

// Code that writes field by field writes what the codecs write from objects.

const index = fc.oneof(fc.constant(-1), fc.nat(300), fc.nat(2 ** 31 - 1));
const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const action = fc.record({
  input: index,
  secondaryInput: index,
  output: index,
  src: text,
  dest: text,
  isCopy: fc.boolean(),
});

test('the actions of a file op', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const encoded = encodeFileOp(() => {
        for (const { input, secondaryInput, output, src, isCopy } of actions) {
          const start = startAction(input, secondaryInput, output);
          if (isCopy) writeCopy(src, Uint8Array.of(32, 1));
          else writeOperation({ rm: { path: src } });
          endAction(start);
        }
      });
      const objects = actions.map(({ input, secondaryInput, output, src, isCopy }) => ({
        input: toLong(input),
        secondaryInput: toLong(secondaryInput),
        output: toLong(output),
        ...(isCopy ? { copy: { src, mode: 1 } } : { rm: { path: src } }),
      }));
      expect(encoded).toEqual(pb.FileOp.encode({ actions: objects }).finish());
    }),
  );
});

test('text that is not UTF-8 is an error, and the next op is not affected', () => {
  const encode = (src: string) =>
    encodeFileOp(() => {
      const start = startAction(0, 1, 0);
      writeCopy(src, new Uint8Array());
      endAction(start);
    });
  expect(() => encode('/a\udcff')).toThrow(InvalidTextError);
  expect(Buffer.from(encode('/a')).toString('hex')).toBe('1208100122040a022f61');
});

test('the ranges of a location', () => {
  const line = fc.oneof(fc.constantFrom(0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152), fc.nat());
  const position = fc.record({ line, character: fc.nat(300) });
  const wholeLine = line.map((number) => {
    const at = { line: number, character: 0 };
    return { start: at, end: at };
  });
  const range = fc.oneof(wholeLine, fc.record({ start: position, end: position }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      startMessage(false);
      writeRanges(ranges);
      expect(finishMessage()).toEqual(pb.Location.encode({ ranges }).finish());
    }),
  );
});
