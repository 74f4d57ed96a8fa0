import { decodeText, encodeText } from '../base/text.ts';
import { isSpaceCode, trimSpace } from '../go/strings.ts';

/** Length of the line without trailing carriage returns and line feeds. */
export function contentLength(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end--;
  return end;
}

/** Offset of the first character that is not white space, or the length of the line. */
export function indentLength(line: string): number {
  let start = 0;
  while (start < line.length && isSpaceCode(line.charCodeAt(start))) start++;
  return start;
}

/** Whether the first character that is not white space is a `#`. */
export function isCommentLine(line: string): boolean {
  return line.charCodeAt(indentLength(line)) === 0x23;
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
 * token, and there must be no second token directly before it.
 */
export function continuationStart(line: string, escapeToken: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  if (end === 0 || line[end - 1] !== escapeToken) return -1;
  return end >= 2 && line[end - 2] === escapeToken ? -1 : end - 1;
}
