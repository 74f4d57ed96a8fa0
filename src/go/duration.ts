import { encodeText, trimEndOf } from '../base/text.ts';

/** Text that is not a duration; the message is that of Go's `time.ParseDuration`. */
export class DurationError extends Error {
  override readonly name = 'DurationError';
}

const maxMagnitude = 1n << 63n;
const unitNanoseconds: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

/**
 * Nanoseconds of a duration such as `300ms`, `-1.5h` or `2h45m`, as Go's `time.ParseDuration` reads it: a sign,
 * then numbers with a unit each; `0` needs none. Throws a {@link DurationError}; the range is that of int64.
 */
export function parseDuration(text: string): bigint {
  const negative = text.startsWith('-');
  let rest = negative || text.startsWith('+') ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (rest === '') throw invalid(text);
  let total = 0n;
  while (rest !== '') {
    const term = readTerm(rest, text);
    total += term.nanoseconds;
    if (total > maxMagnitude) throw invalid(text);
    rest = rest.slice(term.length);
  }
  if (negative) return -total;
  if (total === maxMagnitude) throw invalid(text);
  return total;
}

/** The duration as Go's `Duration.String` writes it: `0s`, `1.5ms`, `1h0m30s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  if (nanoseconds < 0n) return `-${formatDuration(-nanoseconds)}`;
  if (nanoseconds < 1_000n) return `${nanoseconds}ns`;
  if (nanoseconds < 1_000_000n) return `${decimal(nanoseconds, 3)}\u00b5s`;
  if (nanoseconds < 1_000_000_000n) return `${decimal(nanoseconds, 6)}ms`;
  const minutes = nanoseconds / 60_000_000_000n;
  const seconds = `${decimal(nanoseconds % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return seconds;
  return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

const termPattern = /^([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/;

function readTerm(rest: string, text: string): { readonly nanoseconds: bigint; readonly length: number } {
  const [term, whole = '', fraction = '', unit = ''] = termPattern.exec(rest) ?? [''];
  if (whole === '' && fraction === '') throw invalid(text);
  const count = BigInt(whole || '0');
  if (count > maxMagnitude) throw invalid(text);
  if (unit === '') throw new DurationError(`time: missing unit in duration ${quoteBytes(text)}`);
  const scale = unitNanoseconds.get(unit);
  if (scale === undefined) {
    throw new DurationError(`time: unknown unit ${quoteBytes(unit)} in duration ${quoteBytes(text)}`);
  }
  const nanoseconds = count * scale + fractionOf(fraction, Number(scale));
  if (nanoseconds > maxMagnitude) throw invalid(text);
  return { nanoseconds, length: term.length };
}

/** Go keeps as many digits as fit into 63 bits, then multiplies as float64. */
function fractionOf(digits: string, scale: number): bigint {
  const limit = (maxMagnitude - 1n) / 10n;
  let value = 0n;
  let divisor = 1;
  for (const digit of digits) {
    if (value > limit) break;
    const next = value * 10n + BigInt(digit);
    if (next > maxMagnitude) break;
    value = next;
    divisor *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (scale / divisor)));
}

/** `value` divided by 10^digits, without trailing zeros. */
function decimal(value: bigint, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const fraction = trimEndOf(String(value % unit).padStart(digits, '0'), '0');
  return fraction === '' ? String(value / unit) : `${value / unit}.${fraction}`;
}

function invalid(text: string): DurationError {
  return new DurationError(`time: invalid duration ${quoteBytes(text)}`);
}

/** Package time quotes by itself: each byte that is not printable ASCII becomes `\xhh`. */
function quoteBytes(text: string): string {
  let out = '"';
  for (const byte of encodeText(text)) {
    if (byte < 0x20 || byte >= 0x80) out += `\\x${byte.toString(16).padStart(2, '0')}`;
    else out += byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}` : String.fromCharCode(byte);
  }
  return `${out}"`;
}
