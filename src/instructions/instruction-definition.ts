import type { LineRange } from '../diagnostics/compile-error.ts';
import type { Heredoc, KeywordGrammar } from '../syntax/node.ts';
import type { FlagSet } from './shared/flag-set.ts';
import type { StageContext } from './shared/stage-context.ts';

/** What every instruction has, whatever its keyword. */
export interface InstructionBase {
  readonly keyword: Keyword;
  /** The keyword as written. */
  readonly written: string;
  /** The logical line, trimmed: what history, step names and `dfCmd` show. */
  readonly code: string;
  readonly lines: LineRange;
  readonly comments: readonly string[];
}

/** The keywords of instructions, in lower case. */
export type Keyword =
  | 'add'
  | 'arg'
  | 'cmd'
  | 'copy'
  | 'entrypoint'
  | 'env'
  | 'expose'
  | 'from'
  | 'healthcheck'
  | 'label'
  | 'maintainer'
  | 'onbuild'
  | 'run'
  | 'shell'
  | 'stopsignal'
  | 'user'
  | 'volume'
  | 'workdir';

/** What a definition's `parse` is given: a node's parts, flags not yet parsed. */
export interface ParseRequest {
  readonly base: InstructionBase;
  readonly args: readonly string[];
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  readonly flags: FlagSet;
  /** The logical line as it was, untrimmed. */
  readonly original: string;
}

/** Expands the variables of one word; throws a CompileError when the word is malformed. */
export type WordExpander = (word: string) => string;

/**
 * All that is known of one keyword: how its line is cut, what it means, how it becomes LLB and image config.
 * Errors are thrown as CompileError with the reference's text; the caller adds the location.
 */
export interface InstructionDefinition<I extends InstructionBase> {
  readonly keyword: I['keyword'];
  readonly grammar: KeywordGrammar;
  readonly parse: (request: ParseRequest) => I;
  /** Words that `$variables` are replaced in, quotes removed. */
  readonly expand?: (instruction: I, expand: WordExpander) => I;
  /** Text in which variables are replaced and quotes kept (heredoc bodies). */
  readonly expandRaw?: (instruction: I, expand: WordExpander) => I;
  /** Absent for FROM, which `compile/` handles. Changes `stage`. */
  readonly lower?: (stage: StageContext, instruction: I) => void;
}
