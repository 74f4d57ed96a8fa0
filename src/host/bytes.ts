/** Work on bytes that a host does better than an interpreter. The module `#host/bytes` has these functions. */
export interface HostBytes {
  /** SHA-256 of the bytes as lower-case hex. */
  sha256Hex(bytes: Uint8Array): string;
  /** Text of the UTF-8 from `start` to `end`, a byte order mark included. Throws a `TypeError` for other bytes. */
  readUtf8(bytes: Uint8Array, start: number, end: number): string;
  /**
   * Writes the text's UTF-8 at `at` and returns its length in bytes; half a surrogate pair is written as U+FFFD. The
   * array must have room for three bytes for each unit of the text.
   */
  writeUtf8(text: string, bytes: Uint8Array, at: number): number;
  /** Text in HPACK's Huffman code (RFC 7541, appendix B), one unit for each byte; undefined if it is not in that code. */
  decodeHuffman(bytes: Uint8Array): string | undefined;
  /**
   * What a gzip file holds, in pieces. Throws for another file. A host that unpacks in one piece takes no more memory than
   * for `limit` bytes, and ends with a piece of that length then.
   */
  gunzip(bytes: Uint8Array, limit: number): AsyncIterable<Uint8Array>;
}
