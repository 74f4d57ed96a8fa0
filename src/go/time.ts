import { encodeText, prefixOf, trimEndOf } from '../base/text.ts';

/** Text that is not a time; the message is that of Go's time.ParseError. */
export class GoTimeError extends Error {
  override readonly name = 'GoTimeError';
}

const layout = '2006-01-02T15:04:05Z07:00';

/**
 * Parses RFC 3339 like Go's time.Parse (which accepts an hour with one digit and a comma before the fraction) and
 * returns the time as Go writes it: nanoseconds without trailing zeros, and a zero offset as `Z`. Throws a {@link
 * GoTimeError}.
 */
export function normalizeRfc3339(text: string): string {
  const reader = new TimeReader(toByteString(text));
  const year = reader.number('2006', four);
  reader.literal('-');
  const month = reader.number('01', two, { min: 1, max: 12, what: 'month' });
  reader.literal('-');
  const day = reader.number('02', two);
  reader.literal('T');
  const hour = reader.number('15', oneOrTwo, { min: 0, max: 23, what: 'hour' });
  reader.literal(':');
  const minute = reader.number('04', two, { min: 0, max: 59, what: 'minute' });
  reader.literal(':');
  const second = reader.number('05', two, { min: 0, max: 59, what: 'second' });
  const fraction = reader.fraction();
  const zone = reader.zone();
  reader.end();
  if (day < 1 || day > daysIn(year, month)) reader.outOfRange('day');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}${zone}`;
}

/** How many digits a number has. */
interface DigitCount {
  readonly min: number;
  readonly max: number;
}

const four: DigitCount = { min: 4, max: 4 };
const two: DigitCount = { min: 2, max: 2 };
const oneOrTwo: DigitCount = { min: 1, max: 2 };

interface Range {
  readonly min: number;
  readonly max: number;
  readonly what: string;
}

class TimeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #rest(): string {
    return this.#text.slice(this.#at);
  }

  outOfRange(what: string): never {
    throw new GoTimeError(`parsing time ${quote(this.#text)}: ${what} out of range`);
  }

  #mismatch(element: string): never {
    throw new GoTimeError(
      `parsing time ${quote(this.#text)} as "${layout}": cannot parse ${quote(this.#rest())} as "${element}"`,
    );
  }

  literal(char: string): void {
    if (this.#text[this.#at] !== char) this.#mismatch(char);
    this.#at++;
  }

  number(element: string, count: DigitCount, range?: Range): number {
    const digits = prefixOf(this.#text.slice(this.#at, this.#at + count.max), /^[0-9]*/);
    if (digits.length < count.min) this.#mismatch(element);
    const value = Number(digits);
    if (range !== undefined && (value < range.min || value > range.max)) this.outOfRange(range.what);
    this.#at += digits.length;
    return value;
  }

  /** With its point; '' if it is missing or zero. */
  fraction(): string {
    const match = /^[.,]([0-9]+)/.exec(this.#rest());
    if (match === null) return '';
    this.#at += match[0].length;
    const digits = trimEndOf((match[1] ?? '').slice(0, 9), '0');
    return digits && `.${digits}`;
  }

  zone(): string {
    if (this.#text[this.#at] === 'Z') {
      this.#at++;
      return 'Z';
    }
    const text = this.#text.slice(this.#at, this.#at + 6);
    if (text.length < 6 || text[3] !== ':') this.#mismatch('Z07:00');
    const hour = twoDigits(text.slice(1, 3));
    // If the hour is invalid, the minute is not examined.
    const minute = hour === undefined ? undefined : twoDigits(text.slice(4));
    // A day of 24 hours and an hour of 60 minutes are in range.
    if ((minute ?? 0) > 60) this.outOfRange('time zone offset minute');
    if ((hour ?? 0) > 24) this.outOfRange('time zone offset hour');
    if (hour === undefined || minute === undefined || !/^[+-]/.test(text)) this.#mismatch('Z07:00');
    this.#at += text.length;
    const offset = hour * 60 + minute;
    return offset === 0 ? 'Z' : `${text[0]}${pad(Math.floor(offset / 60), 2)}:${pad(offset % 60, 2)}`;
  }

  end(): void {
    const rest = this.#rest();
    if (rest !== '') throw new GoTimeError(`parsing time ${quote(this.#text)}: extra text: ${quote(rest)}`);
  }
}

function twoDigits(text: string): number | undefined {
  return /^[0-9]{2}$/.test(text) ? Number(text) : undefined;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** One char for each byte: Go cuts times between bytes. */
function toByteString(text: string): string {
  return Array.from(encodeText(text), (byte) => String.fromCharCode(byte)).join('');
}

/** The `time` package's own quoting: bytes that are not printable ASCII as `\xNN`. */
function quote(bytes: string): string {
  const escaped = bytes.replace(/["\\]|[^\x20-\x7f]/g, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `"${escaped}"`;
}
