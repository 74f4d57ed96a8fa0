import { byteLength, codePointOf } from '../base/text.ts';
import { maxLineBytes } from './line-reader.ts';
import { contentLength, continuationStart, indentLength, isBlankLine, isCommentLine } from './line-text.ts';
import type { InstructionNode, SyntaxTree } from './node.ts';

/**
 * Prints the tree as a Dockerfile. Parsing the result returns the same tree, apart from spans and line numbers.
 * Things that a tree does not contain are lost: `syntax` and `check` directives, comments inside an instruction, and
 * the places of line breaks. The text of an instruction is its `original`; its other parts are ignored.
 *
 * @example
 * printSyntaxTree(parseSyntax('FROM alpine\nRUN a \\\n b')); // 'FROM alpine\nRUN a  b\n'
 */
export function printSyntaxTree(tree: SyntaxTree): string {
  const parts = [printHeader(tree)];
  const blankLines = tree.emptyContinuations.values();
  let blankLine = blankLines.next().value;
  for (const node of tree.instructions) {
    const hasBlankLine = blankLine !== undefined && blankLine.line <= node.lines.end;
    if (hasBlankLine) blankLine = blankLines.next().value;
    parts.push(printNode(node, tree.escapeToken, hasBlankLine));
  }
  return parts.join('');
}

/**
 * Ends the directives with a blank line, so that no comment is read as a directive, and no text as a byte order mark.
 */
function printHeader(tree: SyntaxTree): string {
  const directive = tree.escapeToken === '\\' ? '' : `# escape=${tree.escapeToken}\n`;
  const first = tree.instructions[0];
  const needsBlank =
    first !== undefined && (first.comments.length > 0 || first.original.startsWith('\ufeff'));
  return directive + (needsBlank || directive !== '' ? '\n' : '');
}

function printNode(node: InstructionNode, escapeToken: string, hasBlankLine: boolean): string {
  const comments = node.comments.map(printComment);
  const heredocs = node.heredocs.map((heredoc) => `${heredoc.content}${heredoc.name}\n`);
  return [...comments, printLogicalLine(node.original, escapeToken, hasBlankLine), ...heredocs].join('');
}

/** Leaves out the space if it would make the line too long. */
function printComment(comment: string): string {
  return byteLength(comment) + 2 > maxLineBytes ? `#${comment}\n` : `# ${comment}\n`;
}

function printLogicalLine(text: string, escapeToken: string, hasBlankLine: boolean): string {
  const opening = hasBlankLine ? `${escapeToken}\n\n` : `${escapeToken}\n`;
  const needsOpening = hasBlankLine || text === '' || indentLength(text) > 0;
  const body = breakLine(text, escapeToken).join(`${escapeToken}\n`);
  return `${needsOpening ? opening : ''}${body}${staysOpen(text, escapeToken) ? escapeToken : ''}\n`;
}

/** Whether the text can only come from a last line with nothing after its continuation token. */
function staysOpen(text: string, escapeToken: string): boolean {
  return isBlankLine(text) || contentLength(text) < text.length || continuationStart(text, escapeToken) >= 0;
}

/** Breaks a line that is too long where a continuation is allowed. */
function breakLine(text: string, escapeToken: string): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length * 3 >= maxLineBytes && byteLength(rest) >= maxLineBytes) {
    const at = breakPoint(rest, escapeToken);
    if (at === 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
}

/** The last place within one line's length where the text can be broken; 0 if there is none. */
function breakPoint(text: string, escapeToken: string): number {
  let at = unitsThatFit(text, maxLineBytes - 1);
  while (at > 0 && !canBreakAt(text, at, escapeToken)) at--;
  return at;
}

function canBreakAt(text: string, at: number, escapeToken: string): boolean {
  if (text[at - 1] === escapeToken || splitsPair(text, at)) return false;
  const rest = text.slice(at, at + maxLineBytes);
  return !isBlankLine(rest) && !isCommentLine(rest);
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function unitsThatFit(text: string, bytes: number): number {
  let used = 0;
  let at = 0;
  while (at < text.length) {
    const char = String.fromCodePoint(codePointOf(text, at));
    used += byteLength(char);
    if (used > bytes) return at;
    at += char.length;
  }
  return at;
}
