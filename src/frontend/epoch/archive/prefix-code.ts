import type { BitReader } from './bit-reader.ts';

/** A canonical Huffman code: codes of a length are consecutive numbers, shorter lengths first. */
export interface PrefixCode {
  /** Symbols in the order of their codes. */
  readonly symbols: readonly number[];
  /** For each length: the first code, the number of codes, and the index of the first symbol. */
  readonly lengths: readonly { readonly first: number; readonly count: number; readonly offset: number }[];
}

/** The code in which the n-th symbol has the n-th length. */
export function createPrefixCode(lengths: readonly number[]): PrefixCode {
  const symbols = lengths.map((_, symbol) => symbol).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const table = [{ first: 0, count: 0, offset: 0 }];
  for (let length = 1; length <= Math.max(...lengths); length++) {
    const shorter = table[length - 1]!;
    table.push({
      first: (shorter.first + shorter.count) * 2,
      count: lengths.filter((candidate) => candidate === length).length,
      offset: shorter.offset + shorter.count,
    });
  }
  return { symbols, lengths: table };
}

/** Reads one symbol; throws for bits that are not a code. */
export function readSymbol(reader: BitReader, { symbols, lengths }: PrefixCode): number {
  let code = 0;
  for (let length = 1; length < lengths.length; length++) {
    code = code * 2 + reader.read(1);
    const { first, count, offset } = lengths[length]!;
    if (code - first < count) return symbols[offset + code - first]!;
  }
  throw new Error('no such code');
}
