import { decodeText, encodeText } from '../base/text.ts';
import { quote } from './quote.ts';

/** A part of a URL: each has its own set of characters that stand for themselves. */
export type UrlPart = 'path' | 'host' | 'zone' | 'user' | 'query' | 'fragment';

/** A URL that Go's net/url does not accept; the message is that package's. */
export class GoUrlError extends Error {
  override readonly name = 'GoUrlError';
}

/** Texts without a character to escape. */
const plainTexts: Readonly<Record<UrlPart, RegExp>> = {
  path: /^[A-Za-z0-9\-_.~$&+,/:;=@]*$/,
  host: /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]*$/,
  zone: /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]*$/,
  user: /^[A-Za-z0-9\-_.~$&+,;=]*$/,
  query: /^[A-Za-z0-9\-_.~]*$/,
  fragment: /^[A-Za-z0-9\-_.~$&+,/:;=?@!()*]*$/,
};

/** Whether the ASCII character is written as `%XX` in that part. */
function needsEscape(char: string, part: UrlPart): boolean {
  return !plainTexts[part].test(char);
}

/** The text with `%XX` for what cannot stand in that part (Go's net/url escape; a space in a query is `+`). */
export function escapeUrlPart(text: string, part: UrlPart): string {
  if (plainTexts[part].test(text)) return text;
  let out = '';
  for (const char of text) {
    if (!needsEscape(char, part)) out += char;
    else if (part === 'query' && char === ' ') out += '+';
    else for (const byte of encodeText(char)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** The text with its `%XX` replaced (Go's net/url unescape). Throws a {@link GoUrlError}. */
export function unescapeUrlPart(text: string, part: UrlPart): string {
  const inHost = part === 'host' || part === 'zone';
  if (!inHost && !/[%+]/.test(text)) return text;
  const bytes = encodeText(text);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const char = String.fromCharCode(byte);
    if (char === '%') {
      out[length++] = readEscape(bytes, at, part);
      at += 2;
    } else if (inHost && byte < 0x80 && needsEscape(char, part)) {
      throw new GoUrlError(`invalid character ${quote(char)} in host name`);
    } else {
      out[length++] = part === 'query' && char === '+' ? 0x20 : byte;
    }
  }
  return decodeText(out.subarray(0, length));
}

/** A host may only escape what is not ASCII, a zone what could not stand there otherwise; `%25` always may be. */
function readEscape(bytes: Uint8Array, at: number, part: UrlPart): number {
  const written = decodeText(bytes.subarray(at, at + 3));
  const value = /^%[0-9a-fA-F]{2}$/.test(written) ? Number.parseInt(written.slice(1), 16) : undefined;
  const refused =
    value === undefined ||
    (part === 'host' && value < 0x80 && written !== '%25') ||
    (part === 'zone' && written !== '%25' && value !== 0x20 && isEscapedInHost(value));
  if (refused) throw new GoUrlError(`invalid URL escape ${quote(written)}`);
  return value;
}

function isEscapedInHost(byte: number): boolean {
  return byte >= 0x80 || needsEscape(String.fromCharCode(byte), 'host');
}
