import { byteLength } from '../base/text.ts';
import { quote } from './quote.ts';
import { toLower } from './strings.ts';

/** A size that does not parse; the message is that of github.com/docker/go-units. */
export class ByteSizeError extends Error {
  override readonly name = 'ByteSizeError';
}

const powers: ReadonlyMap<string, number> = new Map([
  ['k', 1],
  ['m', 2],
  ['g', 3],
  ['t', 4],
  ['p', 5],
]);

/**
 * Bytes of a size such as `64m`, `1.5 GiB` or `1024`; units are powers of 1024 in any case, `b` and `ib` may follow
 * (github.com/docker/go-units RAMInBytes, as vendored in moby/buildkit v0.32.2). Throws a {@link ByteSizeError}.
 */
export function parseRamBytes(text: string): bigint {
  const end = lastNumberIndex(text);
  if (end === -1) throw new ByteSizeError(`invalid size: '${text}'`);
  const number = parseFloat64(text[end] === ' ' ? text.slice(0, end) : text.slice(0, end + 1));
  if (number < 0) throw new ByteSizeError(`invalid size: '${text}'`);
  return toInt64(number * unitOf(text.slice(end + 1)));
}

function lastNumberIndex(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/[0-9. ]/.test(text.charAt(at))) return at;
  return -1;
}

function unitOf(suffix: string): number {
  if (suffix === '') return 1;
  if (byteLength(suffix) > 3) throw new ByteSizeError(`invalid suffix: '${suffix}'`);
  const lower = toLower(suffix);
  const [, unit = '', rest = ''] = /^(.)(.*)$/su.exec(lower) ?? [];
  const power = unit === 'b' ? 0 : powers.get(unit);
  const allowed = unit === 'b' ? [''] : ['', 'b', 'ib'];
  if (power === undefined || !allowed.includes(rest)) {
    throw new ByteSizeError(`invalid suffix: '${lower}'`);
  }
  return 1024 ** power;
}

const decimalPattern = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const hexPattern = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/;
const specialPattern = /^(?:([+-]?)inf(?:inity)?|nan)$/i;

/** Go's strconv.ParseFloat with 64 bits. */
function parseFloat64(text: string): number {
  const plain = withoutSeparators(text);
  if (decimalPattern.test(plain)) return requireFinite(text, Number(plain));
  const hex = hexPattern.exec(plain);
  if (hex !== null && hex[2] + (hex[3] ?? '') !== '') return requireFinite(text, hexValue(hex));
  const special = specialPattern.exec(plain);
  if (special === null) throw floatError(text, 'invalid syntax');
  if (special[1] === undefined) return Number.NaN;
  return special[1] === '-' ? -Infinity : Infinity;
}

/** Underscores may part the digits of a hexadecimal number only. */
function withoutSeparators(text: string): string {
  return /^[+-]?0[xX](?:_?[0-9a-fA-F]|\.)+[pP][+-]?[0-9]/.test(text) ? text.replaceAll('_', '') : text;
}

function hexValue([, sign, whole = '', fraction = '', exponent]: RegExpExecArray): number {
  const magnitude = Number(`0x${whole}${fraction}`) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -magnitude : magnitude;
}

function requireFinite(text: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw floatError(text, 'value out of range');
}

function floatError(text: string, reason: string): ByteSizeError {
  return new ByteSizeError(`strconv.ParseFloat: parsing ${quote(text)}: ${reason}`);
}

const smallestInt64 = -(2n ** 63n);

/** Towards zero; what does not fit becomes the smallest number, as it does in Go on amd64. */
function toInt64(value: number): bigint {
  return value < 2 ** 63 && value >= -(2 ** 63) ? BigInt(Math.trunc(value)) : smallestInt64;
}
