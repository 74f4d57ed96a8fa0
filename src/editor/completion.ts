import type { TextEdit } from '../source/text-edit.ts';

/** The kind of a completion, for which editors show an icon. */
export type CompletionKind =
  | 'keyword'
  | 'flag'
  | 'field'
  | 'value'
  | 'stage'
  | 'variable'
  | 'file'
  | 'directory'
  | 'rule'
  | 'directive';

/** Something that can be written at a cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words after the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly edit: TextEdit;
}

/** A completion before its place is known; `insert` is the label unless it differs. */
export type CompletionDraft = Omit<Completion, 'edit'> & {
  readonly insert?: string;
  /** How much of the text before the cursor is replaced; the word at the cursor unless it differs. */
  readonly replaces?: number;
};
