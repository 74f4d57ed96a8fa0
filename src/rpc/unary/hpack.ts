import type { Metadata } from '../channel.ts';
import { ProtocolError } from './frames.ts';
import { decodeHuffman } from './huffman.ts';

type Header = Metadata[number];

/** A header block of literals: nothing is added to the peer's table, which a handful of small calls does not need. */
export function encodeHeaders(headers: Metadata): Buffer {
  return Buffer.concat(
    headers.flatMap(([name, value]) => [LITERAL, ...encodeText(name), ...encodeText(value)]),
  );
}

function encodeText(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'latin1');
  if (bytes.length < 127) return [Buffer.of(bytes.length), bytes];
  const length = [127];
  let rest = bytes.length - 127;
  for (; rest >= 128; rest >>>= 7) length.push((rest & 127) | 128);
  return [Buffer.from([...length, rest]), bytes];
}

/** Reads header blocks of one connection (RFC 7541), which share a table. Throws a {@link ProtocolError}. */
export class HeaderDecoder {
  /** Newest first. */
  readonly #table: Header[] = [];
  #tableSize = 0;
  #limit = TABLE_LIMIT;

  decode(block: Uint8Array): Header[] {
    const reader = new BlockReader(block);
    const headers: Header[] = [];
    while (!reader.done) {
      const first = reader.peek();
      if (first >= 0x80) headers.push(this.#at(reader.integer(7)));
      else if (first >= 0x40) headers.push(this.#remember(this.#literal(reader, 6)));
      else if (first >= 0x20) this.#resize(reader.integer(5));
      else headers.push(this.#literal(reader, 4));
    }
    return headers;
  }

  #literal(reader: BlockReader, prefix: number): Header {
    const index = reader.integer(prefix);
    const name = index === 0 ? reader.text() : this.#at(index)[0];
    return [name, reader.text()];
  }

  #at(index: number): Header {
    const header = STATIC_TABLE[index - 1] ?? this.#table[index - 1 - STATIC_TABLE.length];
    if (!header) throw new ProtocolError(`header number ${index} is not known`);
    return header;
  }

  #remember(header: Header): Header {
    this.#table.unshift(header);
    this.#tableSize += sizeOf(header);
    this.#evict();
    return header;
  }

  #resize(limit: number): void {
    if (limit > TABLE_LIMIT) throw new ProtocolError(`header table of ${limit} bytes`);
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

  /** A number whose first byte has `prefix` bits of it. */
  integer(prefix: number): number {
    const mask = 2 ** prefix - 1;
    let value = this.#byte() & mask;
    if (value < mask) return value;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      if (shift > 28) throw new ProtocolError('header number is too large');
    }
  }

  text(): string {
    const coded = !this.done && this.peek() >= 0x80;
    const end = this.integer(7) + this.#position;
    if (end > this.#bytes.length) throw new ProtocolError('header block ends inside a text');
    const bytes = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return (coded ? decodeHuffman(bytes) : Buffer.from(bytes)).toString('latin1');
  }

  #byte(): number {
    if (this.done) throw new ProtocolError('header block ends inside a number');
    return this.#bytes[this.#position++]!;
  }
}

function sizeOf([name, value]: Header): number {
  return name.length + value.length + 32;
}

const LITERAL = Buffer.of(0);
/** What a peer may use unless it is told otherwise. */
const TABLE_LIMIT = 4096;

/** RFC 7541, appendix A: `name` or `name: value`. */
const STATIC_TABLE: readonly Header[] = `:authority
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
