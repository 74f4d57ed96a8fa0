import { codePointOf } from '../../base/text.ts';

/**
 * Number of terminal columns that a text takes: two for East Asian wide characters and emoji, none for combining
 * marks.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text, cut to `columns` with an ellipsis if it is too long. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = 1;
  let out = '';
  for (const char of text) {
    width += charWidth(char);
    if (width > columns) break;
    out += char;
  }
  return columns < 1 ? '' : `${out}…`;
}

function charWidth(char: string): number {
  const code = codePointOf(char);
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (zero.test(char)) return 0;
  return emoji.test(char) || wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

const narrow = /^[\x20-\x7e]*$/;
/** Marks, joiners, variation selectors. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const emoji = /^\p{Emoji_Presentation}$/u;

/** East Asian Wide and Fullwidth characters (Unicode's EastAsianWidth.txt), by whole blocks. */
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];
