import { countBefore } from '../../base/list.ts';
import type { LocatedText } from '../run-script.ts';

/** Joins texts. A span begins where its first character is, and ends after its last one. */
export function joinTexts(parts: readonly LocatedText[]): LocatedText {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += part.text;
  }
  const spanOf = (at: number) => {
    const index = countBefore(starts, (start) => start <= at) - 1;
    const from = at - (starts[index] ?? 0);
    return parts[index]?.span(from, from + 1) ?? { start: 0, end: 0 };
  };
  return {
    text,
    span: (start, end) => ({
      start: spanOf(start).start,
      end: end > start ? spanOf(end - 1).end : spanOf(start).start,
    }),
  };
}

/** The text without the tabs at the start of each line, as `<<-` reads it. */
export function dropTabs({ text, span }: LocatedText): LocatedText {
  const lines = Array.from(text.matchAll(/\t*([^\n]*\n?)/g), ({ 0: whole, 1: rest = '', index }) => {
    const offset = index + whole.length - rest.length;
    return {
      text: rest,
      span: (start: number, end: number) => span(offset + start, offset + end),
    };
  });
  return joinTexts(lines.filter((line) => line.text !== ''));
}
