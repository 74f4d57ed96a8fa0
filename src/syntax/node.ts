import type { Span } from '../source/span.ts';

/** A heredoc that belongs to an instruction. */
export interface Heredoc {
  /** The word after `<<`, unquoted. */
  readonly name: string;
  readonly fileDescriptor: number;
  /** False when the word was quoted. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are dropped when the content is used. */
  readonly chomp: boolean;
  readonly content: string;
  readonly contentSpan: Span;
}

/** An instruction as written: keyword, flags and arguments, before any meaning is given to them. */
export interface InstructionNode {
  /** The keyword as written, in the case in which it was written. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** `--name=value` words before the arguments, as written. */
  readonly flags: readonly string[];
  readonly flagSpans: readonly Span[];
  /**
   * The arguments as the keyword's grammar cuts them: JSON elements, words, or key, value and delimiter triples
   * (moby/buildkit v0.32.2 frontend/dockerfile/parser/line_parsers.go). For ONBUILD, the keyword of the inner
   * instruction and its arguments.
   */
  readonly args: readonly string[];
  /** Whether the arguments were a JSON array. */
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  /** The logical line: continuations joined, comments inside dropped, heredoc bodies not included. */
  readonly original: string;
  /** Comment lines right above, without `#`, trimmed. */
  readonly comments: readonly string[];
  /** All of it, heredoc bodies included. */
  readonly span: Span;
  /** First and last line, 1-based: what the reference calls StartLine and EndLine. */
  readonly lines: { readonly start: number; readonly end: number };
}

/** A Dockerfile as it is written. */
export interface SyntaxTree {
  readonly instructions: readonly InstructionNode[];
  /** `\` or `` ` ``. */
  readonly escapeToken: string;
  /** Lines at which an instruction with an empty continuation line ends. */
  readonly emptyContinuations: readonly { readonly line: number; readonly span: Span }[];
  /** The instructions that an error was reported for; they have no arguments. Only where errors are collected. */
  readonly malformed?: ReadonlySet<InstructionNode>;
}

/** How a keyword's arguments are cut; `null` is a keyword that nobody knows (its arguments are dropped). */
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

/** Grammar of each keyword (lower case); handed to the parser so that `syntax/` knows no instruction. */
export type Grammar = ReadonlyMap<string, KeywordGrammar>;
