import { countBefore } from '../base/list.ts';
import type { InstructionLayout, LinePart } from '../format/instruction-layout.ts';
import { indentWidth, isTopAnd, type PlacedToken, placedTokens } from '../lint/shell/layout-script.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import { isCommentLine } from '../syntax/line-text.ts';

/** The script of a RUN in its logical line, and where it begins there. */
interface LineScript {
  readonly text: string;
  readonly start: number;
}

/**
 * The edit that lays out a script in the lines of an instruction. None if nothing changes, or if the script has a
 * comment, which takes the rest of the line.
 */
export function layoutLine(
  file: SourceFile,
  layout: InstructionLayout,
  script: LineScript,
): readonly TextEdit[] {
  const tokens = placedTokens(script.text);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  if (hasMore(script.text, tokens)) return [];
  const lines = new SourceLines(file, layout, script);
  const isLong = tokens.some(isTopAnd);
  const texts = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const around = { before, next: token, after: tokens[index + 1] };
    const gap = before === undefined ? '' : gapBefore({ ...around, before }, { lines, isLong });
    return gap + lines.slice(token.start, token.end);
  });
  const text = texts.join('');
  const span = { start: lines.place(first.start), end: lines.placeOfEnd(last.end) };
  return text === file.text.slice(span.start, span.end) ? [] : [{ span, text }];
}

/** Whether there is more between the tokens than blanks. */
function hasMore(text: string, tokens: readonly PlacedToken[]): boolean {
  let end = 0;
  for (const token of tokens) {
    if (text.slice(end, token.start).trim() !== '') return true;
    end = token.end;
  }
  return text.slice(end).trim() !== '';
}

interface LineContext {
  readonly lines: SourceLines;
  /** Whether the script has several commands on lines of their own. */
  readonly isLong: boolean;
}

/** Two tokens with a gap between them, and what follows. */
interface TokenGap {
  readonly before: PlacedToken;
  readonly next: PlacedToken;
  readonly after: PlacedToken | undefined;
}

function gapBefore({ before, next, after }: TokenGap, { lines, isLong }: LineContext): string {
  const { level, isStart, isInCase } = next.level;
  if (isTopAnd(before)) return ' ';
  const comments = lines.commentsIn(before.end, next.start);
  if (isTopAnd(next)) {
    const behind = after === undefined ? [] : lines.commentsIn(next.end, after.start);
    return lines.lineBreak([...(comments ?? []), ...(behind ?? [])], indentWidth);
  }
  if (comments === undefined) return before.end === next.start ? '' : ' ';
  if (isInCase) return lines.between(before.end, next.start);
  const levels = 1 + level + (isStart || !isLong ? 0 : 1);
  return lines.lineBreak(comments, indentWidth * levels);
}

/** The lines of an instruction, by offsets in its script. */
class SourceLines {
  readonly #file: SourceFile;
  readonly #parts: readonly LinePart[];
  readonly #start: number;
  readonly #lineEnd: string;

  constructor(file: SourceFile, { parts }: InstructionLayout, { start }: LineScript) {
    this.#file = file;
    this.#parts = parts;
    this.#start = start;
    this.#lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The place in the file of the character at an offset. */
  place(offset: number): number {
    const at = offset + this.#start;
    const part = this.#parts[countBefore(this.#parts, ({ logical }) => logical <= at) - 1];
    return part === undefined ? 0 : part.start + at - part.logical;
  }

  /** The place behind the character before an offset. */
  placeOfEnd(offset: number): number {
    return this.place(offset - 1) + 1;
  }

  /** What is written in the file for a part of the script, which may have line breaks. */
  slice(start: number, end: number): string {
    return this.#file.text.slice(this.place(start), this.placeOfEnd(end));
  }

  between(start: number, end: number): string {
    return this.#file.text.slice(this.placeOfEnd(start), this.place(end));
  }

  /** The comment lines in a gap; undefined if no line ends in it. */
  commentsIn(start: number, end: number): readonly string[] | undefined {
    const text = this.between(start, end);
    if (!text.includes('\n')) return undefined;
    return text
      .split('\n')
      .slice(1, -1)
      .filter(isCommentLine)
      .map((line) => line.trim());
  }

  lineBreak(comments: readonly string[], width: number): string {
    const indent = ' '.repeat(width);
    return ` \\${[...comments, ''].map((comment) => `${this.#lineEnd}${indent}${comment}`).join('')}`;
  }
}
