/** Decodes UTF-8 from `start` to `end`. Throws a `TypeError` for invalid UTF-8. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortText) return strictDecoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > 0x7f) return strictDecoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Encodes text as UTF-8 at `at` and returns its length. The array has room for three bytes per code unit. */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  const { length } = text;
  if (length > shortText) return encoder.encodeInto(text, bytes.subarray(at)).written;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encoder.encodeInto(text, bytes.subarray(at)).written;
    bytes[at + i] = unit;
  }
  return length;
}

/** Up to this length, a loop is faster than a call into the encoder. */
const shortText = 64;
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
