import { argumentCompletions } from './complete-argument.ts';
import { commentCompletions } from './complete-comment.ts';
import { flagCompletions, flagValueCompletions } from './complete-flag.ts';
import { keywordCompletions } from './complete-keyword.ts';
import { variableCompletions } from './complete-variable.ts';
import type { Completion, CompletionDraft } from './completion.ts';
import { cursorAt } from './cursor.ts';
import type { EditorDocument } from './editor-document.ts';

/** What can be written at an offset, in a useful order. */
export async function completions(document: EditorDocument, offset: number): Promise<readonly Completion[]> {
  const cursor = cursorAt(document, offset);
  const word = cursor.kind === 'comment' ? '' : cursor.word;
  const drafts = await draftsFor(document, offset);
  return drafts.map(({ insert, replaces = word.length, ...completion }) => ({
    ...completion,
    edit: { span: { start: offset - replaces, end: offset }, text: insert ?? completion.label },
  }));
}

async function draftsFor(document: EditorDocument, offset: number): Promise<readonly CompletionDraft[]> {
  const cursor = cursorAt(document, offset);
  if (cursor.kind === 'comment') return commentCompletions(cursor);
  if (cursor.kind === 'keyword') return keywordCompletions(document, cursor, offset);
  if (cursor.kind === 'flag') return flagCompletions(cursor);
  const variables = await variableCompletions(document, cursor.word, offset);
  if (variables.length > 0 || cursor.kind === 'heredoc') return variables;
  if (cursor.kind === 'flag-value') return flagValueCompletions(document, cursor, offset);
  return argumentCompletions(document, cursor, offset);
}
