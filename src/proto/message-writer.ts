import { writeUtf8 } from '#host/bytes';
import type { Long } from './long.ts';

/** Text that protobuf cannot represent: it contains a lone surrogate, which stands for a byte that is not UTF-8. */
export class InvalidTextError extends Error {}

// Only one message is written at a time, from startMessage to finishMessage, into one buffer that is reused for the
// next message. The state is in module variables: an interpreter accesses them several times as fast as object
// fields, and an op has some hundred writes.
let bytes = new Uint8Array(4096);
let at = 0;
let isStrict = false;

/**
 * Starts a message. With `strictText`, malformed text throws an {@link InvalidTextError}; otherwise it is written
 * with U+FFFD.
 */
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

/** Starts a nested message; returns the argument for {@link join}. */
export function fork(): number {
  if (at === bytes.length) reserve(1);
  return at++;
}

/** {@link fork} after the field's tag. */
export function forkField(tag: number): number {
  if (tag > 0x7f || at + 2 > bytes.length) {
    writeVarint32(tag);
    return fork();
  }
  bytes[at] = tag;
  at += 2;
  return at - 1;
}

/** Ends the nested message that started at `start`, and inserts its length. */
export function join(start: number): void {
  const length = at - start - 1;
  if (length <= 0x7f) bytes[start] = length;
  else insertLength(start, length);
}

export function writeBool(value: boolean): void {
  if (at === bytes.length) reserve(1);
  bytes[at++] = value ? 1 : 0;
}

export function writeVarint32(value: number): void {
  if (at + 5 > bytes.length) reserve(5);
  // Nearly all values are tags and small numbers.
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

/** Writes a field's tag and its value. */
export function writeUint32Field(tag: number, value: number): void {
  if (tag > 0x7f || value > 0x7f || value < 0 || at + 2 > bytes.length) {
    writeVarint32(tag);
    writeVarint32(value);
    return;
  }
  bytes[at] = tag;
  bytes[at + 1] = value;
  at += 2;
}

/** A negative number takes ten bytes in protobuf. */
export function writeInt32(value: number): void {
  if (value >= 0) writeVarint32(value);
  else writeVarint64(value, -1);
}

export function writeInt64(value: Long | number): void {
  if (typeof value === 'number') writeVarint64(value, Math.floor(value / 2 ** 32));
  else writeVarint64(value.low, value.high);
}

export function writeBytes(value: Uint8Array): void {
  writeVarint32(value.length);
  writeRaw(value);
}

/** Writes fields that are already encoded. */
export function writeRaw(fields: Uint8Array): void {
  const { length } = fields;
  reserve(length);
  bytes.set(fields, at);
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

/** Writes a field's tag and its value. */
export function writeTextField(tag: number, value: string): void {
  if (tag > 0x7f || at === bytes.length) writeVarint32(tag);
  else bytes[at++] = tag;
  writeText(value);
}

/**
 * Creates a function that writes a field of texts. It keeps the last list with its bytes, and copies the bytes if the next
 * list starts with that one: a step of a build has the environment of the step before.
 */
export function textsWriter(tag: number): (texts: readonly string[]) => void {
  let kept: readonly string[] = [];
  let keptBytes = new Uint8Array(0);
  let keptIsStrict = false;
  return (texts) => {
    const start = at;
    const known = (keptIsStrict || !isStrict) && startsWith(texts, kept) ? kept.length : 0;
    if (known > 0) writeRaw(keptBytes);
    if (known === texts.length) return;
    for (const text of known === 0 ? texts : texts.slice(known)) writeTextField(tag, text);
    if (texts.length < fewestKept || at - start > largestKept) return;
    kept = texts.slice();
    keptBytes = bytes.slice(start, at);
    keptIsStrict = isStrict;
  };
}

function startsWith(texts: readonly string[], start: readonly string[]): boolean {
  const { length } = start;
  if (texts.length < length) return false;
  for (let i = 0; i < length; i++) if (texts[i] !== start[i]) return false;
  return true;
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

/** Reserves one byte at `start` for the length of what follows; a longer length moves the content. */
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

/** The encoding of -1, which an op uses for "no time" and "no mode". */
const minusOne = Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 1);
const initialSize = 4096;
const largestKept = 2 ** 18;
/** A shorter list of texts is written as fast as it is compared. */
const fewestKept = 4;
const maxLengthSize = 5;
/** UTF-8 needs at most three bytes per UTF-16 code unit. */
const maxUnitSize = 3;
