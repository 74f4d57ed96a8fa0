import { decodeText } from '../../base/text.ts';
import { readTarHeader, type TarHeader } from './tar-header.ts';

const directoryTypes: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6']);

/**
 * The latest modification time of a tar's regular files, in seconds since 1970; undefined when it has none. Hard
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

function isRegular({ type, name }: TarHeader): boolean {
  return !directoryTypes.has(type) && !name.endsWith('/');
}

function modTimeOf({ modTime }: TarHeader, extended: ReadonlyMap<string, string>): bigint {
  const precise = Number(extended.get('mtime') ?? modTime);
  return BigInt(Math.floor(Number.isFinite(precise) ? precise : modTime));
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
