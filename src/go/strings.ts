import { encodeText, isAscii } from '../base/text.ts';

/**
 * String functions with the semantics of Go's `strings` and `unicode` packages, which differ from JavaScript's:
 * U+FEFF is not a space, and U+0085 is; case mapping is per code point (`İ` lower-cases to `i`, `ß` stays in upper case).
 */

/** Go's unicode.IsSpace for a code point. */
export function isSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  if (code === 0x85 || code === 0xa0 || code === 0x1680) return true;
  if (code < 0x2000) return false;
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  return trimRightSpace(trimLeftSpace(text));
}

/** Go's strings.TrimLeftFunc with unicode.IsSpace. */
export function trimLeftSpace(text: string): string {
  let start = 0;
  while (start < text.length && isSpaceCode(text.charCodeAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}

/** Go's strings.TrimRightFunc with unicode.IsSpace. */
export function trimRightSpace(text: string): string {
  let end = text.length;
  while (end > 0 && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Go's strings.Fields: the words between runs of white space. */
export function fields(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const space = isSpaceCode(text.charCodeAt(i));
    if (space && start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    } else if (!space && start < 0) start = i;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** Go's strings.ToLower; invalid UTF-8 becomes U+FFFD. */
export function toLower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapCodePoints(text, lowerCodePoint);
}

/** Go's strings.ToUpper; invalid UTF-8 becomes U+FFFD. */
export function toUpper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapCodePoints(text, upperCodePoint);
}

/** Go's strings.EqualFold: equal under Unicode simple case folding. */
export function equalFold(a: string, b: string): boolean {
  if (a === b) return true;
  if (isAscii(a) && isAscii(b)) return a.toLowerCase() === b.toLowerCase();
  return foldCase(a) === foldCase(b);
}

/**
 * Compares by UTF-8 bytes, as Go's `<` on strings and slices.Sort do: negative, 0 or positive. Bytes that are not UTF-8
 * count as what they are (`base/text.ts`).
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  // The order of UTF-16 units is that of the bytes, unless surrogates meet what is above them.
  if (!aboveSurrogates.test(a) || !aboveSurrogates.test(b)) return a < b ? -1 : 1;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Outside of surrogates the order of UTF-16 units is that of the bytes.
    return isSurrogate(x) || isSurrogate(y) ? compareEncoded(encodeText(a), encodeText(b)) : x - y;
  }
  return a.length - b.length;
}

/** Compares entries by their keys, as Go's encoders order the keys of a map ({@link compareBytes}). */
export function compareKeys([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareBytes(a, b);
}

/** Sorts the texts in place by their bytes as {@link compareBytes}, and returns them. */
export function sortByBytes(texts: string[]): string[] {
  // The engine's own order is the same for ASCII, and needs no call for each comparison.
  return isAscii(texts.join('')) ? texts.sort() : texts.sort(compareBytes);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function compareEncoded(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}

/** Surrogates and what is above them. */
const aboveSurrogates = /[\ud800-\uffff]/;

function mapCodePoints(text: string, map: (char: string) => string): string {
  let out = '';
  for (const char of text.toWellFormed()) out += map(char);
  return out;
}

/** One code point's simple mapping: full mappings that yield several code points are not simple ones. */
function simple(char: string, mapped: string): string {
  return [...mapped].length === 1 ? mapped : char;
}

function lowerCodePoint(char: string): string {
  return char === '\u0130' ? 'i' : simple(char, char.toLowerCase());
}

function upperCodePoint(char: string): string {
  return simple(char, char.toUpperCase());
}

/** One text for all that {@link equalFold} holds for equal. */
export function foldCase(text: string): string {
  return mapCodePoints(text, (char) => {
    if (char === '\u0130' || char === '\u0131') return char;
    return lowerCodePoint(upperCodePoint(char));
  });
}
