import { decodeHuffman } from '#host/bytes';
import { bytesToLatin1, latin1ToBytes } from '../../base/bytes.ts';
import type { Metadata } from '../channel.ts';
import { ErrorCode, ProtocolError } from './frames.ts';

/** Begins a header whose name and value follow, and that is not added to the table. */
const literal = '\0';
/** What a peer may use unless it is told otherwise. */
const tableLimit = 4096;

type Header = Metadata[number];

/**
 * Encodes a header block with literals only. It adds nothing to the peer's table, which a handful of small calls does
 * not need.
 */
export function encodeHeaders(headers: Metadata): Uint8Array {
  let block = '';
  for (const [name, value] of headers) block += literal + lengthOf(name) + name + lengthOf(value) + value;
  return latin1ToBytes(block);
}

/** The length of a text without Huffman's code, as one character per byte. */
function lengthOf({ length }: string): string {
  if (length < 127) return String.fromCharCode(length);
  let bytes = String.fromCharCode(127);
  let rest = length - 127;
  for (; rest >= 128; rest >>>= 7) bytes += String.fromCharCode((rest & 127) | 128);
  return bytes + String.fromCharCode(rest);
}

/** The headers of a block. */
export interface HeaderList {
  readonly headers: readonly Header[];
  /** The list exceeded the limit, and the rest was left out. */
  readonly truncated: boolean;
}

/**
 * Decodes the header blocks of one connection (HPACK, RFC 7541).
 *
 * A block is a sequence of entries. An entry is either an index into a table or a literal, whose name may also be an
 * index, and whose text may be Huffman-coded. The table has two parts: a static one with 61 common headers ({@link
 * STATIC_TABLE}), and a dynamic one, to which the sender adds literals as it goes. The dynamic part has a size limit
 * in bytes, and the oldest entries are dropped. Both sides must apply the same changes in the same order, so every
 * block has to be decoded completely.
 *
 * A list of more than `maxList` bytes (as RFC 9113 counts them: 32 per pair in addition to the text) is truncated,
 * because a block with one byte per pair can stand for a list that is thousands of times as large. Throws a {@link
 * ProtocolError} with the code for compression errors.
 */
export class HeaderDecoder {
  readonly #maxList: number;
  /** Newest first. */
  readonly #table: Header[] = [];
  #tableSize = 0;
  #limit = tableLimit;

  constructor(maxList: number) {
    this.#maxList = maxList;
  }

  decode(block: Uint8Array): HeaderList {
    const reader = new BlockReader(block);
    const headers: Header[] = [];
    let room = this.#maxList;
    let begun = false;
    while (!reader.done) {
      const header = this.#next(reader, begun);
      if (!header) continue;
      begun = true;
      room -= sizeOf(header);
      // The rest is decoded all the same, because it may change the table.
      if (room >= 0) headers.push(header);
    }
    return { headers, truncated: room < 0 };
  }

  /** Undefined for a change of the table size, which is only allowed before the first header. */
  #next(reader: BlockReader, begun: boolean): Header | undefined {
    const first = reader.peek();
    if (first >= 0x80) return this.#at(reader.integer(7));
    if (first >= 0x40) return this.#remember(this.#literal(reader, 6));
    if (first < 0x20) return this.#literal(reader, 4);
    if (begun) throw broken('the header table changes its size inside a block');
    this.#resize(reader.integer(5));
    return undefined;
  }

  #literal(reader: BlockReader, prefix: number): Header {
    const index = reader.integer(prefix);
    const name = index === 0 ? reader.text() : this.#at(index)[0];
    return [name, reader.text()];
  }

  #at(index: number): Header {
    const header = staticTable[index - 1] ?? this.#table[index - 1 - staticTable.length];
    if (!header) throw broken(`header index ${index} is out of range`);
    return header;
  }

  #remember(header: Header): Header {
    this.#table.unshift(header);
    this.#tableSize += sizeOf(header);
    this.#evict();
    return header;
  }

  #resize(limit: number): void {
    if (limit > tableLimit) throw broken(`header table of ${limit} bytes`);
    this.#limit = limit;
    this.#evict();
  }

  #evict(): void {
    while (this.#tableSize > this.#limit) this.#tableSize -= sizeOf(this.#table.pop()!);
  }
}

class BlockReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#position >= this.#bytes.length;
  }

  peek(): number {
    return this.#bytes[this.#position]!;
  }

  /** Reads a number whose first byte contains `prefix` bits of it. */
  integer(prefix: number): number {
    const mask = 2 ** prefix - 1;
    let value = this.#byte() & mask;
    if (value < mask) return value;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      if (shift > 28) throw broken('header number is too large');
    }
  }

  text(): string {
    const coded = !this.done && this.peek() >= 0x80;
    const end = this.integer(7) + this.#position;
    if (end > this.#bytes.length) throw broken('header block ends inside a string');
    const bytes = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    if (!coded) return bytesToLatin1(bytes);
    const text = decodeHuffman(bytes);
    if (text === undefined) throw broken('header string is not valid Huffman code');
    return text;
  }

  #byte(): number {
    if (this.done) throw broken('header block ends inside a number');
    return this.#bytes[this.#position++]!;
  }
}

function broken(message: string): ProtocolError {
  return new ProtocolError(message, ErrorCode.compression);
}

/** Bytes of a header list as RFC 9113 counts them. */
export function listSize(headers: Metadata): number {
  return headers.reduce((sum, header) => sum + sizeOf(header), 0);
}

function sizeOf([name, value]: Header): number {
  return name.length + value.length + 32;
}

/** RFC 7541, appendix A: `name` or `name: value`. */
const staticTable: readonly Header[] = `:authority
:method: GET
:method: POST
:path: /
:path: /index.html
:scheme: http
:scheme: https
:status: 200
:status: 204
:status: 206
:status: 304
:status: 400
:status: 404
:status: 500
accept-charset
accept-encoding: gzip, deflate
accept-language
accept-ranges
accept
access-control-allow-origin
age
allow
authorization
cache-control
content-disposition
content-encoding
content-language
content-length
content-location
content-range
content-type
cookie
date
etag
expect
expires
from
host
if-match
if-modified-since
if-none-match
if-range
if-unmodified-since
last-modified
link
location
max-forwards
proxy-authenticate
proxy-authorization
range
referer
refresh
retry-after
server
set-cookie
strict-transport-security
transfer-encoding
user-agent
vary
via
www-authenticate`
  .split('\n')
  .map((line) => {
    const at = line.indexOf(': ');
    return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)];
  });
