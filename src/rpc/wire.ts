/**
 * Reading and writing protobuf's wire format by hand, for the few messages where generated code does not do: those of
 * the transport itself, and those whose strings need not be UTF-8 (names of files) or whose bytes should not be copied.
 */
export interface WireField {
  readonly number: number;
  /** A varint (a bigint, signed, when a number cannot hold it), or the bytes of a length-delimited field. */
  readonly value: number | bigint | Uint8Array;
}

/** Fields in wire order; fixed-size fields come as their bytes. Throws a `RangeError` for broken input. */
export function* readFields(bytes: Uint8Array): Generator<WireField> {
  let at = 0;
  const readVarint = (): number | bigint => {
    const start = at;
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('message is cut off');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80)
        return value <= Number.MAX_SAFE_INTEGER ? value : wideVarint(bytes.subarray(start, at));
    }
  };
  while (at < bytes.length) {
    const key = Number(readVarint());
    const wire = key & 7;
    if (wire === 0) yield { number: key >>> 3, value: readVarint() };
    else {
      const size = wire === 2 ? Number(readVarint()) : wire === 1 ? 8 : wire === 5 ? 4 : Number.NaN;
      if (!(at + size <= bytes.length)) throw new RangeError('message is broken');
      yield { number: key >>> 3, value: bytes.subarray(at, at + size) };
      at += size;
    }
  }
}

function wideVarint(bytes: Uint8Array): bigint {
  const value = bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
  return BigInt.asIntN(64, value);
}

/** Collects a message's fields. Zero values are written too: leave them out as proto3 does by not calling. */
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
    this.#push(typeof value === 'number' && value < 128 ? ONE_BYTE[value]! : encodeVarint(value));
  }

  #push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
  }
}

function encodeVarint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  if (typeof value === 'bigint') {
    // Negative numbers are ten bytes: two's complement of 64 bits.
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

const ONE_BYTE = Array.from({ length: 128 }, (_, i) => Uint8Array.of(i));
