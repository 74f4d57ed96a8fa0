import { native } from './native.ts';

const byteOrderMark = '\ufeff';

/** Like the web's `TextDecoder`, for complete UTF-8 texts. */
export class TextDecoder {
  readonly #strict: boolean;
  readonly #keepMark: boolean;

  constructor(_label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
    this.#strict = fatal;
    this.#keepMark = ignoreBOM;
  }

  decode(bytes: Uint8Array): string {
    const text = this.#strict ? native.decodeUtf8(bytes, 0, bytes.length) : decodeLossy(bytes);
    return !this.#keepMark && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  }
}

/** Replaces each invalid part with U+FFFD, as the Encoding Standard specifies. */
function decodeLossy(bytes: Uint8Array): string {
  try {
    return native.decodeUtf8(bytes, 0, bytes.length);
  } catch {
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const { length, isValid } = sequenceAt(bytes, at);
      text += isValid ? native.decodeUtf8(bytes, at, at + length) : '\ufffd';
      at += length;
    }
    return text;
  }
}

/** The sequence at `at`. An invalid sequence is as long as the part that could have become a valid one. */
function sequenceAt(bytes: Uint8Array, at: number): { readonly length: number; readonly isValid: boolean } {
  const lead = bytes[at]!;
  const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let length = 1; length < size; length++) {
    const next = bytes[at + length] ?? 0;
    if (next < low || next > high) return { length, isValid: false };
    low = 0x80;
    high = 0xbf;
  }
  return { length: Math.max(1, size), isValid: size > 0 };
}

/** Like the web's `TextEncoder`. */
export class TextEncoder {
  encode(text = ''): Uint8Array<ArrayBuffer> {
    // No UTF-16 unit takes more than three bytes.
    const room = new Uint8Array(text.length * 3);
    return room.slice(0, native.writeUtf8(text, room, 0));
  }
}
