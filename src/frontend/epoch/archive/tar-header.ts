import { decodeText } from '../../../base/text.ts';

/** One 512-byte header of a tar file, and where its data lies in the bytes. */
export interface TarHeader {
  readonly name: string;
  /** Type flag; for the old NUL that of a directory when the name ends in a slash, else of a file. */
  readonly type: string;
  readonly mode: number;
  /** Seconds since 1970. */
  readonly modTime: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Offset of the next header. */
  readonly next: number;
}

const blockSize = 512;

/** The header at the offset; undefined at the end of the archive and for bytes that are no header. */
export function readTarHeader(bytes: Uint8Array, offset: number): TarHeader | undefined {
  const block = bytes.subarray(offset, offset + blockSize);
  if (block.length < blockSize || !hasValidChecksum(block)) return undefined;
  const size = readNumber(block, 124, 12);
  const mode = readNumber(block, 100, 8);
  const modTime = readNumber(block, 136, 12);
  if (size === undefined || size < 0 || mode === undefined || modTime === undefined) return undefined;
  const dataStart = offset + blockSize;
  const dataEnd = dataStart + size;
  const name = readText(block, 0, 100);
  return {
    name,
    type: block[156] === 0 ? oldType(name) : String.fromCharCode(block[156]!),
    mode,
    modTime,
    dataStart,
    dataEnd,
    next: dataStart + Math.ceil(size / blockSize) * blockSize,
  };
}

function oldType(name: string): string {
  return name.endsWith('/') ? '5' : '0';
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
  return wanted === unsigned || wanted === signed;
}

function readText(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodeText(end === -1 ? field : field.subarray(0, end));
}

/** Octal text, or a big-endian number when the first bit is set; undefined for anything else. */
function readNumber(block: Uint8Array, start: number, length: number): number | undefined {
  if (block[start]! & 0x80) return readBinary(block.subarray(start, start + length));
  const text = readText(block, start, length).replace(/^[ \0]+|[ \0]+$/g, '');
  if (text === '') return 0;
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function readBinary(field: Uint8Array): number | undefined {
  const isNegative = (field[0]! & 0x40) !== 0;
  let value = BigInt(field[0]! & 0x3f) - (isNegative ? 0x40n : 0n);
  for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
