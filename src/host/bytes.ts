/** Byte operations that a host performs faster than an interpreter. The module `#host/bytes` has these functions. */
export interface HostBytes {
  /** SHA-256 of the bytes as lower-case hex. */
  sha256Hex(bytes: Uint8Array): string;
  /** Decodes UTF-8 from `start` to `end` and keeps a byte order mark. Throws a `TypeError` for invalid UTF-8. */
  readUtf8(bytes: Uint8Array, start: number, end: number): string;
  /**
   * Encodes text as UTF-8 at `at` and returns the length in bytes. A lone surrogate is written as U+FFFD. The array
   * must have room for three bytes per code unit.
   */
  writeUtf8(text: string, bytes: Uint8Array, at: number): number;
  /**
   * Decodes HPACK's Huffman code (RFC 7541, appendix B) to a string with one code unit per byte; undefined if the
   * bytes are not valid.
   */
  decodeHuffman(bytes: Uint8Array): string | undefined;
  /**
   * Unpacks a gzip file in pieces. Throws if it is malformed. A host that unpacks in one piece uses memory for at
   * most `limit` bytes, and then ends with a piece of that length.
   */
  gunzip(bytes: Uint8Array, limit: number): AsyncIterable<Uint8Array>;
}
