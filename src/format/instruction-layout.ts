import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { contentLength, continuationStart, isBlankLine, isCommentLine } from '../syntax/line-text.ts';
import type { InstructionNode } from '../syntax/node.ts';

/** A physical line of an instruction, not counting comment lines and blank lines in between. */
export interface LinePart {
  /** What it adds to the logical line: without the continuation token and what comes after it. */
  readonly text: string;
  /** Offset of the text in the source, and of the end of the line without its line end. */
  readonly start: number;
  readonly end: number;
  /** Offset of the text in the logical line. */
  readonly logical: number;
  readonly continues: boolean;
}

/** An instruction's lines, without the bodies of its heredocs. */
export interface InstructionLayout {
  /** All parts joined: the logical line. */
  readonly text: string;
  readonly parts: readonly LinePart[];
}

/** Cuts an instruction into its lines again, as `parseSyntax` joined them. */
export function layoutOf(file: SourceFile, node: InstructionNode, escapeToken: string): InstructionLayout {
  const parts: LinePart[] = [];
  let logical = 0;
  for (let line = node.lines.start; line <= node.lines.end; line++) {
    const start = line === node.lines.start ? node.span.start : file.lineStarts[line - 1]!;
    const whole = file.text.slice(start, file.lineStarts[line] ?? file.text.length);
    if (parts.length > 0 && (isCommentLine(whole) || isBlankLine(whole))) continue;
    const content = whole.slice(0, contentLength(whole));
    const token = continuationStart(content, escapeToken);
    const text = token < 0 ? content : content.slice(0, token);
    parts.push({ text, start, end: start + content.length, logical, continues: token >= 0 });
    logical += text.length;
    if (token < 0) break;
  }
  return { text: parts.map((part) => part.text).join(''), parts };
}

/** The position of `[from, to)` of the logical line in one part; undefined if it is split over several lines. */
export function spanInOneLine(layout: InstructionLayout, from: number, to: number): Span | undefined {
  for (const { text, start, logical } of layout.parts) {
    if (from < logical || to > logical + text.length) continue;
    return { start: start + from - logical, end: start + to - logical };
  }
  return undefined;
}

/** Offset of a line (1-based), a byte order mark not counted. */
export function startOfLine({ text, lineStarts }: SourceFile, line: number): number {
  const start = lineStarts[line - 1]!;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}
