/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) parts.push(encodeChunk(bytes, start));
  return parts.join('');
}

/** Decodes standard base64 and ignores line endings. Throws for other text. */
export function fromBase64(text: string): Uint8Array {
  const compact = text.replace(/[\r\n]+/g, '');
  const valid = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(compact)![0].length;
  if (valid < compact.length) throw new Error(`illegal base64 data at input byte ${valid}`);
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((compact.length / 4) * 3 - padding);
  for (let at = 0, i = 0; i < compact.length; i += 4) {
    // Padding counts as 0, and writes beyond the end of the array have no effect.
    const group =
      (values[compact.charCodeAt(i)]! << 18) |
      (values[compact.charCodeAt(i + 1)]! << 12) |
      (values[compact.charCodeAt(i + 2)]! << 6) |
      values[compact.charCodeAt(i + 3)]!;
    bytes[at++] = group >> 16;
    bytes[at++] = (group >> 8) & 0xff;
    bytes[at++] = group & 0xff;
  }
  return bytes;
}

/** Every chunk but the last has a whole number of groups. */
function encodeChunk(bytes: Uint8Array, start: number): string {
  const end = Math.min(start + chunk, bytes.length);
  let text = '';
  for (let at = start; at < end; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text +=
      digits[group >> 18]! + digits[(group >> 12) & 63]! + digits[(group >> 6) & 63]! + digits[group & 63]!;
  }
  const missing = (3 - ((end - start) % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing);
}

const digits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
/** Value of each digit by its character code; 0 for other characters, which have been rejected before. */
const values = new Uint8Array(128);
for (const [value, digit] of digits.entries()) values[digit.charCodeAt(0)] = value;
/** A multiple of three. */
const chunk = 0x3000;
