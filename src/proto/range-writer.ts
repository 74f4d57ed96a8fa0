import { fieldsOf } from './codec.ts';
import { pb } from './gen/llb.js';
import { forkField, join, writeUint32Field } from './message-writer.ts';

// An instruction may have thousands of lines, and each of them is a range (see `file-op-writer.ts`).

const rangesTag = fieldsOf(pb.Location).tagOf('ranges');
const range = fieldsOf(pb.Range);
const startTag = range.tagOf('start');
const endTag = range.tagOf('end');
const position = fieldsOf(pb.Position);
const lineTag = position.tagOf('line');
const writeLine = position.fieldWriter('line');
const writeCharacter = position.fieldWriter('character');

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Writes the ranges of a `pb.Location`, between `startMessage` and `finishMessage`. */
export function writeRanges(ranges: readonly { readonly start: Position; readonly end: Position }[]): void {
  for (const { start, end } of ranges) {
    if (start === end && start.character === 0 && start.line > 0) writeWholeLine(start.line);
    else writeRange(start, end);
  }
}

/** The range of a line, which is the most frequent one: all lengths are known before. */
function writeWholeLine(line: number): void {
  const length =
    1 + (line <= 0x7f ? 1 : line <= 0x3fff ? 2 : line <= 0x1fffff ? 3 : line <= 0xfffffff ? 4 : 5);
  writeUint32Field(rangesTag, 2 * (2 + length));
  writeUint32Field(startTag, length);
  writeUint32Field(lineTag, line);
  writeUint32Field(endTag, length);
  writeUint32Field(lineTag, line);
}

function writeRange(start: Position, end: Position): void {
  const at = forkField(rangesTag);
  writePosition(startTag, start);
  writePosition(endTag, end);
  join(at);
}

function writePosition(tag: number, { line, character }: Position): void {
  const at = forkField(tag);
  writeLine(line);
  if (character !== 0) writeCharacter(character);
  join(at);
}
