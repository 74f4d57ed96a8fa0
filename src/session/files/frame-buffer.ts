import { encodeText, hasEscapedBytes } from '../../base/text.ts';
import { encodeXattr, type PacketStat } from './packet.ts';

const prefix = 5;
const noXattrs: readonly Uint8Array[] = [];
/** The key and length of a field. */
const maxKey = 6;
/** Room for the length of a stat: enough for two paths of 4 KiB and all the attributes that Linux allows on a file. */
const lengthField = 3;
const data = 2;
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);
/** The prefix, type, id and length of a data packet. */
const maxHeader = prefix + 2 + 6 + 6;
/** A stat packet without its two texts and the extended attributes. */
const maxStat = 100;

/**
 * Packets of the DiffCopy protocol in sequence, as they go over the wire. They are encoded by hand into one buffer,
 * each with gRPC's prefix, and file contents are read directly into their place. Most of a transfer's time is spent
 * here.
 */
export class FrameBuffer {
  readonly #bytes: Buffer;
  #at = 0;
  #open: { readonly id: number; readonly start: number } | undefined;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  get isEmpty(): boolean {
    return this.#at === 0;
  }

  /** Number of content bytes that fit into one more `data` packet, with room for the end of the file. */
  get room(): number {
    return this.#bytes.length - this.#at - 2 * maxHeader;
  }

  /** Everything that was added; valid until {@link clear}. */
  get frames(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  clear(): void {
    this.#at = 0;
  }

  /** Returns false if there is no room. */
  addStat(stat: PacketStat): boolean {
    const path = textBytes(stat.path);
    const link = textBytes(stat.linkname);
    const xattrs = stat.xattrs ? [...stat.xattrs].map(encodeXattr) : noXattrs;
    const size = maxStat + byteLength(path) + byteLength(link) + sizeOfAll(xattrs);
    if (this.#at + size > this.#bytes.length) return false;
    const frame = this.#at;
    // The lengths of frame and message come first, so they are filled in when the end is known.
    this.#at += prefix + 1 + lengthField;
    const body = this.#at;
    this.#text(0x0a, path);
    this.#number(0x10, stat.mode);
    this.#number(0x18, stat.uid);
    this.#number(0x20, stat.gid);
    this.#large(0x28, stat.size);
    this.#large(0x30, stat.modTime);
    this.#text(0x3a, link);
    this.#number(0x40, stat.devmajor);
    this.#number(0x48, stat.devminor);
    for (const entry of xattrs) this.#text(0x52, entry);
    this.#bytes[frame + prefix] = 0x12;
    this.#paddedLength(frame + prefix + 1, this.#at - body);
    this.#prefix(frame, this.#at - frame - prefix);
    return true;
  }

  /** Adds the end of the file list. */
  addLastStat(): void {
    this.#prefix(this.#at, 0);
    this.#at += prefix;
  }

  /** The memory for up to `size` bytes of content; {@link commit} sets the actual number. */
  begin(id: number, size: number): Buffer {
    const start = this.#at + headerSize(id, size);
    this.#open = { id, start };
    return this.#bytes.subarray(start, start + size);
  }

  /** Adds the `data` packet that `begin` started; adds nothing if it is empty. */
  commit(size: number): void {
    const { id, start } = this.#open!;
    if (size === 0) return;
    const header = headerSize(id, size);
    // A smaller size can have a shorter encoding.
    if (this.#at + header !== start) this.#bytes.copyWithin(this.#at + header, start, start + size);
    this.#dataHeader(id, size);
    this.#at += size;
  }

  /** Adds the packet without data that ends a file. */
  addEnd(id: number): void {
    this.#dataHeader(id, 0);
  }

  #dataHeader(id: number, size: number): void {
    this.#prefix(this.#at, headerSize(id, size) - prefix + size);
    this.#at += prefix;
    this.#number(0x08, data);
    this.#number(0x18, id);
    this.#number(0x22, size);
  }

  #prefix(at: number, length: number): void {
    this.#bytes[at] = 0;
    this.#bytes.writeUInt32BE(length, at + 1);
  }

  #text(key: number, text: string | Uint8Array): void {
    if (text.length === 0) return;
    const length = byteLength(text);
    this.#number(key, length);
    if (typeof text === 'string') this.#bytes.write(text, this.#at, 'utf8');
    else this.#bytes.set(text, this.#at);
    this.#at += length;
  }

  /** Adds a field with a varint, or the key and length of bytes; 0 is left out, as in proto3. */
  #number(key: number, value: number): void {
    if (value === 0) return;
    this.#bytes[this.#at++] = key;
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.#bytes[this.#at++] = (rest % 128) | 0x80;
    this.#bytes[this.#at++] = rest;
  }

  #large(key: number, value: bigint): void {
    if (value >= 0n && value <= maxSafe) {
      this.#number(key, Number(value));
      return;
    }
    this.#bytes[this.#at++] = key;
    let rest = BigInt.asUintN(64, value);
    for (; rest > 0x7fn; rest >>= 7n) this.#bytes[this.#at++] = Number(rest & 0x7fn) | 0x80;
    this.#bytes[this.#at++] = Number(rest);
  }

  /** Writes a length in exactly three bytes; decoders accept leading zeros. */
  #paddedLength(at: number, length: number): void {
    this.#bytes[at] = (length & 0x7f) | 0x80;
    this.#bytes[at + 1] = ((length >> 7) & 0x7f) | 0x80;
    this.#bytes[at + 2] = length >> 14;
  }
}

function headerSize(id: number, size: number): number {
  return prefix + 2 + (id === 0 ? 0 : 1 + varintSize(id)) + (size === 0 ? 0 : 1 + varintSize(size));
}

function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Names that are not valid UTF-8 are sent as their bytes. */
function textBytes(text: string): string | Uint8Array {
  return hasEscapedBytes(text) ? encodeText(text) : text;
}

function sizeOfAll(xattrs: readonly Uint8Array[]): number {
  return xattrs.reduce((sum, entry) => sum + maxKey + entry.length, 0);
}

function byteLength(text: string | Uint8Array): number {
  return typeof text === 'string' ? Buffer.byteLength(text) : text.length;
}
