const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** As the web's: base64 of a text of bytes. Throws for a text that has more than bytes. */
export function btoa(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    if (a > 0xff || b > 0xff || c > 0xff) throw new RangeError('the text has characters that are not bytes');
    // Beyond the end a unit is NaN, which counts as 0 here.
    const group = (a << 16) | (b << 8) | c;
    out += digits[group >> 18]! + digits[(group >> 12) & 63]!;
    out += Number.isNaN(b) ? '=' : digits[(group >> 6) & 63]!;
    out += Number.isNaN(c) ? '=' : digits[group & 63]!;
  }
  return out;
}

/** The web's, without white space in the text: bytes of base64 as a text. Throws for a text that is not base64. */
export function atob(text: string): string {
  const end = text.length % 4 === 0 ? text.replace(/={1,2}$/, '').length : text.length;
  let out = '';
  let group = 0;
  let bits = 0;
  for (let at = 0; at < end; at++) {
    const value = values.get(text[at]!);
    if (value === undefined) throw new RangeError('the text is not base64');
    group = ((group << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += String.fromCharCode((group >> bits) & 0xff);
  }
  if (end % 4 === 1) throw new RangeError('the text is not base64');
  return out;
}

const values = new Map([...digits].map((digit, value) => [digit, value]));
