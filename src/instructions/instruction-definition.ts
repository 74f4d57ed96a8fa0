import type { LineRange } from '../diagnostics/compile-error.ts';
import type { FactContent } from '../diagnostics/fact.ts';
import type { State } from '../llb/state.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Heredoc, InstructionNode, KeywordGrammar } from '../syntax/node.ts';
import type { FlagSet, FlagTable } from './shared/flag-set.ts';
import type { Declaration, FileSource } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** The members that all instructions share. */
export interface InstructionBase {
  /** In lower case. */
  readonly keyword: string;
  /** The keyword as written. */
  readonly written: string;
  /** The logical line, trimmed: what history, step names and `dfCmd` show. */
  readonly code: string;
  readonly lines: LineRange;
  /** Comment lines right above, without `#`. */
  readonly comments: readonly string[];
}

/** The input of a definition's `parse`: the parts of a node, with flags not yet parsed. */
export interface ParseRequest {
  readonly base: InstructionBase;
  readonly args: readonly string[];
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  readonly flags: FlagSet;
  /** The logical line as it was, untrimmed. */
  readonly original: string;
  /** Reports a fact about the lines of the node. The order of facts is the order in which the reference warns. */
  readonly report: (fact: FactContent) => void;
}

/** The files that an instruction can read. */
export interface InstructionFiles {
  /**
   * Reads a file of the build context, whether or not `.dockerignore` excludes it. Rejects with a `CompileError` if the
   * file does not exist.
   */
  read(path: string): Promise<SourceFile>;
}

/** Expands the variables of one word; throws a CompileError if the word is malformed. */
export type WordExpander = (word: string) => string;

/**
 * Everything that is known about one keyword. To add an instruction to the language, write a definition and list it in
 * an {@link InstructionSet}; nothing else examines keywords to understand a Dockerfile.
 *
 * Members that describe an instruction are required even where most return nothing, so that none is forgotten. Errors
 * are CompileErrors with the text of the reference; the caller adds the location. All functions are methods, which
 * TypeScript compares loosely: a definition of RUN is then also one of any instruction. Callers pass a definition only
 * what its own `parse` returned.
 */
export type AnyDefinition<I extends InstructionBase> = CommandDefinition<I> | StageDefinition<I>;

/** What FROM and the instructions of a stage have in common. */
interface WrittenDefinition<I extends InstructionBase> {
  readonly keyword: I['keyword'];
  /** How the text after the keyword is split into arguments. */
  readonly grammar: KeywordGrammar;
  /** The flags that it accepts, which `parse` reads. */
  readonly flags: FlagTable;
  /** The meaning of a node; its variables are not expanded yet. */
  parse(request: ParseRequest): I;
  /** The instruction as one canonical line, keyword in upper case. Parsing the line returns the same meaning. */
  print(instruction: I): string;
  /** Names that the instruction introduces: build arguments, variables, a stage. */
  declares(instruction: I): readonly Declaration[];
  /**
   * What a node means to a compile, besides its flags, heredocs and comments. Two nodes with equal texts mean the same, so
   * formatting must not change these texts. For most instructions, they are the arguments.
   */
  meaning(node: InstructionNode): readonly string[];
  /** Indexes of arguments that are words of the language, such as AS. They are formatted in upper case. */
  keywordArguments?(args: readonly string[]): readonly number[];
}

/** An instruction inside a stage: everything but FROM. */
export interface CommandDefinition<I extends InstructionBase> extends WrittenDefinition<I> {
  /** `anywhere` is a stage or the lines before the first FROM, which is for ARG alone. */
  readonly place: 'stage' | 'anywhere';
  /** Whether it is one of the numbered steps of a stage (`[build 2/5]`). */
  readonly countsAsStep: boolean;
  /** Stages and images that it takes files from; `StageContext.source(n)` returns the n-th. */
  sources(instruction: I): readonly FileSource[];
  /** Lines that it adds to the stages based on this one, as ONBUILD does. */
  triggers(instruction: I): readonly string[];
  /** Expands the words in which variables are replaced and quotes are removed. */
  expand?(instruction: I, expand: WordExpander): I;
  /** Expands text in which variables are replaced and quotes are kept (heredoc bodies). */
  expandRaw?(instruction: I, expand: WordExpander): I;
  /** Changes the state, the image config and the history of the stage. The instruction is expanded. */
  lower(stage: StageContext, instruction: I): void;
  /**
   * Its meaning in a stage that SOURCE_DATE_EPOCH names. If it is missing, such a stage must not contain the
   * instruction.
   */
  readonly inEpochStage?: EpochStagePart<I>;
  /** Returns the lines that replace it. Only instructions that are added to the language have it. */
  replace?(instruction: I, files: InstructionFiles): Promise<SourceFile | string>;
  /** Names of the rules that it reports itself. */
  readonly ruleNames?: readonly string[];
}

/** FROM, which starts a stage. `compile/` lowers it, because it depends on the other stages. */
export interface StageDefinition<I extends InstructionBase> extends WrittenDefinition<I> {
  readonly place: 'start';
}

/** The build arguments that it declares, or the one source whose time counts. */
export type EpochStagePart<I extends InstructionBase> =
  | { readonly kind: 'arguments' }
  | { readonly kind: 'source'; state(instruction: I, expand: WordExpander): State };
