import { CompileError } from '../diagnostics/compile-error.ts';
import { formatEdits } from '../format/format-dockerfile.ts';
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
