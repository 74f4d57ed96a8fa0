import { decodeText } from '../base/text.ts';
import { invalidHeader } from './tar-error.ts';

const spaceByte = 0x20;
const newline = 0x0a;
const maxInt64 = 2n ** 63n - 1n;
const perSecond = 1_000_000_000n;
const integers = ['uid', 'gid', 'size'];
const times = ['atime', 'mtime', 'ctime'];
/** Keys whose values are names, which must not contain a NUL. In other records, the keys must not. */
const names: ReadonlySet<string> = new Set(['path', 'linkpath', 'uname', 'gname']);

/** Records of an extended header by key; if a key is repeated, the last one counts. */
export type PaxRecords = ReadonlyMap<string, string>;

/**
 * Reads `LENGTH KEY=VALUE\n` records. Each length is checked before it is believed, so that the bytes are read once. Throws
 * a `TarError` (Go's archive/tar `parsePAXRecord`).
 */
export function readPaxRecords(data: Uint8Array): PaxRecords {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const { key, value, end } = readRecord(data, at);
    records.set(key, value);
    at = end;
  }
  return records;
}

/** The size of an entry in the records, or else `fallback`. Throws a `TarError`, also for other invalid values. */
export function readPaxSize(pax: PaxRecords, fallback: number): number {
  const values = (keys: readonly string[]) => keys.map((key) => pax.get(key) ?? '').filter(Boolean);
  for (const value of values(integers)) readInteger(value);
  for (const value of values(times)) readPaxTime(value);
  const size = pax.get('size');
  const bytes = size ? Number(readInteger(size)) : fallback;
  if (bytes < 0) throw invalidHeader();
  return bytes;
}

/** Decimal seconds in nanoseconds; digits beyond those are cut off. Throws a `TarError`. */
export function readPaxTime(text: string): bigint {
  const [, sign, seconds, fraction = ''] = /^([+-]?)([0-9]{1,20})(?:\.([0-9]*))?$/.exec(text) ?? [];
  if (seconds === undefined || BigInt(seconds) > maxInt64) throw invalidHeader();
  const time = BigInt(seconds) * perSecond + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
  return sign === '-' ? -time : time;
}

function readRecord(data: Uint8Array, at: number) {
  const space = data.indexOf(spaceByte, at);
  const digits = decodeText(data.subarray(at, Math.max(space, at)));
  const length = /^[+-]?[0-9]+$/.test(digits) ? Number(digits) : 0;
  const [start, end] = [space + 1, at + length];
  // The shortest record is "5 a=\n" without a value.
  if (length < 5 || end > data.length || start >= end || data[end - 1] !== newline) throw invalidHeader();
  const record = decodeText(data.subarray(start, end - 1));
  const equals = record.indexOf('=');
  const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
  const checked = names.has(key) ? value : key;
  if (equals < 1 || checked.includes('\0')) throw invalidHeader();
  return { key, value, end };
}

function readInteger(text: string): bigint {
  const value = /^[+-]?[0-9]{1,19}$/.test(text) ? BigInt(text.replace('+', '')) : maxInt64 + 1n;
  if (value > maxInt64) throw invalidHeader();
  return value;
}
