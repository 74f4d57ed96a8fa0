import type { OuterWords } from './word-splitter.ts';

/** The substitution that an operand belongs to. */
export type Operand =
  | {
      readonly kind: 'modifier';
      readonly name: string;
      readonly operator: string;
      /** ':' if an empty value counts as unset. */
      readonly colon: '' | ':';
    }
  | { readonly kind: 'pattern'; readonly name: string; readonly all: boolean }
  | { readonly kind: 'replacement'; readonly name: string; readonly all: boolean; readonly pattern: string };

/** The part that has been read of the word itself, or of the operand of a substitution in it. */
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

/** The part that has been read of a text in double quotes. */
export interface QuoteFrame {
  readonly kind: 'quote';
  result: string;
}

export type WordFrame = TextFrame | QuoteFrame;
