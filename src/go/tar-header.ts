import { decodeText, textBefore, trimEndOf, trimStartOf } from '../base/text.ts';

/** One 512-byte header of a tar file. */
export interface TarHeader {
  /** With the prefix that newer formats have. */
  readonly name: string;
  readonly linkname: string;
  /** Type flag; `0` for the old NUL. */
  readonly type: string;
  /** With an old NUL type, a name that ends with a slash is a directory. */
  readonly isOld: boolean;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Number of data bytes after the header, as written in it; not negative. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly modTime: bigint;
  /** A sparse file in GNU's old format has more headers after this one. */
  readonly isExtended: boolean;
}

/** Bytes of a header, and of the blocks that data fills. */
export const tarBlockSize = 512;

/** Reads a block; undefined when it is not a header (Go's archive/tar `readHeader`). */
export function readTarHeader(block: Uint8Array): TarHeader | undefined {
  if (block.length < tarBlockSize || !hasValidChecksum(block)) return undefined;
  const size = readNumber(block, 124, 12);
  const mode = readNumber(block, 100, 8);
  const modTime = readNumber(block, 136, 12);
  const [uid, gid] = [readNumber(block, 108, 8), readNumber(block, 116, 8)];
  if (size === undefined || size < 0n || mode === undefined || modTime === undefined) return undefined;
  if (uid === undefined || gid === undefined || !hasValidDevice(block)) return undefined;
  const flag = block[156] ?? 0;
  const isOld = flag === 0;
  const type = isOld ? '0' : String.fromCharCode(flag);
  return {
    name: readName(block),
    linkname: readText(block, 157, 100),
    type,
    isOld,
    mode: Number(mode),
    uid: Number(uid),
    gid: Number(gid),
    size: Number(size),
    modTime,
    isExtended: type === 'S' && block[482] !== 0,
  };
}

function readName(block: Uint8Array): string {
  const name = readText(block, 0, 100);
  // GNU's format has other fields there.
  const prefix = readText(block, 257, 6) === 'ustar' ? readText(block, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Newer formats have numbers of a device, which must be valid although they are not used. */
function hasValidDevice(block: Uint8Array): boolean {
  if (readText(block, 257, 5) !== 'ustar') return true;
  return readNumber(block, 329, 8) !== undefined && readNumber(block, 337, 8) !== undefined;
}

/** Sums the block with its checksum field as spaces; old writers summed signed bytes. */
function hasValidChecksum(block: Uint8Array): boolean {
  const wanted = readNumber(block, 148, 8);
  if (wanted === undefined || block.every((byte) => byte === 0)) return false;
  let unsigned = 0;
  let signed = 0;
  block.forEach((byte, index) => {
    const value = index >= 148 && index < 156 ? 0x20 : byte;
    unsigned += value;
    signed += value < 0x80 ? value : value - 0x100;
  });
  return Number(wanted) === unsigned || Number(wanted) === signed;
}

function readText(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodeText(end === -1 ? field : field.subarray(0, end));
}

/** Octal text, or a big-endian number when the first bit is set; undefined for anything else, or beyond 64 bits. */
function readNumber(block: Uint8Array, start: number, length: number): bigint | undefined {
  const field = block.subarray(start, start + length);
  if ((field[0] ?? 0) & 0x80) return readBinary(field);
  const text = textBefore(trimEndOf(trimStartOf(decodeText(field), ' \0'), ' \0'), '\0');
  if (text === '') return 0n;
  return /^[0-7]+$/.test(text) ? BigInt(`0o${text}`) : undefined;
}

function readBinary(field: Uint8Array): bigint | undefined {
  const lead = field[0] ?? 0;
  const isNegative = (lead & 0x40) !== 0;
  let value = BigInt(lead & 0x3f) - (isNegative ? 0x40n : 0n);
  for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
  return value === BigInt.asIntN(64, value) ? value : undefined;
}
