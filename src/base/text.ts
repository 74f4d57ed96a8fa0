import { writeUtf8 } from '#host/bytes';

/**
 * Decodes bytes to the compiler's representation of text: a JavaScript string in which each byte that is not part of
 * valid UTF-8 is the lone surrogate U+DC00 + byte (U+DC80 to U+DCFF). Valid UTF-8 never contains a lone surrogate, so
 * `encodeText(decodeText(b))` returns `b` for every byte sequence.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return decodeWithEscapes(bytes);
  }
}

/** Encodes text made by {@link decodeText}; escaped bytes become the original bytes. */
export function encodeText(text: string): Uint8Array {
  if (!hasEscapedBytes(text)) return encoder.encode(text);
  const parts: number[] = [];
  for (const char of text) {
    const code = codePointOf(char);
    if (isEscapedByte(code)) parts.push(code - 0xdc00);
    else parts.push(...encoder.encode(char));
  }
  return Uint8Array.from(parts);
}

/** Whether the text contains bytes that are not valid UTF-8. */
export function hasEscapedBytes(text: string): boolean {
  return !text.isWellFormed();
}

/** Replaces each escaped byte by U+FFFD, as Go does when it ranges over a string or marshals JSON. */
export function toValidText(text: string): string {
  return text.toWellFormed();
}

/** Length in bytes of the text's UTF-8 form. */
export function byteLength(text: string): number {
  return isAscii(text) ? text.length : encodeText(text).length;
}

/** Whether the text has only characters up to U+007F. */
export function isAscii(text: string): boolean {
  const { length } = text;
  return length > asciiLimit
    ? encoder.encode(text).length === length
    : writeUtf8(text, encoded, 0) === length;
}

const asciiLimit = 64;
/** What short texts are encoded into: an interpreter takes longer for an expression or for an array of their own. */
const encoded = new Uint8Array(3 * asciiLimit);
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

function isEscapedByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function decodeWithEscapes(bytes: Uint8Array): string {
  let out = '';
  let at = 0;
  while (at < bytes.length) {
    const size = sequenceLength(bytes, at);
    if (size === 0) {
      out += String.fromCharCode(0xdc00 + bytes[at]!);
      at += 1;
    } else {
      out += strictDecoder.decode(bytes.subarray(at, at + size));
      at += size;
    }
  }
  return out;
}

/** Length of the valid UTF-8 sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size <= 1) return size;
  if (at + size > bytes.length) return 0;
  try {
    strictDecoder.decode(bytes.subarray(at, at + size));
    return size;
  } catch {
    return 0;
  }
}

/** What stands before the first separator; all of the text if it has none. */
export function textBefore(text: string, separator: string): string {
  const at = text.indexOf(separator);
  return at === -1 ? text : text.slice(0, at);
}

/** What stands at the start of the text by a pattern that begins with `^`; '' where it does not match. */
export function prefixOf(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? '';
}

/** The code point at an offset that lies inside the text, in UTF-16 units; 0 behind its end. */
export function codePointOf(text: string, at = 0): number {
  return text.codePointAt(at) ?? 0;
}

/** The text without trailing characters from `chars`. A regular expression for this takes quadratic time. */
export function trimEndOf(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text without leading characters from `chars`. */
export function trimStartOf(text: string, chars: string): string {
  let start = 0;
  while (start < text.length && chars.includes(text.charAt(start))) start++;
  return text.slice(start);
}
