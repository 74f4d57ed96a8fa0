import { smartQuotes } from './look-alikes.ts';

/** A character that only looks like the intended one, and its offset in a text. */
export interface FoundChar {
  readonly at: number;
  readonly char: string;
}

/** The quote on the keyboard that a typographic one resembles. */
export function straightQuote(char: string): string {
  return /[\u2018-\u201b\u2032\uff07]/.test(char) ? "'" : '"';
}

/** The next typographic quote that resembles the same quote, if any. */
export function nextQuote(text: string, { at, char }: FoundChar): FoundChar | undefined {
  for (const { index, 0: next } of text.slice(at + 1).matchAll(anyQuote))
    if (straightQuote(next) === straightQuote(char)) return { at: at + 1 + index, char: next };
  return undefined;
}

const anyQuote = new RegExp(`[${smartQuotes}]`, 'g');

/**
 * Whether two typographic quotes were meant to quote what is between them: one begins a word or the value of an option,
 * the other ends a word, and straight quotes would have the same text between them.
 */
export function isQuotation(text: string, open: FoundChar, close: FoundChar): boolean {
  const isQuote = (char: string) => char.match(anyQuote) !== null;
  if (!isQuote(open.char) || !isQuote(close.char)) return false;
  if (straightQuote(open.char) !== straightQuote(close.char)) return false;
  const before = text.slice(Math.max(0, open.at - 1), open.at);
  const after = text.slice(close.at + 1, close.at + 2);
  const between = text.slice(open.at + 1, close.at);
  return /^$|[\s=;&|(]/.test(before) && /^$|[\s;&|)]/.test(after) && !/['"\\`\n]/.test(between);
}
