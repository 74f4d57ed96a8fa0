import { BitReader } from './bit-reader.ts';
import { createPrefixCode, type PrefixCode, readSymbol } from './prefix-code.ts';

const blockMagic = 0x314159265359;
const endMagic = 0x177245385090;
const groupLength = 50;
const maxTables = 6;
/** Bytes of a block for each level of compression. */
const blockUnit = 100_000;
const pieceSize = 1 << 16;

/**
 * Unpacks bzip2 data piece by piece, including consecutive streams. Checksums are not verified. Throws for other
 * data. A few bytes can stand for a gigabyte, so the caller must limit the size.
 */
export function* bunzip2(bytes: Uint8Array): Generator<Uint8Array> {
  const reader = new BitReader(bytes);
  // One for all blocks: thousands of them may be nearly empty.
  const block = new Uint8Array(9 * blockUnit);
  do yield* readStream(reader, block);
  while (!reader.atEnd());
}

function* readStream(reader: BitReader, buffer: Uint8Array): Generator<Uint8Array> {
  if (reader.read(24) !== 0x425a68) throw malformed('no stream');
  const level = reader.read(8) - 0x30;
  if (level < 1 || level > 9) throw malformed('no block size');
  for (;;) {
    const magic = reader.read(24) * 0x1000000 + reader.read(24);
    reader.read(16);
    reader.read(16);
    if (magic === endMagic) break;
    if (magic !== blockMagic) throw malformed('no block');
    yield* readBlock(reader, buffer.subarray(0, level * blockUnit));
  }
  reader.align();
}

/** `buffer` is as long as the block may be. */
function readBlock(reader: BitReader, buffer: Uint8Array): Generator<Uint8Array> {
  if (reader.read(1) !== 0) throw malformed('randomized block');
  const origin = reader.read(24);
  const symbols = readSymbolMap(reader);
  const tableCount = reader.read(3);
  if (symbols.length === 0 || tableCount < 2 || tableCount > maxTables) throw malformed('no tables');
  const selectors = readSelectors(reader, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(reader, symbols.length + 2));
  const transformed = readTransformed(reader, { symbols, selectors, tables }, buffer);
  if (origin >= transformed.length) throw malformed('no origin');
  return expandRuns(restoreOrder(transformed, origin));
}

/** Byte values that the block uses, from a bitmap of ranges and one per range. */
function readSymbolMap(reader: BitReader): number[] {
  const ranges = reader.read(16);
  const symbols: number[] = [];
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >> range)) === 0) continue;
    const used = reader.read(16);
    for (let low = 0; low < 16; low++) if (used & (0x8000 >> low)) symbols.push(range * 16 + low);
  }
  return symbols;
}

/** Which table each group of symbols uses, as moves to the front. */
function readSelectors(reader: BitReader, tableCount: number): number[] {
  const order = Array.from({ length: tableCount }, (_, index) => index);
  return Array.from({ length: reader.read(15) }, () => {
    let place = 0;
    while (reader.read(1) === 1) place++;
    if (place >= tableCount) throw malformed('no such table');
    return moveToFront(order, place);
  });
}

function moveToFront(order: number[], place: number): number {
  const [value] = order.splice(place, 1);
  order.unshift(value!);
  return value!;
}

/** Code lengths, each as a difference to the one before. */
function readTable(reader: BitReader, symbolCount: number): PrefixCode {
  let length = reader.read(5);
  const lengths = Array.from({ length: symbolCount }, () => {
    while (reader.read(1) === 1) length += reader.read(1) === 0 ? 1 : -1;
    if (length < 1 || length > 20) throw malformed('no code length');
    return length;
  });
  return createPrefixCode(lengths);
}

/**
 * How a block is encoded: the byte values that it uses, which change places while it is read, and the table that each
 * group of symbols uses.
 */
interface BlockCoding {
  readonly symbols: number[];
  readonly selectors: readonly number[];
  readonly tables: readonly PrefixCode[];
}

/** The block after the sorting transform: runs of the front symbol, moves to the front, and the end symbol. */
function readTransformed(
  reader: BitReader,
  { symbols, selectors, tables }: BlockCoding,
  block: Uint8Array,
): Uint8Array {
  const maxLength = block.length;
  const endSymbol = symbols.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let count = 0; ; count++) {
    const selector = selectors[Math.floor(count / groupLength)];
    if (selector === undefined) throw malformed('no selector');
    const symbol = readSymbol(reader, tables[selector]!);
    if (symbol <= 1) {
      run += weight << symbol;
      weight *= 2;
      if (run > maxLength) throw malformed('block too long');
      continue;
    }
    block.fill(symbols[0]!, length, length + run);
    length += run;
    [run, weight] = [0, 1];
    if (symbol === endSymbol) return block.subarray(0, length);
    if (length >= maxLength) throw malformed('block too long');
    block[length++] = moveToFront(symbols, symbol - 1);
  }
}

/** Undoes the sorting transform. */
function restoreOrder(transformed: Uint8Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (const byte of transformed) starts[byte + 1]!++;
  for (let value = 0; value < 256; value++) starts[value + 1]! += starts[value]!;
  const next = new Uint32Array(transformed.length);
  transformed.forEach((byte, index) => {
    next[starts[byte]!++] = index;
  });
  const out = new Uint8Array(transformed.length);
  let at = next[origin]!;
  for (let index = 0; index < out.length; index++) {
    out[index] = transformed[at]!;
    at = next[at]!;
  }
  return out;
}

/** Four equal bytes are followed by how many more of them there are. */
function* expandRuns(bytes: Uint8Array): Generator<Uint8Array> {
  const out = new PieceWriter();
  let start = 0;
  let repeats = 1;
  for (let index = 1; index < bytes.length; index++) {
    repeats = bytes[index] === bytes[index - 1] ? repeats + 1 : 1;
    if (repeats < 4 || index + 1 >= bytes.length) continue;
    yield* out.copy(bytes.subarray(start, index + 1));
    yield* out.fill(bytes[index]!, bytes[index + 1]!);
    start = index + 2;
    // After a repeat count, counting starts again, even if the byte is the same.
    index = start;
    repeats = 1;
  }
  yield* out.copy(bytes.subarray(start));
  yield* out.rest();
}

/** Collects bytes into pieces, which runs of a few bytes are not. */
class PieceWriter {
  #piece = new Uint8Array(pieceSize);
  #size = 0;

  *copy(bytes: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + pieceSize - this.#size);
      this.#piece.set(part, this.#size);
      this.#size += part.length;
      at += part.length;
      if (this.#size === pieceSize) yield* this.rest();
    }
  }

  *fill(byte: number, count: number): Generator<Uint8Array> {
    if (this.#size + count > pieceSize) yield* this.rest();
    this.#piece.fill(byte, this.#size, this.#size + count);
    this.#size += count;
  }

  *rest(): Generator<Uint8Array> {
    if (this.#size > 0) yield this.#piece.subarray(0, this.#size);
    this.#piece = new Uint8Array(pieceSize);
    this.#size = 0;
  }
}

function malformed(what: string): Error {
  return new Error(`bzip2: malformed data: ${what}`);
}
