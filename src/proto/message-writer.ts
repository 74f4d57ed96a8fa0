import { writeUtf8 } from '#host/bytes';
import type { Long } from './long.ts';

/** Text that protobuf cannot hold: it has half of a surrogate pair, which stands for bytes that are not UTF-8. */
export class InvalidTextError extends Error {}

// One message is written at a time, from startMessage to finishMessage, into one buffer that is kept for the next one.
// Where we are in it is in variables of this module: an interpreter reaches them several times as fast as fields of an
// object, and an op of a build has some hundred of these writes.
let bytes = new Uint8Array(4096);
let at = 0;
let isStrict = false;

/** Begins a message. With `strictText`, text that is not well-formed is an {@link InvalidTextError}; without, it gets U+FFFD. */
export function startMessage(strictText: boolean): void {
  at = 0;
  isStrict = strictText;
  if (bytes.length > largestKept) bytes = new Uint8Array(initialSize);
}

/** A copy of what has been written since {@link startMessage}. */
export function finishMessage(): Uint8Array {
  const written = bytes.slice(0, at);
  at = 0;
  return written;
}

/** Begins a message in a message; returns what {@link join} needs. */
export function fork(): number {
  reserve(1);
  return at++;
}

/** Ends the message that began at `start`: puts its length before it. */
export function join(start: number): void {
  const length = at - start - 1;
  if (length <= 0x7f) bytes[start] = length;
  else insertLength(start, length);
}

export function writeBool(value: boolean): void {
  reserve(1);
  bytes[at++] = value ? 1 : 0;
}

export function writeVarint32(value: number): void {
  if (at + 5 > bytes.length) reserve(5);
  // Nearly all are tags and small numbers.
  if (value >= 0 && value <= 0x7f) {
    bytes[at++] = value;
    return;
  }
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[at++] = rest;
}

/** A negative one takes ten bytes, as protobuf has it. */
export function writeInt32(value: number): void {
  if (value >= 0) writeVarint32(value);
  else writeVarint64(value, -1);
}

export function writeInt64(value: Long | number): void {
  if (typeof value === 'number') writeVarint64(value, Math.floor(value / 2 ** 32));
  else writeVarint64(value.low, value.high);
}

export function writeBytes(value: Uint8Array): void {
  const { length } = value;
  writeVarint32(length);
  reserve(length);
  bytes.set(value, at);
  at += length;
}

export function writeText(value: string): void {
  if (isStrict && !value.isWellFormed()) throw new InvalidTextError();
  const needed = at + maxLengthSize + value.length * maxUnitSize;
  if (needed > bytes.length) reserve(needed - at);
  const start = at;
  const length = writeUtf8(value, bytes, start + 1);
  at = start + 1 + length;
  if (length <= 0x7f) bytes[start] = length;
  else insertLength(start, length);
}

/** Any 64 bits, from their low and high half. */
function writeVarint64(low: number, high: number): void {
  reserve(10);
  if (low === -1 && high === -1) {
    bytes.set(minusOne, at);
    at += minusOne.length;
    return;
  }
  let lower = low >>> 0;
  let upper = high >>> 0;
  while (upper !== 0) {
    bytes[at++] = (lower & 0x7f) | 0x80;
    lower = ((lower >>> 7) | (upper << 25)) >>> 0;
    upper >>>= 7;
  }
  writeVarint32(lower);
}

/** One byte is free at `start` for the length of what follows: a longer length moves it. */
function insertLength(start: number, length: number): void {
  const size = length <= 0x3fff ? 2 : length <= 0x1fffff ? 3 : length <= 0xfffffff ? 4 : 5;
  reserve(size);
  bytes.copyWithin(start + size, start + 1, at);
  const end = at + size - 1;
  at = start;
  writeVarint32(length);
  at = end;
}

function reserve(more: number): void {
  const needed = at + more;
  if (needed <= bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes.subarray(0, at));
  bytes = larger;
}

/** What an op has for "no time" and "no mode". */
const minusOne = Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 1);
const initialSize = 4096;
const largestKept = 2 ** 18;
const maxLengthSize = 5;
/** UTF-8 takes three bytes at most for what UTF-16 has in one unit. */
const maxUnitSize = 3;
