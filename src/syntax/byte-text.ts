import { encodeText, isAscii } from '../base/text.ts';

/**
 * Converts text to a string with one character (U+0000 to U+00FF) per byte. Parts of the reference read a line byte
 * by byte and treat each byte as a character, which is visible for flags that are not ASCII.
 */
export function toByteText(text: string): string {
  if (isAscii(text)) return text;
  const bytes = encodeText(text);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  }
  return parts.join('');
}

/** Converts the result of {@link toByteText} back to bytes. */
export function byteTextToBytes(byteText: string): Uint8Array {
  return Uint8Array.from(byteText, (char) => char.charCodeAt(0));
}
