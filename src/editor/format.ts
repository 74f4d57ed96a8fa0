import { CompileError } from '../diagnostics/compile-error.ts';
import { formatEdits } from '../format/format-dockerfile.ts';
import { instructionAtLine } from '../lint/instruction-at.ts';
import { positionAt } from '../source/line-span.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { EditorDocument } from './editor-document.ts';

/** The edits of `fmt`; empty for a file that does not parse. */
export function formattingEdits({ file, instructionSet }: EditorDocument): readonly TextEdit[] {
  try {
    return formatEdits(file, instructionSet);
  } catch (error) {
    if (error instanceof CompileError) return [];
    throw error;
  }
}

/** A character that was typed, and how the editor indents. */
export interface TypedCharacter {
  readonly character: string;
  readonly indentation: string;
}

/**
 * The edits after a character was typed in front of the offset: an escape character at the end of a line indents the next
 * line, which now continues the instruction.
 */
export function editsOnTyping(
  document: EditorDocument,
  offset: number,
  { character, indentation }: TypedCharacter,
): readonly TextEdit[] {
  const { text } = document.file;
  const [before = '', next = ''] = /^[ \t\r]*\n([^\n]*)/.exec(text.slice(offset)) ?? [];
  const structure = document.structure();
  if (structure === undefined || character !== document.escapeToken || /^\s|^#|^$/.test(next)) return [];
  // Whoever puts an escape character above another instruction is about to write a line between them.
  const [word = ''] = next.split(/\s/, 1);
  if (document.instructionSet.definitions.has(word.toLowerCase())) return [];
  const line = positionAt(document.file, offset).line;
  if (instructionAtLine(structure, line) === undefined) return [];
  const start = offset + before.length - next.length;
  return [{ span: { start, end: start }, text: indentation }];
}
