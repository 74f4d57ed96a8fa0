import { codePointOf } from '../base/text.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Whether the file has characters beyond ASCII: each takes more bytes than it has units in the text. */
export function isBeyondAscii({ bytes, text }: SourceFile): boolean {
  return bytes.length !== text.length;
}

/** A hyphen as typography has it: hyphens and dashes of Unicode that are not the one on the keyboard. */
export const dashes = '\\u2010-\\u2015\\u2212\\u2e3a\\u2e3b\\ufe58\\ufe63\\uff0d';

/** Blanks that no parser treats as a blank, and invisible characters. */
export const blankLike = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
export const invisible = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';

/** Quotes that a word processor substitutes for straight ones. */
export const smartQuotes = '\\u2018-\\u201f\\u2032\\u2033\\u00ab\\u00bb\\uff02\\uff07';

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аɑα',
    b: 'Ьв',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еҽ',
    f: 'ƒ',
    g: 'ɡ',
    h: 'һ',
    i: 'іι',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'пη',
    o: 'оοσ',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υ',
    v: 'ѵν',
    w: 'ԝ',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ',
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    D: 'Ꭰ',
    E: 'ЕΕ',
    F: 'Ϝ',
    G: 'Ԍ',
    H: 'НΗ',
    I: 'ІΙӀ',
    J: 'Ј',
    K: 'КΚ',
    L: 'Ꮮ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    R: 'Ꭱ',
    S: 'Ѕ',
    T: 'ТΤ',
    U: 'Ս',
    V: 'Ѵ',
    W: 'Ԝ',
    X: 'ХΧ',
    Y: 'УΥ',
    Z: 'Ζ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** The text with letters of other scripts that look like Latin ones replaced by them, and full-width forms by narrow ones. */
export function toLatin(text: string): string {
  return [...text].map((char) => letters.get(char) ?? narrow(char)).join('');
}

function narrow(char: string): string {
  const code = codePointOf(char);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
}

/** `U+2013`, with the common name of the character if it has one. */
export function describeChar(char: string): string {
  const code = codePointOf(char);
  const name = names.get(code);
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined ? point : `${name} (${point})`;
}

const names: ReadonlyMap<number, string> = new Map([
  [0x2010, 'a typographic hyphen'],
  [0x2011, 'a non-breaking hyphen'],
  [0x2012, 'a figure dash'],
  [0x2013, 'an en dash'],
  [0x2014, 'an em dash'],
  [0x2015, 'a horizontal bar'],
  [0x2212, 'a minus sign'],
  [0xff0d, 'a full-width hyphen'],
  [0xa0, 'a no-break space'],
  [0x202f, 'a narrow no-break space'],
  [0x3000, 'an ideographic space'],
  [0xad, 'a soft hyphen'],
  [0x200b, 'a zero-width space'],
  [0xfeff, 'a byte order mark'],
  [0x2018, 'a curly quote'],
  [0x2019, 'a curly quote'],
  [0x201c, 'a curly quote'],
  [0x201d, 'a curly quote'],
]);
