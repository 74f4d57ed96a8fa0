import { decodeText } from '../../../base/text.ts';
import { readTarHeader, type TarHeader } from './tar-header.ts';

const specialTypes: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6']);

/**
 * The latest modification time of a tar's regular files, in nanoseconds since 1970; undefined when it has none. Hard
 * links count as files, as they do in Go's archive/tar. Throws when the bytes are no tar.
 */
export function newestFileTime(tar: Uint8Array): bigint | undefined {
  let newest: bigint | undefined;
  let extended: ReadonlyMap<string, string> = new Map();
  for (let at = 0; !isEnd(tar, at); ) {
    const header = readTarHeader(tar, at);
    if (header === undefined) throw new Error('archive/tar: invalid tar header');
    at = header.next;
    if (header.type === 'x') extended = readPaxRecords(tar.subarray(header.dataStart, header.dataEnd));
    else if (!isMeta(header)) {
      const time = modTimeOf(header, extended);
      if (isRegular(header) && (newest === undefined || time > newest)) newest = time;
      extended = new Map();
    }
  }
  return newest;
}

/** Two empty blocks, or the end of the bytes. */
function isEnd(tar: Uint8Array, at: number): boolean {
  return at >= tar.length || tar.subarray(at, at + 1024).every((byte) => byte === 0);
}

function isMeta({ type }: TarHeader): boolean {
  return type === 'g' || type === 'L' || type === 'K';
}

function isRegular({ type }: TarHeader): boolean {
  return !specialTypes.has(type);
}

function modTimeOf({ modTime }: TarHeader, extended: ReadonlyMap<string, string>): bigint {
  const precise = extended.get('mtime') || undefined;
  return precise === undefined ? BigInt(modTime) * perSecond : parsePaxTime(precise);
}

const perSecond = 1_000_000_000n;

/** Decimal seconds; digits beyond the nanoseconds are cut off. */
function parsePaxTime(text: string): bigint {
  const [, sign, seconds, fraction = ''] = /^([+-]?)([0-9]+)(?:\.([0-9]*))?$/.exec(text) ?? [];
  if (seconds === undefined || BigInt(seconds) >= 1n << 63n)
    throw new Error('archive/tar: invalid tar header');
  const time = BigInt(seconds) * perSecond + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
  return sign === '-' ? -time : time;
}

/** `length key=value\n` records of a pax header. */
function readPaxRecords(data: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at);
    const length = Number.parseInt(decodeText(data.subarray(at, space)), 10);
    if (space === -1 || !(length > 0)) break;
    const record = decodeText(data.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
