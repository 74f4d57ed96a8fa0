/** Bytes of the longest varint: 64 bits, seven in each. */
const maxVarint = 10;
const oneByte = Array.from({ length: 128 }, (_, i) => Uint8Array.of(i));

/**
 * Reads and writes protobuf's wire format by hand, for the few messages for which generated code is not suitable:
 * those of the transport itself, and those whose strings may not be UTF-8 (file names) or whose bytes should not be
 * copied.
 */
export interface WireField {
  readonly number: number;
  /** A varint (a signed bigint if a number cannot hold it), or the bytes of a length-delimited field. */
  readonly value: number | bigint | Uint8Array;
}

/** Fields in wire order; fixed-size fields are returned as bytes. Throws a `RangeError` for malformed input. */
export function* readFields(bytes: Uint8Array): Generator<WireField> {
  const reader = new VarintReader(bytes);
  while (reader.at < bytes.length) {
    const key = Number(reader.varint());
    if (!(key > 7 && key <= 0xffff_ffff))
      throw new RangeError('message is broken: a field has an impossible number');
    const number = key >>> 3;
    const wire = key & 7;
    if (wire === 0) yield { number, value: reader.varint() };
    else yield { number, value: reader.take(sizeOf(wire, reader)) };
  }
}

/** The value of a numeric field. Throws a `RangeError` if it contains bytes. */
export function numberOf({ number, value }: WireField): number | bigint {
  if (typeof value !== 'object') return value;
  throw new RangeError(`message is broken: field ${number} is not a number`);
}

/** {@link numberOf} for `int32`, `uint32` and enums, truncated to 32 bits like in protobuf. */
export function uint32Of(field: WireField): number {
  const value = numberOf(field);
  return typeof value === 'bigint' ? Number(BigInt.asUintN(32, value)) : value % 2 ** 32;
}

/** The value of a bytes field. Throws a `RangeError` if it contains a number. */
export function bytesOf({ number, value }: WireField): Uint8Array {
  if (typeof value === 'object') return value;
  throw new RangeError(`message is broken: field ${number} does not hold bytes`);
}

/**
 * Length of a field that is not a varint, by its wire type. Groups are not supported, because none of our messages
 * has them.
 */
function sizeOf(wire: number, reader: VarintReader): number {
  if (wire === 1) return 8;
  if (wire === 5) return 4;
  if (wire === 2) return Number(reader.varint());
  throw new RangeError(`message is broken: wire type ${wire} is not known`);
}

class VarintReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  varint(): number | bigint {
    const start = this.at;
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('message is cut off');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      if (this.at - start === maxVarint) throw new RangeError('message is broken: a number is too long');
    }
    return value <= Number.MAX_SAFE_INTEGER ? value : wideVarint(this.#bytes.subarray(start, this.at));
  }

  take(size: number): Uint8Array {
    if (!(size >= 0 && size <= this.#bytes.length - this.at)) throw new RangeError('message is cut off');
    this.at += size;
    return this.#bytes.subarray(this.at - size, this.at);
  }
}

function wideVarint(bytes: Uint8Array): bigint {
  const value = bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
  return BigInt.asIntN(64, value);
}

/** Collects the fields of a message. It also writes zero values; to leave them out as in proto3, do not call it. */
export class WireWriter {
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  varint(number: number, value: number | bigint): this {
    this.#raw((number << 3) >>> 0);
    this.#raw(value);
    return this;
  }

  bytes(number: number, value: Uint8Array): this {
    this.#raw(((number << 3) | 2) >>> 0);
    this.#raw(value.length);
    this.#push(value);
    return this;
  }

  finish(): Uint8Array {
    const out = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  #raw(value: number | bigint): void {
    this.#push(typeof value === 'number' && value < 128 ? oneByte[value]! : encodeVarint(value));
  }

  #push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
  }
}

function encodeVarint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  if (typeof value === 'bigint') {
    // A negative number takes ten bytes: the two's complement in 64 bits.
    let rest = BigInt.asUintN(64, value);
    for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
    bytes.push(Number(rest));
    return Uint8Array.from(bytes);
  }
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
