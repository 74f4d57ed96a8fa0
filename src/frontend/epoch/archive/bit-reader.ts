/** Reads bits from the highest of each byte on. Lives for one unpacking; throws past the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads up to 24 bits as a number. */
  read(count: number): number {
    const first = Math.floor(this.#bit / 8);
    const last = Math.ceil((this.#bit + count) / 8);
    if (last > this.#bytes.length) throw new Error('unexpected end of data');
    let value = 0;
    for (let index = first; index < last; index++) value = value * 256 + this.#bytes[index]!;
    const behind = last * 8 - this.#bit - count;
    this.#bit += count;
    return Math.floor(value / 2 ** behind) % 2 ** count;
  }

  /** Moves to the next whole byte. */
  align(): void {
    this.#bit = Math.ceil(this.#bit / 8) * 8;
  }

  atEnd(): boolean {
    return this.#bit >= this.#bytes.length * 8;
  }
}
