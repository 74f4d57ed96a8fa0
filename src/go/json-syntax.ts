import { lastOf } from '../base/list.ts';
import { encodeText } from '../base/text.ts';
import { quote } from './quote.ts';

/**
 * What Go's encoding/json says of text that is not JSON: `invalid character 'x' looking for beginning of value`.
 * Undefined for valid JSON.
 */
export function goJsonSyntaxError(text: string): string | undefined {
  // Go's scanner sees a blank at the end, which some texts break off before: `-` is `invalid character ' '`.
  const scanner = new JsonScanner(encodeText(`${text} `));
  try {
    scanner.scan();
    return undefined;
  } catch (error) {
    if (error instanceof ScanError) return error.message;
    throw error;
  }
}

/** Levels of nesting that Go's encoding/json reads. */
export const maxJsonDepth = 10_000;

class ScanError extends Error {}

const code = (char: string) => char.charCodeAt(0);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number) =>
  isDigit(byte) || (byte >= 0x61 && byte <= 0x66) || (byte >= 0x41 && byte <= 0x46);
const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

interface Container {
  readonly start: number;
  readonly end: string;
  readonly isObject: boolean;
}

const containers: readonly Container[] = [
  { start: code('{'), end: '}', isObject: true },
  { start: code('['), end: ']', isObject: false },
];

class JsonScanner {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  scan(): void {
    this.#values();
    this.#skipBlanks();
    if (this.#at < this.#bytes.length) throw this.#invalid('after top-level value');
  }

  /** A value and all that is in it, without recursion: nesting is bounded by Go's limit, not by our stack. */
  #values(): void {
    const open: Container[] = [];
    for (;;) {
      if (this.#begin(open)) continue;
      while (open.length > 0 && !this.#goesOn(lastOf(open))) open.pop();
      if (open.length === 0) return;
    }
  }

  /** Whether a container was opened, so that its first value is next; else a value has ended. */
  #begin(open: Container[]): boolean {
    this.#skipBlanks();
    const container = containers.find(({ start }) => start === this.#peek());
    if (container === undefined) {
      this.#scalar();
      return false;
    }
    if (open.length === maxJsonDepth) throw new ScanError('exceeded max depth');
    this.#at++;
    if (this.#take(container.end)) return false;
    open.push(container);
    if (container.isObject) this.#key();
    return true;
  }

  /** Whether the container has one more value; else it has ended. */
  #goesOn({ end, isObject }: Container): boolean {
    if (this.#take(',')) {
      if (isObject) this.#key();
      return true;
    }
    if (!this.#take(end))
      throw this.#invalid(isObject ? 'after object key:value pair' : 'after array element');
    return false;
  }

  #key(): void {
    this.#skipBlanks();
    if (this.#peek() !== code('"')) throw this.#invalid('looking for beginning of object key string');
    this.#string();
    if (!this.#take(':')) throw this.#invalid('after object key');
  }

  #peek(): number {
    if (this.#at >= this.#bytes.length) throw new ScanError('unexpected end of JSON input');
    return this.#bytes[this.#at]!;
  }

  #skipBlanks(): void {
    while (this.#at < this.#bytes.length && isBlank(this.#bytes[this.#at]!)) this.#at++;
  }

  /** Skips blanks and then the byte, if it is next. */
  #take(char: string): boolean {
    this.#skipBlanks();
    if (this.#peek() !== code(char)) return false;
    this.#at++;
    return true;
  }

  #invalid(context: string): ScanError {
    const char = String.fromCharCode(this.#peek());
    const shown = char === "'" ? "\\'" : char === '"' ? '"' : quote(char).slice(1, -1);
    return new ScanError(`invalid character '${shown}' ${context}`);
  }

  #scalar(): void {
    const byte = this.#peek();
    if (byte === code('"')) this.#string();
    else if (byte === code('-') || isDigit(byte)) this.#number();
    else this.#literal();
  }

  #string(): void {
    this.#at++;
    for (; this.#peek() !== code('"'); this.#at++) {
      if (this.#peek() < 0x20) throw this.#invalid('in string literal');
      if (this.#peek() === code('\\')) this.#escape();
    }
    this.#at++;
  }

  #escape(): void {
    this.#at++;
    if (this.#peek() !== code('u')) {
      if (!'bfnrt\\/"'.includes(String.fromCharCode(this.#peek())))
        throw this.#invalid('in string escape code');
      return;
    }
    for (let digit = 0; digit < 4; digit++) {
      this.#at++;
      if (!isHex(this.#peek())) throw this.#invalid('in \\u hexadecimal character escape');
    }
  }

  #number(): void {
    if (this.#peek() === code('-')) this.#at++;
    if (!isDigit(this.#peek())) throw this.#invalid('in numeric literal');
    const first = this.#bytes[this.#at++]!;
    if (first !== code('0')) this.#digits();
    if (this.#bytes[this.#at] === code('.')) {
      this.#at++;
      if (!isDigit(this.#peek())) throw this.#invalid('after decimal point in numeric literal');
      this.#digits();
    }
    if (this.#bytes[this.#at] === code('e') || this.#bytes[this.#at] === code('E')) this.#exponent();
  }

  #exponent(): void {
    this.#at++;
    if (this.#peek() === code('+') || this.#peek() === code('-')) this.#at++;
    if (!isDigit(this.#peek())) throw this.#invalid('in exponent of numeric literal');
    this.#digits();
  }

  #digits(): void {
    while (this.#at < this.#bytes.length && isDigit(this.#bytes[this.#at]!)) this.#at++;
  }

  #literal(): void {
    const word = ['true', 'false', 'null'].find((literal) => code(literal) === this.#peek());
    if (word === undefined) throw this.#invalid('looking for beginning of value');
    for (const char of word) {
      if (this.#peek() !== code(char)) throw this.#invalid(`in literal ${word} (expecting '${char}')`);
      this.#at++;
    }
  }
}
