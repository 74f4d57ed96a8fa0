import type { OuterWords } from './word-splitter.ts';

/** What the operand of a substitution is for. */
export type Operand =
  | {
      readonly kind: 'modifier';
      readonly name: string;
      readonly operator: string;
      /** ':' when an empty value counts as unset. */
      readonly colon: '' | ':';
    }
  | { readonly kind: 'pattern'; readonly name: string; readonly all: boolean }
  | { readonly kind: 'replacement'; readonly name: string; readonly all: boolean; readonly pattern: string };

/** The word itself, or the operand of a substitution in it, as far as it was read. */
export interface TextFrame {
  readonly kind: 'text';
  /** Undefined for the word itself. */
  readonly operand: Operand | undefined;
  /** The character that ends the operand. */
  readonly stop: string | undefined;
  readonly outerRawEscapes: boolean;
  readonly outerWords: OuterWords | undefined;
  result: string;
}

/** A text in double quotes, as far as it was read. */
export interface QuoteFrame {
  readonly kind: 'quote';
  result: string;
}

export type WordFrame = TextFrame | QuoteFrame;
