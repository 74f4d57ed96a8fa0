import { quote } from './quote.ts';

/** A number or boolean that does not parse, with the text of Go's strconv.NumError. */
export class GoNumberError extends Error {
  override readonly name = 'GoNumberError';
  readonly reason: 'invalid syntax' | 'value out of range';

  constructor(func: string, text: string, reason: 'invalid syntax' | 'value out of range') {
    super(`strconv.${func}: parsing ${quote(text)}: ${reason}`);
    this.reason = reason;
  }
}

/** Go's strconv.ParseBool; throws a {@link GoNumberError}. */
export function parseBool(text: string): boolean {
  const value = readBool(text);
  if (value === undefined) throw new GoNumberError('ParseBool', text, 'invalid syntax');
  return value;
}

/** A boolean as strconv.ParseBool reads it (`1`, `t`, `T`, `true`, `True`, `TRUE`, but not `tRuE`); else undefined. */
export function readBool(text: string): boolean | undefined {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;
}

/** Whether a switch is on: as `ok, _ := strconv.ParseBool(text)`, so that text which is not a boolean is off. */
export function isTrue(text: string | undefined): boolean {
  return text !== undefined && readBool(text) === true;
}

/** Go's strconv.ParseInt; base 0 reads 0x, 0o, 0b and 0 prefixes and underscores between digits. */
export function parseInt64(text: string, base: number, bits: number): bigint {
  const negative = text.startsWith('-');
  const digits = negative || text.startsWith('+') ? text.slice(1) : text;
  const value = parseMagnitude(digits, base);
  if (value === undefined) throw new GoNumberError('ParseInt', text, 'invalid syntax');
  const limit = 1n << BigInt(bits - 1);
  if (negative ? value > limit : value >= limit)
    throw new GoNumberError('ParseInt', text, 'value out of range');
  return negative ? -value : value;
}

/** Go's strconv.ParseUint. */
export function parseUint64(text: string, base: number, bits: number): bigint {
  const value = parseMagnitude(text, base);
  if (value === undefined) throw new GoNumberError('ParseUint', text, 'invalid syntax');
  if (value >= 1n << BigInt(bits)) throw new GoNumberError('ParseUint', text, 'value out of range');
  return value;
}

/** Go's strconv.Atoi, for numbers that JavaScript holds exactly. */
export function atoi(text: string): number {
  if (!/^[+-]?[0-9]+$/.test(text)) throw new GoNumberError('Atoi', text, 'invalid syntax');
  const value = BigInt(text.replace(/^\+/, ''));
  if (value >= 1n << 63n || value < -(1n << 63n)) throw new GoNumberError('Atoi', text, 'value out of range');
  return Number(value);
}

/** The value of a number without a sign; undefined if its syntax is invalid. */
function parseMagnitude(digits: string, base: number): bigint | undefined {
  if (base !== 0) {
    if (digits === '' || ![...digits].every((digit) => digitValue(digit) < base)) return undefined;
    return toBigInt(digits, base);
  }
  const prefixed = /^0([xXoObB])(_?[0-9a-fA-F].*)$/.exec(digits);
  const octal = prefixed === null && /^0./.test(digits);
  const radix = prefixed ? prefixRadix(prefixed[1] ?? '') : octal ? 8 : 10;
  const body = prefixed ? (prefixed[2] ?? '') : octal ? digits.slice(1) : digits;
  const separated =
    prefixed || octal ? /^_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*$/ : /^[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*$/;
  const plain = body.replaceAll('_', '');
  if (!separated.test(body) || ![...plain].every((digit) => digitValue(digit) < radix)) return undefined;
  return toBigInt(plain, radix);
}

function prefixRadix(letter: string): number {
  const lower = letter.toLowerCase();
  return lower === 'x' ? 16 : lower === 'o' ? 8 : 2;
}

function digitValue(digit: string): number {
  return /^[0-9a-zA-Z]$/.test(digit) ? Number.parseInt(digit, 36) : 99;
}

function toBigInt(digits: string, radix: number): bigint {
  let value = 0n;
  for (const digit of digits) value = value * BigInt(radix) + BigInt(digitValue(digit));
  return value;
}
