import { native } from './native.ts';

const byteOrderMark = '\ufeff';

/** As the web's, for whole texts in UTF-8. */
export class TextDecoder {
  readonly #strict: boolean;
  readonly #keepMark: boolean;

  constructor(_label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
    this.#strict = fatal;
    this.#keepMark = ignoreBOM;
  }

  decode(bytes: Uint8Array): string {
    const text = native.decodeUtf8(bytes, this.#strict);
    return !this.#keepMark && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  }
}

/** As the web's. */
export class TextEncoder {
  encode(text = ''): Uint8Array<ArrayBuffer> {
    return native.encodeUtf8(text);
  }
}
