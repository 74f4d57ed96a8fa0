import { decodeText, encodeText } from '../base/text.ts';
import { isSpaceCode, trimSpace } from '../go/strings.ts';

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const hash = 0x23;

/** Length of the line without trailing carriage returns and line feeds. */
export function contentLength(line: string): number {
  for (let end = line.length; ; end--) {
    // A code, because an interpreter creates a string for each character. It is NaN before the start.
    const code = line.charCodeAt(end - 1);
    if (code !== lineFeed && code !== carriageReturn) return end;
  }
}

/** Offset of the first character that is not white space, or the length of the line. */
export function indentLength(line: string): number {
  for (let start = 0; ; start++) {
    const code = line.charCodeAt(start);
    if (code !== blank && !isSpaceCode(code)) return start;
  }
}

/** Whether the first character that is not white space is a `#`. */
export function isCommentLine(line: string): boolean {
  return line.charCodeAt(indentLength(line)) === hash;
}

/** What a line outside of heredocs is; {@link isCommentLine} and {@link isBlankLine} at once. */
export function lineKind(line: string): 'comment' | 'blank' | 'text' {
  const indent = indentLength(line);
  if (indent === line.length) return 'blank';
  return line.charCodeAt(indent) === hash ? 'comment' : 'text';
}

export function isBlankLine(line: string): boolean {
  return indentLength(line) === line.length;
}

/**
 * The text of a comment line. The reference drops the first byte, whatever it is. An indented comment therefore keeps
 * its `#`, and a wide space before it leaves an invalid byte (moby/buildkit v0.32.2
 * frontend/dockerfile/parser/parser.go).
 */
export function commentText(line: string): string {
  const rest = line.charCodeAt(0) < 0x80 ? line.slice(1) : decodeText(encodeText(line).subarray(1));
  return trimSpace(rest);
}

/**
 * Length of the line before its continuation token, or -1 if the line does not continue. Only blanks may follow the
 * token, and there must be no second token directly before it. The line ends at `end`, without a line feed.
 */
export function continuationStart(line: string, escapeToken: string, end = line.length): number {
  let at = end - 1;
  let code = line.charCodeAt(at);
  while (code === blank || code === tab) code = line.charCodeAt(--at);
  const token = escapeToken.charCodeAt(0);
  return code === token && line.charCodeAt(at - 1) !== token ? at : -1;
}
