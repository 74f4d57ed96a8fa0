import { lastOf } from '../base/list.ts';
import { toLower } from '../go/strings.ts';
import type { AnyDefinition, InstructionBase } from '../instructions/instruction-definition.ts';
import { instructionAt } from '../lint/instruction-at.ts';
import { contentLength, continuationStart, isCommentLine, lineKind } from '../syntax/line-text.ts';
import { locateLine } from '../syntax/locate-line.ts';
import type { EditorDocument } from './editor-document.ts';

type Definition = AnyDefinition<InstructionBase>;

/** What a cursor is in. `word` is the text from the start of what is written there to the cursor. */
export type Cursor =
  | { readonly kind: 'comment'; readonly text: string; readonly isTop: boolean }
  /** A line in a heredoc, or another line outside any instruction, such as one of a heredoc that is not closed yet. */
  | { readonly kind: 'heredoc'; readonly word: string }
  | { readonly kind: 'keyword'; readonly word: string; readonly isTrigger: boolean }
  | { readonly kind: 'flag'; readonly definition: Definition; readonly word: string }
  | {
      readonly kind: 'flag-value';
      readonly definition: Definition;
      readonly flag: string;
      readonly word: string;
    }
  | {
      readonly kind: 'argument';
      readonly definition: Definition;
      /** The flags before the arguments, as written. */
      readonly flags: readonly string[];
      /** The words before the cursor's. */
      readonly before: readonly string[];
      readonly word: string;
      /** Whether the word is in an array of strings. */
      readonly isJson: boolean;
    };

/** Determines what the cursor is in. */
export function cursorAt(document: EditorDocument, offset: number): Cursor {
  const { text } = document.file;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const structure = document.structure();
  const checked = structure && instructionAt(structure, Math.max(0, offset - 1));
  const heredocs = checked?.node.heredocs ?? [];
  if (heredocs.some(({ contentSpan: { start, end } }) => start <= offset && offset < end))
    return { kind: 'heredoc', word: lastWord(line) };
  if (isCommentLine(line)) return { kind: 'comment', text: line.trimStart(), isTop: isTop(text, lineStart) };
  const start = startOfInstruction(text, lineStart, document.escapeToken);
  const joined = locateLine(text.slice(0, offset), document, { span: { start, end: offset } });
  const heredoc = { kind: 'heredoc', word: lastWord(line) } as const;
  return inInstruction(document, joined.text.trimStart(), false) ?? heredoc;
}

/** Whether only comments are above a line, so that it may be a parser directive. */
function isTop(text: string, lineStart: number): boolean {
  return text
    .slice(0, lineStart)
    .split('\n')
    .every((line) => line === '' || isCommentLine(line));
}

/** The offset at which the instruction of the line begins, which may be on an earlier line. */
function startOfInstruction(text: string, lineStart: number, escapeToken: string): number {
  let start = lineStart;
  for (let at = lineStart; at > 0; ) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(before, at);
    if (lineKind(line) === 'text') {
      if (continuationStart(line, escapeToken, contentLength(line)) < 0) return start;
      start = before;
    }
    at = before;
  }
  return start;
}

function inInstruction(document: EditorDocument, text: string, isTrigger: boolean): Cursor | undefined {
  const keyword = /^\S*/.exec(text)?.[0] ?? '';
  if (keyword.length === text.length) return { kind: 'keyword', word: keyword, isTrigger };
  const definition = document.instructionSet.definitions.get(toLower(keyword));
  if (definition === undefined) return undefined;
  const rest = text.slice(keyword.length).trimStart();
  if (definition.grammar.arguments === 'sub-instruction') return inInstruction(document, rest, true);
  return inArguments(definition, rest);
}

function inArguments(definition: Definition, rest: string): Cursor {
  const words = rest.split(/\s+/);
  const word = lastOf(words);
  const before = words.slice(0, -1);
  const first = before.findIndex((other) => !other.startsWith('--'));
  const flags = first === -1 ? before : before.slice(0, first);
  if (flags.length === before.length && word.startsWith('-')) {
    const equals = word.indexOf('=');
    if (equals === -1) return { kind: 'flag', definition, word };
    return { kind: 'flag-value', definition, flag: word.slice(2, equals), word: word.slice(equals + 1) };
  }
  return {
    kind: 'argument',
    definition,
    flags,
    before: before.slice(flags.length),
    ...(isJson(rest, flags) ? { word: openString(rest), isJson: true } : { word, isJson: false }),
  };
}

function isJson(rest: string, flags: readonly string[]): boolean {
  return flags.reduce((text, flag) => text.slice(flag.length).trimStart(), rest).startsWith('[');
}

/** The string of an array that has no end yet; '' between two strings. */
function openString(text: string): string {
  let start: number | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '"') start = start === undefined ? at + 1 : undefined;
  }
  return start === undefined ? '' : text.slice(start);
}

function lastWord(line: string): string {
  return lastOf(line.split(/\s/));
}
