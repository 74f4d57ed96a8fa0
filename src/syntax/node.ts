import type { Span } from '../source/span.ts';

/** A heredoc that belongs to an instruction. */
export interface Heredoc {
  /** The word after `<<`, unquoted. */
  readonly name: string;
  readonly fileDescriptor: number;
  /** False if the word was quoted. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are dropped when the content is used. */
  readonly chomp: boolean;
  readonly content: string;
  readonly contentSpan: Span;
}

/** An instruction as written, before it has any meaning: keyword, flags and arguments. */
export interface InstructionNode {
  /** The keyword as written, including its case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** `--name=value` words before the arguments, as written. */
  readonly flags: readonly string[];
  readonly flagSpans: readonly Span[];
  /**
   * The arguments, split by the grammar of the keyword: JSON elements, words, or triples of key, value and delimiter
   * (moby/buildkit v0.32.2 frontend/dockerfile/parser/line_parsers.go). For ONBUILD, the keyword of the inner
   * instruction and its arguments.
   */
  readonly args: readonly string[];
  /** Whether the arguments were a JSON array. */
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  /** The logical line, with continuations joined, and without inner comments and heredoc bodies. */
  readonly original: string;
  /** Comment lines right above, without `#`, trimmed. */
  readonly comments: readonly string[];
  /** The whole instruction, including heredoc bodies. */
  readonly span: Span;
  /** First and last line, 1-based; the reference calls them StartLine and EndLine. */
  readonly lines: { readonly start: number; readonly end: number };
}

/** A Dockerfile as written. */
export interface SyntaxTree {
  readonly instructions: readonly InstructionNode[];
  /** `\` or `` ` ``. */
  readonly escapeToken: string;
  /** Lines where an instruction with an empty continuation line ends. */
  readonly emptyContinuations: readonly { readonly line: number; readonly span: Span }[];
  /** Instructions for which an error was reported; they have no arguments. Only set if errors are collected. */
  readonly malformed?: ReadonlySet<InstructionNode>;
}

/** How the arguments of a keyword are split; `null` for an unknown keyword, whose arguments are dropped. */
export type ArgumentGrammar =
  | 'maybe-json'
  | 'maybe-json-list'
  | 'name-or-name-value'
  | 'name-values'
  | 'words'
  | 'single-string'
  | 'healthcheck'
  | 'sub-instruction';

export interface KeywordGrammar {
  readonly arguments: ArgumentGrammar;
  /** Whether `<<` words of the line open heredocs. */
  readonly heredocs: 'none' | 'own' | 'inner';
}

/** Grammar of each keyword (lower case). It is passed to the parser, so that `syntax/` knows no instruction. */
export type Grammar = ReadonlyMap<string, KeywordGrammar>;
