/**
 * End of the variable name at `at`. A name consists of letters, digits and `_`. A name that begins with a digit
 * contains only digits, and a special parameter such as `@` is a single character. Returns `at` if there is no name.
 */
export function readName(text: string, at: number): number {
  const first = text.codePointAt(at);
  if (first === undefined) return at;
  if (isDigit(first)) return skipWhile(text, at, isDigit);
  if (specialParameters.has(first)) return at + 1;
  return skipWhile(text, at, isNameCode);
}

const specialParameters: ReadonlySet<number> = new Set(Array.from('@*#?-$!', (char) => char.charCodeAt(0)));
const unicodeDigit = /^\p{Nd}$/u;
const unicodeNameChar = /^[\p{L}\p{Nd}]$/u;

function skipWhile(text: string, from: number, accepts: (code: number) => boolean): number {
  let at = from;
  for (let code = text.codePointAt(at); code !== undefined && accepts(code); code = text.codePointAt(at)) {
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return unicodeDigit.test(String.fromCodePoint(code));
}

function isNameCode(code: number): boolean {
  if (code >= 0x80) return unicodeNameChar.test(String.fromCodePoint(code));
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(code) || code === 0x5f;
}
