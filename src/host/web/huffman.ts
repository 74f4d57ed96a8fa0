const eos = 256;
const maxLength = 30;

/**
 * Decodes HPACK's Huffman code (RFC 7541, appendix B) to a string with one code unit per byte; undefined if the bytes
 * are not valid.
 *
 * HPACK has one fixed code for header strings. It is canonical: codes of the same length are consecutive numbers, in
 * the order of their symbols. The table of lengths therefore defines the whole code.
 */
export function decodeHuffman(bytes: Uint8Array): string | undefined {
  let text = '';
  let code = 0;
  let length = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      code = (code << 1) | ((byte >> bit) & 1);
      const index = code - table.first[++length]!;
      if (index >= table.count[length]!) continue;
      const symbol = table.symbols[table.offset[length]! + index]!;
      if (symbol === eos) return undefined;
      text += String.fromCharCode(symbol);
      code = 0;
      length = 0;
    }
  }
  // The last byte is padded with ones, which is the start of the end-of-string code.
  return length > 7 || code !== 2 ** length - 1 ? undefined : text;
}

/** For each length: its first code, the number of codes, and the index of their first symbol. */
function buildTable(lengths: readonly number[]) {
  const symbols = lengths.map((_, symbol) => symbol).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const count = new Uint16Array(maxLength + 1);
  for (const length of lengths) count[length]!++;
  const first = new Uint32Array(maxLength + 1);
  const offset = new Uint16Array(maxLength + 1);
  for (let length = 1; length <= maxLength; length++) {
    first[length] = (first[length - 1]! + count[length - 1]!) * 2;
    offset[length] = offset[length - 1]! + count[length - 1]!;
  }
  return { symbols: Uint16Array.from(symbols), count, first, offset };
}

/** Code length in bits of each byte, and of the end of the string. */
// biome-ignore format: sixteen a line, as they are counted
const codeLengths = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
  28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
  5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
  7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
  15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5,
  6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
  20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
  24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
  22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
  21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
  26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
  19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
  20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
  26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
  30,
];

const table = buildTable(codeLengths);
