import { isSpaceCode } from '../go/strings.ts';
import type { ArgumentGrammar, InstructionNode } from '../syntax/node.ts';
import type { InstructionLayout } from './instruction-layout.ts';

/** White space of a logical line, as offsets into it. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The arguments of an instruction, in its logical line. */
interface ArgumentText {
  readonly layout: InstructionLayout;
  /** Where the arguments begin. */
  readonly start: number;
  readonly escapeToken: string;
}

/**
 * Finds white space in an instruction's arguments that only separates words. Returns nothing if the arguments are
 * text for a shell, or a value.
 */
export function argumentGaps(
  node: InstructionNode,
  grammar: ArgumentGrammar,
  { layout, start, escapeToken }: ArgumentText,
): readonly Gap[] {
  if (node.json) return gapsAtLineBreaks(layout, start);
  switch (grammar) {
    case 'words':
    case 'maybe-json-list':
      return layout.text.includes('<<') ? [] : gapsBetweenBlanks(layout.text, start);
    case 'name-or-name-value':
      return gapsBetweenWords(layout.text, start, escapeToken);
    case 'name-values':
      return node.args[2] === '' ? [] : gapsBetweenWords(layout.text, start, escapeToken);
    default:
      return [];
  }
}

/** White space around each place where the line is broken. */
function gapsAtLineBreaks({ text, parts }: InstructionLayout, start: number): readonly Gap[] {
  return parts.slice(1).flatMap(({ logical }) => {
    if (logical < start) return [];
    let from = logical;
    let to = logical;
    while (from > start && isBlank(text, from - 1)) from--;
    while (to < text.length && isBlank(text, to)) to++;
    return [{ from, to }];
  });
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function gapsBetweenBlanks(text: string, start: number): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const match of text.slice(start).matchAll(/[\t\v\f\r ]+/g)) {
    gaps.push({ from: start + match.index, to: start + match.index + match[0].length });
  }
  return gaps;
}

/** Unquoted white space. */
function gapsBetweenWords(text: string, start: number, escapeToken: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === escapeToken && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isSpaceCode(char.charCodeAt(0))) {
      const from = at;
      while (at + 1 < text.length && isSpaceCode(text.charCodeAt(at + 1))) at++;
      gaps.push({ from, to: at + 1 });
    }
  }
  return gaps;
}
