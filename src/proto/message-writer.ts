import { writeUtf8 } from '#host/bytes';
import type { Long } from './long.ts';

/** Text that protobuf cannot hold: it has half of a surrogate pair, which stands for bytes that are not UTF-8. */
export class InvalidTextError extends Error {}

/**
 * Writes protobuf values one behind the other into one buffer, which it keeps for the next message: what `finish` gives
 * is a copy. Written for many small messages, where the lengths of protobufjs's writer (one object for each value, all
 * visited twice) cost more than the values.
 */
export class MessageWriter {
  readonly #strictText: boolean;
  #bytes = new Uint8Array(initialSize);
  #at = 0;

  /** With `strictText`, text that is not well-formed is an {@link InvalidTextError}; without, it gets U+FFFD. */
  constructor(strictText = false) {
    this.#strictText = strictText;
  }

  /** What has been written since the last call. */
  finish(): Uint8Array {
    const written = this.#bytes.slice(0, this.#at);
    this.reset();
    return written;
  }

  /** Forgets what has been written. */
  reset(): void {
    this.#at = 0;
    if (this.#bytes.length > largestKept) this.#bytes = new Uint8Array(initialSize);
  }

  /** Begins a message in a message; gives what {@link join} wants. */
  fork(): number {
    this.#reserve(1);
    return this.#at++;
  }

  /** Ends the message that began at `start`: puts its length before it. */
  join(start: number): void {
    this.#lengthBefore(start, this.#at - start - 1);
  }

  bool(value: boolean): void {
    this.uint32(value ? 1 : 0);
  }

  uint32(value: number): void {
    this.#reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#at++] = rest;
  }

  /** A negative one takes ten bytes, as protobuf has it. */
  int32(value: number): void {
    if (value >= 0) this.uint32(value);
    else this.#varint(value, -1);
  }

  int64(value: Long | number): void {
    if (typeof value === 'number') this.#varint(value, Math.floor(value / 2 ** 32));
    else this.#varint(value.low, value.high);
  }

  uint64(value: Long | number): void {
    this.int64(value);
  }

  bytes(value: Uint8Array): void {
    this.uint32(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  string(value: string): void {
    if (this.#strictText && !value.isWellFormed()) throw new InvalidTextError();
    this.#reserve(maxLengthSize + value.length * maxUnitSize);
    const start = this.#at;
    const length = writeUtf8(value, this.#bytes, start + 1);
    this.#at = start + 1 + length;
    this.#lengthBefore(start, length);
  }

  #varint(low: number, high: number): void {
    this.#reserve(10);
    let [lower, upper] = [low >>> 0, high >>> 0];
    while (upper !== 0) {
      this.#bytes[this.#at++] = (lower & 0x7f) | 0x80;
      lower = ((lower >>> 7) | (upper << 25)) >>> 0;
      upper >>>= 7;
    }
    this.uint32(lower);
  }

  /** One byte is free at `start` for the length of what follows; a longer length moves it. */
  #lengthBefore(start: number, length: number): void {
    if (length <= 0x7f) {
      this.#bytes[start] = length;
      return;
    }
    const size = length <= 0x3fff ? 2 : length <= 0x1fffff ? 3 : length <= 0xfffffff ? 4 : 5;
    this.#reserve(size);
    this.#bytes.copyWithin(start + size, start + 1, this.#at);
    const end = this.#at + size - 1;
    this.#at = start;
    this.uint32(length);
    this.#at = end;
  }

  #reserve(more: number): void {
    const needed = this.#at + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}

const initialSize = 4096;
const largestKept = 2 ** 18;
const maxLengthSize = 5;
/** UTF-8 takes three bytes at most for what UTF-16 has in one unit. */
const maxUnitSize = 3;
