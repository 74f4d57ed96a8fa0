import { toValidText } from '../base/text.ts';
import { isSpaceCode } from '../go/strings.ts';

/**
 * Splits arguments into words at unquoted white space. Quotes and escapes stay in the words; an escape token at the
 * very end is dropped. Invalid bytes become U+FFFD (moby/buildkit v0.32.2
 * frontend/dockerfile/parser/line_parsers.go).
 */
export function splitWords(args: string, escapeToken: string): readonly string[] {
  const text = toValidText(args);
  const words: string[] = [];
  for (let at = 0; ; ) {
    while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
    if (at >= text.length) return words;
    const end = wordEnd(text, at, escapeToken);
    const word = text.slice(at, end.text);
    if (word !== '') words.push(word);
    at = end.word;
  }
}

/** The end of the word at `start`, and the end of its text, which does not include an escape token at the end. */
function wordEnd(
  text: string,
  start: number,
  escapeToken: string,
): { readonly word: number; readonly text: number } {
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    ordinary.lastIndex = at;
    if (ordinary.test(text)) at = ordinary.lastIndex;
    if (at === text.length) break;
    const char = text.charAt(at);
    if (char === escapeToken && quote !== "'") {
      if (at + 1 === text.length) return { word: text.length, text: at };
      at++;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (isSpaceCode(char.charCodeAt(0))) break;
    else if (char === '"' || char === "'") quote = char;
  }
  return { word: at, text: at };
}

/** Visible ASCII without quotes, backslash and backquote. They are read many at a time, because words can be long. */
const ordinary = /[!#-&(-[\]-_a-~]+/y;
